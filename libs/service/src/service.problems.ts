import { registerProblems } from '#libs/http';

registerProblems({
  'read.not-caught-up': {
    status: 503,
    zh: '刚才的操作已经记录，但页面数据还在更新。请稍候几秒再试。',
    en: 'What was just done is recorded, but this view is still catching up. Try again in a few seconds.',
  },
  'read.other-log': {
    status: 409,
    zh: '所等待的位置属于另一份日志。请去掉 waitFor 参数后重试。',
    en: 'The position to wait for belongs to another log. Ask again without waitFor.',
  },
  'person.forgotten': {
    status: 409,
    zh: '该人员的个人信息已依法删除，不能再以其名义记录内容。',
    en: 'This person has been forgotten at their request: nothing more can be recorded in their words.',
  },
  'jurisdiction.unknown': { status: 404, zh: '没有找到该行政区划，请核对后再提交。', en: 'There is no such jurisdiction. Check the id.' },
  'organisation.unknown': { status: 404, zh: '没有找到该组织，请核对后再提交。', en: 'There is no such organisation. Check the id.' },
  'room.unknown': { status: 404, zh: '没有找到该议事室，请核对后再提交。', en: 'There is no such room. Check the id.' },
});

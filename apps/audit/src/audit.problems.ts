import { registerProblems } from '#libs/http';

registerProblems({
  'case.unknown': {
    status: 404,
    zh: '没有找到该协商事项，或者您无权查看。请核对链接，或登录后再试。',
    en: 'There is no such consultation, or you may not see it. Check the link, or sign in and try again.',
  },
});

import { registerProblems } from '#libs/http';

/** What intake refuses, and what to do about it. */
export const INTAKE_PROBLEMS = {
  'jurisdiction.not-one-level-below-its-parent': {
    status: 422,
    zh: '行政区划（{level}）须直接隶属于上一级；所选上级为“{parent}”。园区请注明。',
    en: 'A jurisdiction ({level}) lies directly below the level above it; the parent given is “{parent}”. Mark a park as one.',
  },
  'jurisdiction.code-of-another-level': {
    status: 422,
    zh: '代码 {code} 的位数与级别（{level}）不符，请核对。',
    en: 'The code {code} has the length of another level than {level}. Check it.',
  },
  'jurisdiction.older-than-its-code': {
    status: 422,
    zh: '新代码的启用日期不能早于现行代码的启用日期（{from}）。',
    en: 'A new code can not hold from before the present one, which holds from {from}.',
  },
  'rules.version-taken': {
    status: 409,
    zh: '规则版本“{version}”已用于其他内容，请另取版本号。',
    en: 'The version “{version}” already says something else. Choose another version.',
  },
  'rules.empty': { status: 422, zh: '请至少填写一项规则。', en: 'Give at least one rule.' },
  'rules.backdated': {
    status: 422,
    zh: '规则不能追溯生效：启用日期 {from} 早于今天 {today}。',
    en: 'Rules do not hold backwards: {from} lies before today, {today}.',
  },
  'organisation.kind-named-twice': { status: 422, zh: '同一类别重复填写，请删去一个。', en: 'A kind is named twice. Leave one out.' },
  'organisation.level-of-another-place': {
    status: 422,
    zh: '党组织、政协机关和政府的级别（{level}）须与所在行政区划的级别（{jurisdiction}）一致。',
    en: 'A Party organisation, CPPCC office or government has the level of its place: {jurisdiction}, not {level}.',
  },
  'organisation.supervisor-of-which-line': {
    status: 422,
    zh: '督查单位须注明类别（政府、党委或政协）；其他单位不填此项。',
    en: 'A supervisor says which line it belongs to (government, party or cppcc); nobody else does.',
  },
  'person.unknown': { status: 404, zh: '没有找到该人员，请核对后再提交。', en: 'There is no such person. Check the id.' },
  'person.not-by-oneself': {
    status: 403,
    zh: '不能由本人核实自己的身份，请由他人办理。',
    en: 'Nobody vouches for themselves. Ask somebody else to verify you.',
  },
  'person.channel-named-twice': { status: 422, zh: '同一联系方式重复填写，请删去一个。', en: 'A channel is named twice. Leave one out.' },
  'person.sign-up-key-not-random': {
    status: 400,
    zh: '登记时请求头 Idempotency-Key 须为随机 UUID（第 4 或第 7 版）。',
    en: 'To sign up, the header Idempotency-Key has to be a random UUID (version 4 or 7).',
  },
  'role.only-by-the-operator': {
    status: 403,
    zh: '此角色（{role}）只能由系统管理员授予或撤销。',
    en: 'This role ({role}) is granted and revoked by an operator only.',
  },
  'role.outside-your-jurisdiction': {
    status: 403,
    zh: '只能在本辖区范围内授予或撤销角色。',
    en: 'You may grant and revoke roles within your own jurisdiction only.',
  },
  'role.not-to-oneself': {
    status: 403,
    zh: '不能给自己授予角色，请由他人办理。',
    en: 'Nobody grants a role to themselves. Ask somebody else.',
  },
  'role.ends-before-it-begins': {
    status: 422,
    zh: '结束日期早于开始日期，请核对。',
    en: 'The role ends before it begins. Check the dates.',
  },
  'role.needs-an-organisation': {
    status: 422,
    zh: '此角色（{role}）须注明所代表的单位。',
    en: 'This role ({role}) is held for an organisation. Name it.',
  },
  'role.organisation-of-another-kind': {
    status: 422,
    zh: '所选单位的类别与此角色（{role}）不符。',
    en: 'The organisation is not of a kind for which this role ({role}) is held.',
  },
  'role.outside-the-organisation': {
    status: 422,
    zh: '任职地区不在所代表单位的辖区之内。',
    en: 'The place of the role lies outside that of its organisation.',
  },
  'role.grant-unknown': { status: 404, zh: '该人员没有这项角色。', en: 'The person has no such role.' },
  'room.closed': { status: 409, zh: '该议事室已撤销，不能再变更。', en: 'The room is closed and can not be changed any more.' },
  'room.suspended': {
    status: 409,
    zh: '该议事室已暂停，请办理恢复而不是启用。',
    en: 'The room is suspended. Resume it instead.',
  },
  'room.not-active': { status: 409, zh: '该议事室尚未启用。', en: 'The room has not begun its work.' },
  'room.kind-of-another-level': {
    status: 422,
    zh: '议事室类型（{kind}）与所在地级别（{level}）不符。',
    en: 'A room of the kind {kind} has no home at the level {level}.',
  },
  'room.which-sector': {
    status: 422,
    zh: '界别议事室须注明界别；其他议事室不填此项。',
    en: 'A sector room names its sector; no other room does.',
  },
  'room.which-work-unit': {
    status: 422,
    zh: '单位议事室须注明所在单位；其他议事室不填此项。',
    en: 'A work-unit room names its unit; no other room does.',
  },
  'room.approving-body-below-it': {
    status: 422,
    zh: '审批议题的须是议事室同级或上级的党组织。',
    en: 'The approving body has to be a Party organisation of the same place as the room or of one above it.',
  },
  'room.not-confirmed-by-itself': {
    status: 403,
    zh: '召集人和联络员不能确认本议事室的建设条件，请由政协机关其他人员确认。',
    en: 'Whoever convenes or coordinates the room may not confirm what it needs. Another person of the CPPCC office has to.',
  },
  'room.not-run-by-who-confirmed-it': {
    status: 422,
    zh: '此人确认过该议事室的建设条件，不能再担任其召集人或联络员。',
    en: 'This person has confirmed what the room needs and can not convene or coordinate it.',
  },
  'room.has-a-first-convenor': {
    status: 409,
    zh: '该议事室已有第一召集人，请写明免去现任的原因。',
    en: 'The room has a first convenor. Say why they are relieved.',
  },
  'room.needs-a-first-convenor': {
    status: 409,
    zh: '运行中的议事室须有第一召集人，请先任命接任者。',
    en: 'A room at work needs a first convenor. Appoint one first.',
  },
  'room.pairs-members-only': {
    status: 422,
    zh: '只能与现任政协委员结对。',
    en: 'Only somebody who is a CPPCC member today can be paired with a room.',
  },
  'room.requirements-missing': {
    status: 409,
    zh: '建设条件尚未全部确认，还缺：{missing}。',
    en: 'Not all requirements are confirmed. Missing: {missing}.',
  },
  'room.succeeds-itself': { status: 422, zh: '议事室不能由自身接续。', en: 'A room can not succeed itself.' },
  'room.successor-not-there': {
    status: 422,
    zh: '接续的议事室不存在或已撤销。',
    en: 'The room that is to take over does not exist or is closed.',
  },
  'concern.unknown': { status: 404, zh: '没有找到该诉求。', en: 'There is no such concern.' },
  'concern.residents-speak-for-themselves': {
    status: 403,
    zh: '居民只能为自己提出诉求；代他人提出请联系网格员或联络员。',
    en: 'A resident raises their own concern. To speak for somebody else, ask a grid worker or the coordinator.',
  },
  'concern.partner-names-its-own-id': {
    status: 422,
    zh: '对接系统提交诉求须附本系统的编号。',
    en: 'A partner names its own id of the concern, and acts for its organisation.',
  },
  'concern.external-ids-are-partners': {
    status: 422,
    zh: '外部编号只由对接系统填写。',
    en: 'Only a partner gives an external id.',
  },
  'concern.not-yours': {
    status: 403,
    zh: '只有提出人或代为登记的人可以办理。',
    en: 'Only whoever raised the concern, or wrote it down, may do this.',
  },
  'concern.not-waiting': {
    status: 409,
    zh: '该诉求已撤回、转交或不予受理，不能再办理此事。',
    en: 'The concern was withdrawn, handed on or declined. This is no longer possible.',
  },
  'concern.in-a-topic': {
    status: 409,
    zh: '该诉求已并入议题，请先从议题中移出。',
    en: 'A topic has gathered this concern. Let go of it there first.',
  },
  'concern.not-declined': {
    status: 409,
    zh: '该诉求没有被不予受理，无须申诉。',
    en: 'The concern was not declined: there is nothing to appeal against.',
  },
  'concern.appealed-before': {
    status: 409,
    zh: '该决定已申诉过一次，维持原决定，不能再次申诉。',
    en: 'This decision was appealed against once and stands. There is no second appeal.',
  },
  'concern.appeal-too-late': { status: 409, zh: '申诉期限已于 {until} 届满。', en: 'The time to appeal ended on {until}.' },
  'concern.no-open-appeal': { status: 409, zh: '没有待处理的申诉。', en: 'There is no appeal to decide.' },
  'concern.appeal-of-own-decision': {
    status: 403,
    zh: '作出不予受理决定的人不能处理对它的申诉。',
    en: 'Whoever declined the concern may not decide the appeal.',
  },
  'endorsement.unknown': { status: 404, zh: '您没有附议过该诉求。', en: 'You have not endorsed this concern.' },
  'endorsement.of-ones-own-concern': { status: 409, zh: '不能附议自己的诉求。', en: 'Nobody endorses their own concern.' },
  'topic.unknown': { status: 404, zh: '没有找到该议题。', en: 'There is no such topic.' },
  'topic.needs-a-concern': {
    status: 422,
    zh: '群众出题须至少附有一条诉求。',
    en: 'A topic from residents rests on at least one concern.',
  },
  'topic.set-by-whom': {
    status: 422,
    zh: '党政点题须注明点题的党组织、政府或政协机关及依据；其他渠道不填此项。',
    en: 'A topic set from above names the Party organisation, government or CPPCC office that set it, and the basis; no other topic does.',
  },
  'topic.recommended-by-whom': {
    status: 422,
    zh: '委员荐题须注明荐题的现任政协委员；其他渠道不填此项。',
    en: 'A recommended topic names the CPPCC member in office who recommends it; no other topic does.',
  },
  'topic.members-recommend-their-own': {
    status: 403,
    zh: '委员只能起草自己推荐的议题。',
    en: 'A member drafts only what they recommend themselves.',
  },
  'topic.room-not-active': {
    status: 409,
    zh: '议事室（含联合议事室）须处于启用状态。',
    en: 'The room, and every partner room, has to be active.',
  },
  'topic.room-is-its-own-partner': { status: 422, zh: '联合议事室不能是本议事室。', en: 'A room is not its own partner.' },
  'topic.concern-not-open': {
    status: 409,
    zh: '这些诉求已撤回、转交或不予受理：{concerns}。',
    en: 'These concerns were withdrawn, handed on or declined: {concerns}.',
  },
  'topic.over': { status: 409, zh: '该议题已结束，不能再并入诉求。', en: 'The topic is over and gathers no more concerns.' },
  'topic.too-many-concerns': {
    status: 409,
    zh: '一个议题最多并入 {most} 条诉求，请另立议题。',
    en: 'A topic gathers at most {most} concerns. Draft another one.',
  },
  'topic.not-being-written': {
    status: 409,
    zh: '议题已提交或已有决定，不能再修改。',
    en: 'The topic lies before a body or was decided on, and can not be changed.',
  },
  'topic.criteria-missing': { status: 422, zh: '请逐项核对，还缺：{missing}。', en: 'Look at every criterion. Missing: {missing}.' },
  'topic.criterion-named-twice': { status: 422, zh: '同一标准重复填写，请删去一个。', en: 'A criterion is named twice. Leave one out.' },
  'topic.not-screened': {
    status: 409,
    zh: '议题现有内容尚未审核，请先逐项审核。',
    en: 'The topic has not been screened as it is now. Screen it first.',
  },
  'topic.unsuitable': {
    status: 409,
    zh: '审核认为该议题不适宜协商，请修改后重新审核。',
    en: 'The screening found the topic unsuitable. Revise it and screen it again.',
  },
  'topic.body-below-its-rooms': {
    status: 403,
    zh: '须由所有参与议事室的同级或共同上级党组织办理。',
    en: 'This takes a Party organisation that stands over every room taking part.',
  },
  'topic.not-submitted': { status: 409, zh: '该议题不在待审批状态。', en: 'The topic does not lie before a body.' },
  'topic.approver-proposed-it': {
    status: 403,
    zh: '推荐、起草、修改或提交该议题的人不能审批，请由他人或上一级审批。',
    en: 'Whoever recommended, drafted, revised or submitted the topic may not approve it. Another person, or the level above, has to.',
  },
  'topic.ratify-by-has-passed': {
    status: 422,
    zh: '补办审批的期限 {ratifyBy} 已过，请另定日期。',
    en: 'The day of ratification, {ratifyBy}, has passed. Name a later one.',
  },
  'topic.basis-lies-ahead': {
    status: 422,
    zh: '决定日期 {decidedOn} 尚未到来。',
    en: 'The basis is dated {decidedOn}, which is still to come.',
  },
  'topic.hidden-without-reason': {
    status: 422,
    zh: '不公开的议题须写明理由。',
    en: 'A case that is not public needs the reason.',
  },
  'topic.group-named-twice': {
    status: 422,
    zh: '同一利益相关方重复填写，请删去一个。',
    en: 'A stakeholder group is named twice. Leave one out.',
  },
  'topic.not-approved-as-urgent': {
    status: 409,
    zh: '该议题不是以紧急情况审批的，无须补办。',
    en: 'The topic was not approved as urgent: there is nothing to ratify.',
  },
  'topic.ratifier-approved-it': {
    status: 403,
    zh: '紧急审批的人不能自行补办，请由他人办理。',
    en: 'Whoever approved it as urgent may not ratify it. Another person has to.',
  },
  'topic.ratified-on-what': {
    status: 422,
    zh: '补办须依据会议、年度计划或授权，不能再以紧急为由。',
    en: 'Ratification rests on a meeting, the annual plan or a delegation, not on urgency once more.',
  },
  'topic.ratified-before': { status: 409, zh: '该议题已补办审批。', en: 'The topic has been ratified.' },
  'topic.decided-already': {
    status: 409,
    zh: '议题已有决定，不能再上报或撤回。',
    en: 'A body has decided about the topic. It can not be raised or withdrawn any more.',
  },
  'topic.room-not-one-level-up': {
    status: 422,
    zh: '只能上报到上一级、且已启用的议事室。',
    en: 'A topic is raised to an active room directly one level up.',
  },
  'topic.others-stand-behind-it': {
    status: 409,
    zh: '另有 {others} 人提出或附议，议题不因提出人撤回而终止。',
    en: '{others} others stand behind this topic. It outlives its proposer’s wish to withdraw it.',
  },
  'topic.not-under-way': { status: 409, zh: '该议题不在办理中。', en: 'The case is not under way.' },
  'sign-in.not-here': {
    status: 403,
    zh: '正式环境请通过统一身份认证登录。',
    en: 'In production, sign in with your identity provider.',
  },
  'sign-in.no-such-role': { status: 404, zh: '该人员没有这项角色。', en: 'The person has no such role.' },
  'sign-in.role-not-held-today': {
    status: 409,
    zh: '该角色今天不在任期内。',
    en: 'The role does not hold today.',
  },
} as const;

registerProblems(INTAKE_PROBLEMS);

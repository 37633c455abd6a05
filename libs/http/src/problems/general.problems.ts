import { registerProblems } from './catalogue.js';

/** What can go wrong at the edge of any service. */
export const GENERAL_PROBLEMS = {
  'request.malformed-json': { status: 400, zh: '请求内容不是有效的 JSON。', en: 'The request body is not valid JSON.' },
  'request.malformed': { status: 400, zh: '请求格式不正确。', en: 'The request is malformed.' },
  'request.invalid': { status: 400, zh: '提交的内容有误，请按下列提示修改。', en: 'Some of what was sent is not right; see the list.' },
  'request.text-not-storable': {
    status: 400,
    zh: '文字中含有无法保存的字符（{path}）。',
    en: 'The text at {path} holds a character that can not be stored.',
  },
  'request.too-deep': {
    status: 400,
    zh: '请求内容嵌套层数过多，最多 {levels} 层。',
    en: 'The request body is nested more than {levels} levels deep.',
  },
  'request.too-large': { status: 413, zh: '请求内容过大，上限为 1 MiB。', en: 'The request body is larger than 1 MiB.' },
  'request.url-too-long': { status: 414, zh: '请求地址过长。', en: 'The request address is too long.' },
  'request.headers-too-large': { status: 431, zh: '请求头过大。', en: 'The request headers are too large.' },
  'request.timed-out': { status: 408, zh: '请求未能在规定时间内发送完毕。', en: 'The request did not arrive in time.' },
  'request.unsupported-media-type': {
    status: 415,
    zh: '请求内容须为 application/json（UTF-8）。',
    en: 'The request body has to be application/json in UTF-8.',
  },
  'request.unsupported-encoding': {
    status: 415,
    zh: '请求内容不能压缩或另作编码（Content-Encoding: {encoding}）。请直接发送，不带 Content-Encoding。',
    en: 'A request body is not taken compressed or encoded (Content-Encoding: {encoding}). Send it as it is, without Content-Encoding.',
  },
  'request.not-found': { status: 404, zh: '没有这个地址，或内容不存在。', en: 'There is nothing at this address.' },
  'request.method-not-allowed': { status: 405, zh: '此地址不支持 {method} 方法。', en: 'This address does not take {method}.' },
  'request.idempotency-key-missing': { status: 400, zh: '缺少请求头 Idempotency-Key。', en: 'The header Idempotency-Key is missing.' },
  'request.idempotency-key-invalid': {
    status: 400,
    zh: '请求头 Idempotency-Key 须为 UUID，或 8 至 100 个可见的 ASCII 字符。',
    en: 'The header Idempotency-Key has to be a UUID, or 8 to 100 visible ASCII characters.',
  },
  'request.occurred-at-invalid': {
    status: 400,
    zh: '请求头 Occurred-At 须为 RFC 3339 格式的时间。',
    en: 'The header Occurred-At has to be an RFC 3339 time.',
  },
  'request.occurred-in-the-future': { status: 422, zh: '发生时间不能晚于现在。', en: 'The time it occurred can not lie in the future.' },
  'request.captured-from-invalid': {
    status: 400,
    zh: '请求头 Captured-From 须为 paper 或 import，且须同时给出 Occurred-At。',
    en: 'The header Captured-From has to be paper or import, and needs Occurred-At.',
  },
  'request.cursor-invalid': {
    status: 400,
    zh: '翻页标记无效，请从第一页重新开始。',
    en: 'The page cursor is not valid; begin again from the first page.',
  },
  'request.wait-for-invalid': {
    status: 400,
    zh: 'waitFor 须为命令返回的 position。',
    en: 'waitFor has to be a position that a command has answered.',
  },
  'request.refused': { status: 400, zh: '请求被拒绝。', en: 'The request was refused.' },
  'access.token-missing': {
    status: 401,
    zh: '请先登录。程序调用时，请带上请求头 Authorization: Bearer <令牌>。',
    en: 'Please sign in first. Software sends the header Authorization: Bearer <token>.',
  },
  'access.token-invalid': {
    status: 401,
    zh: '登录凭证无效，请重新登录。程序调用时，请向令牌的签发方重新获取令牌。',
    en: 'The token is not valid; please sign in again. Software gets another token from its issuer.',
  },
  'access.token-expired': {
    status: 401,
    zh: '登录已过期，请重新登录。程序调用时，请向令牌的签发方重新获取令牌。',
    en: 'The token has expired; please sign in again. Software gets another token from its issuer.',
  },
  'access.simulator-refused': { status: 401, zh: '正式环境不接受模拟凭证。', en: 'Simulator tokens are refused in production.' },
  'access.issuer-unavailable': {
    status: 503,
    zh: '登录服务暂时不可用，请稍后再试。',
    en: 'The sign-in service can not be reached just now; please try again.',
  },
  'access.role-not-allowed': { status: 403, zh: '您的身份不能进行此操作。', en: 'Your role may not do this.' },
  'access.outside-jurisdiction': { status: 403, zh: '此事项不在您的辖区内。', en: 'This lies outside your jurisdiction.' },
  'access.other-organisation': { status: 403, zh: '此事项不属于您所在的单位。', en: 'This belongs to another organisation.' },
  'access.other-room': { status: 403, zh: '此事项不属于您负责的议事室。', en: 'This belongs to another room.' },
  'access.not-your-own': { status: 403, zh: '只能由本人进行此操作。', en: 'Only the person concerned may do this.' },
  'access.relation': {
    status: 403,
    zh: '您与此事项的关系不允许此操作（{relation}）。',
    en: 'Your relation to this does not allow it ({relation}).',
  },
  'access.denied': { status: 403, zh: '您不能进行此操作。', en: 'You may not do this.' },
  'stream.changed-meanwhile': {
    status: 409,
    zh: '内容刚刚被他人更新，请刷新后重试。',
    en: 'Somebody else has just changed this; please reload and try again.',
  },
  'rule.broken': { status: 409, zh: '当前状态下不能进行此操作。', en: 'This is not possible in the present state.' },
  'store.unavailable': {
    status: 503,
    zh: '存储暂时不可用，请稍后用同一个 Idempotency-Key 重试。',
    en: 'The store can not be reached just now; try again later with the same Idempotency-Key.',
  },
  'store.newer-than-release': {
    status: 503,
    zh: '系统正在升级，这部分内容由更新的版本写入。请稍后用同一个 Idempotency-Key 重试。',
    en: 'The system is being upgraded, and this was recorded by a newer release. Try again later with the same Idempotency-Key.',
  },
  'view.not-caught-up': { status: 503, zh: '数据正在更新，请稍后再试。', en: 'The view has not caught up yet; please try again.' },
  'server.unavailable': { status: 503, zh: '服务暂时不可用，请稍后再试。', en: 'The service is not available just now; please try again.' },
  'server.failed': {
    status: 500,
    zh: '系统出错，已记录。请提供请求编号以便查找。',
    en: 'Something went wrong on our side. It is recorded under the request id.',
  },
} as const;

registerProblems(GENERAL_PROBLEMS);

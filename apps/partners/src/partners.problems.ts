import { registerProblems } from '#libs/http';

export const PARTNERS_PROBLEMS = {
  'partner.no-organisation': {
    status: 403,
    zh: '您的令牌未指明所代表的单位。请使用对接单位的令牌。',
    en: 'Your token names no organisation. Use one that is issued for the partner.',
  },
  'partner.no-jurisdiction': {
    status: 403,
    zh: '您的令牌未指明所在区划。请使用对接单位的令牌。',
    en: 'Your token names no jurisdiction. Use one that is issued for the partner.',
  },
  'api-key.shown-before': {
    status: 409,
    zh: '此请求的密钥已显示过，不能再次显示。请撤销后重新生成。',
    en: 'The key of this request was shown before and is not kept. Revoke it and make another one.',
  },
  'api-key.too-many': {
    status: 409,
    zh: '每个对接单位最多 {most} 个未撤销的密钥，请先撤销不用的密钥。',
    en: 'A partner has {most} keys at most that are not revoked. Revoke one that is no longer used.',
  },
  'api-key.unknown': { status: 404, zh: '没有找到该密钥。', en: 'There is no such key.' },
  'open311.key-refused': { status: 403, zh: 'api_key 缺失或无效。', en: 'api_key is missing, unknown or revoked.' },
  'open311.service-unknown': {
    status: 404,
    zh: '没有这个 service_code。列表见 services。',
    en: 'There is no such service_code. `services` lists them.',
  },
  'open311.form-too-large': {
    status: 413,
    zh: '表单过大：不含文件的表单不超过 256 KiB；含文件的，文字每项不超过 100 KiB、最多 100 项，文件每个不超过 8 MiB、最多 5 个。',
    en: 'The form is too large: 256 KiB without files; with files 100 KiB of text per field and 100 fields, 8 MiB per file and 5 files at most.',
  },
  'open311.no-form': {
    status: 415,
    zh: '请求内容须为表单：application/x-www-form-urlencoded 或 multipart/form-data。',
    en: 'The request has to be a form: application/x-www-form-urlencoded or multipart/form-data.',
  },
  'subscription.unknown': { status: 404, zh: '没有找到该订阅。', en: 'There is no such subscription.' },
  'subscription.closed': { status: 409, zh: '该订阅已终止，请新建订阅。', en: 'This subscription is at its end. Open another one.' },
  'subscription.disabled': {
    status: 409,
    zh: '该订阅已停用，请先恢复再重发。',
    en: 'This subscription is disabled. Enable it before you ask for a replay.',
  },
  'subscription.unknown-type': {
    status: 422,
    zh: '没有这些事件类型：{types}。类型列表见 /public/v1/schemas。',
    en: 'There are no such types of events: {types}. /public/v1/schemas lists them.',
  },
  'subscription.too-many': {
    status: 409,
    zh: '每个对接单位最多 {most} 个订阅，请先终止不用的订阅。',
    en: 'A partner has {most} subscriptions at most. End one that is no longer used.',
  },
  'subscription.address-refused': {
    status: 422,
    zh: '不能使用该接收地址，请按下列提示修改。应填写公网 https 地址。',
    en: 'The address can not be used; see the list. Give a public address that begins with https://.',
  },
  'subscription.too-many-secrets': {
    status: 409,
    zh: '24小时内最多有 {most} 个密钥同时有效。请使用已生成的密钥，或在 {from} 之后再更换。',
    en: 'At most {most} secrets are valid at the same time, each for 24 hours after it was replaced. Use the newest one, or ask for another after {from}.',
  },
  'feed.after-invalid': {
    status: 400,
    zh: 'after 应为事件的 sequence（数字），不能为空。从头开始请用 after=0。',
    en: '`after` is the sequence of an event: digits only, and not empty. `after=0` is the beginning.',
  },
  'feed.after-beyond-end': {
    status: 400,
    zh: 'after 大于最后一个事件的 sequence（{last}）。请从已收到的最后一个事件继续，或从 0 重新开始。',
    en: '`after` lies beyond the last event, which is {last}. Go on from the last event that you have had, or begin anew at 0.',
  },
  'feed.unknown-type': {
    status: 422,
    zh: '没有这些事件类型：{types}。类型列表见 /public/v1/schemas。',
    en: 'There are no such types of events: {types}. /public/v1/schemas lists them.',
  },
  'feed.too-many': {
    status: 503,
    zh: '当前等待的连接数已满，请稍后再试。',
    en: 'Too many callers are waiting just now. Try again in a moment.',
  },
  'feed.district-unknown': {
    status: 404,
    zh: '没有找到区划“{district}”。请核对 {field}：应为区划代码或标识。',
    en: 'There is no district “{district}”. Check `{field}`: it takes the division code or the id of a district.',
  },
  'schema.unknown': {
    status: 404,
    zh: '没有该结构定义。列表见 /public/v1/schemas。',
    en: 'There is no such schema. /public/v1/schemas lists them.',
  },
  'inbound.other-content': {
    status: 409,
    zh: '您已用编号 {externalId} 报送过内容不同的诉求，原诉求不变。如有新内容请使用新编号报送。',
    en: 'You have sent another concern under {externalId}, which stays as it is. Send what is new under an id of its own.',
  },
  'inbound.message-too-large': {
    status: 413,
    zh: '消息过大，上限为 256 KiB。请缩短内容后重新报送。',
    en: 'The message is larger than 256 KiB. Shorten what it says and send it again.',
  },
  'inbound.not-utf-8': {
    status: 400,
    zh: '消息不是 UTF-8 编码。请改用 UTF-8 重新报送。',
    en: 'The message is not encoded in UTF-8. Send it again in UTF-8.',
  },
  'inbound.unknown': { status: 404, zh: '没有找到您报送的该诉求。', en: 'You have sent no such concern.' },
};

registerProblems(PARTNERS_PROBLEMS);

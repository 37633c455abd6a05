import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema';
import { i18n } from '../i18n';
import { session } from '../session';

export type Schemas = components['schemas'];
export type ProblemDetails = Schemas['ProblemDetails'];

/** A request that was answered with a problem, or not at all. `message` is a sentence in the reader's language. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  constructor(
    message: string,
    readonly problem: ProblemDetails | null,
  ) {
    super(message);
  }
}

const credentials: Middleware = {
  onRequest: ({ request }) => {
    const current = session.current();
    if (current) request.headers.set('authorization', `Bearer ${current.token}`);
    request.headers.set('accept-language', i18n.language === 'zh' ? 'zh-CN' : 'en');
    return request;
  },
  onResponse: ({ response }) => {
    if (response.status === 401) session.end();
  },
};

export const api = createClient<paths>({ baseUrl: location.origin });
api.use(credentials);

interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
}

const isProblem = (value: unknown): value is ProblemDetails =>
  typeof value === 'object' && value !== null && 'code' in value && 'zh' in value;

/** The data of an answer. @throws RequestFailed */
export const answer = async <Data>(request: Promise<Answered<Data>>): Promise<Data> => {
  let answered: Answered<Data>;
  try {
    answered = await request;
  } catch {
    throw new RequestFailed(i18n.t('common.offline'), null);
  }
  if (answered.error === undefined && answered.data !== undefined) return answered.data;
  const problem = isProblem(answered.error) ? answered.error : null;
  throw new RequestFailed(problem ? (i18n.language === 'zh' ? problem.zh : problem.en) : i18n.t('common.error'), problem);
};

/** One intention, one key: made when a form opens, kept over retries. */
export const newIdempotencyKey = (): string => crypto.randomUUID();

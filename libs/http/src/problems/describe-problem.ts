import { HttpException } from '@nestjs/common';
import { AccessDenied, IssuerUnavailable, Unauthenticated } from '#libs/access';
import { RuleBroken, UnknownEvent } from '#libs/event-sourcing';
import { StoreUnavailable, WrongExpectedRevision } from '#libs/event-store';
import { fill, problemText, type ProblemDetailValues } from './catalogue.js';
import './general.problems.js';
import type { Language } from './language.js';
import { Problem, type ProblemDetails, type ProblemIssue } from './problem.js';

/** A problem before it is put into words. */
export interface ProblemFact {
  readonly code: string;
  readonly status: number;
  readonly details: ProblemDetailValues;
  readonly errors?: readonly ProblemIssue[];
  readonly headers: Readonly<Record<string, string>>;
  /** True when a person of ours has to look: logged as an error with its stack. */
  readonly ourFault: boolean;
}

/** Seconds after which an unavailable part is worth another try. */
const RETRY_AFTER = '1';

const TITLES: Readonly<Record<number, { readonly zh: string; readonly en: string }>> = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '需要登录', en: 'Sign-in needed' },
  403: { zh: '没有权限', en: 'Not allowed' },
  404: { zh: '未找到', en: 'Not found' },
  405: { zh: '方法不支持', en: 'Method not allowed' },
  408: { zh: '请求超时', en: 'Request timed out' },
  409: { zh: '当前不能进行', en: 'Not possible now' },
  410: { zh: '已不存在', en: 'Gone' },
  413: { zh: '内容过大', en: 'Too large' },
  414: { zh: '地址过长', en: 'Address too long' },
  415: { zh: '格式不支持', en: 'Unsupported media type' },
  422: { zh: '内容不符合规定', en: 'Against a rule' },
  429: { zh: '请求过于频繁', en: 'Too many requests' },
  431: { zh: '请求头过大', en: 'Headers too large' },
  500: { zh: '系统出错', en: 'Server error' },
  502: { zh: '上游服务出错', en: 'Bad gateway' },
  503: { zh: '暂时不可用', en: 'Not available just now' },
  504: { zh: '上游服务超时', en: 'Gateway timed out' },
};

const fact = (code: string, more: Partial<Omit<ProblemFact, 'code' | 'status'>> = {}): ProblemFact => {
  const text = problemText(code);
  // A code without texts still tells the person what is what; the missing entry is ours to add.
  const status = text?.status ?? 409;
  return {
    code,
    status,
    details: more.details ?? {},
    errors: more.errors,
    headers: {
      ...(status === 503 ? { 'retry-after': RETRY_AFTER } : {}),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...more.headers,
    },
    ourFault: more.ourFault ?? (text === undefined || status === 500),
  };
};

/** Codes of Fastify's own errors, by what they say about the request. */
const FASTIFY_CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed-json',
  FST_ERR_BAD_URL: 'request.malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'request.url-too-long',
  FST_ERR_ASYNC_CONSTRAINT: 'request.malformed',
  FST_ERR_HANDLER_TIMEOUT: 'server.unavailable',
};

const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'access.token-missing',
  403: 'access.denied',
  404: 'request.not-found',
  408: 'request.timed-out',
  413: 'request.too-large',
  414: 'request.url-too-long',
  415: 'request.unsupported-media-type',
  503: 'server.unavailable',
};

const fromHttpStatus = (status: number): ProblemFact => {
  const code = BY_STATUS[status];
  if (code) return fact(code);
  return status < 500 ? { ...fact('request.refused'), status } : fact('server.failed', { ourFault: true });
};

/** Maps whatever was thrown to a problem. Nothing of an unknown error's text gets out. */
export const factOf = (error: unknown): ProblemFact => {
  if (error instanceof Problem) return fact(error.code, { details: error.details, errors: error.errors, headers: error.headers });
  if (error instanceof RuleBroken || error instanceof AccessDenied) {
    const known = fact(error.code, { details: error.details });
    return error instanceof AccessDenied && !problemText(error.code) ? { ...known, status: 403 } : known;
  }
  if (error instanceof Unauthenticated)
    return fact(
      error.code,
      error.code === 'access.token-missing' ? {} : { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } },
    );
  if (error instanceof IssuerUnavailable) return fact(error.code, { ourFault: true });
  if (error instanceof WrongExpectedRevision) return fact('stream.changed-meanwhile');
  if (error instanceof StoreUnavailable) return fact('store.unavailable', { ourFault: true });
  if (error instanceof UnknownEvent) return fact('store.newer-than-release', { ourFault: true });
  if (error instanceof HttpException) {
    const cause = error.cause as { readonly code?: unknown } | undefined;
    const code = typeof cause?.code === 'string' ? FASTIFY_CODES[cause.code] : undefined;
    return code ? fact(code) : fromHttpStatus(error.getStatus());
  }
  if (error instanceof Error) {
    const { code, statusCode } = error as Error & { readonly code?: unknown; readonly statusCode?: unknown };
    const known = typeof code === 'string' ? FASTIFY_CODES[code] : undefined;
    if (known) return fact(known);
    if (typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number') return fromHttpStatus(statusCode);
  }
  return fact('server.failed', { ourFault: true });
};

export const describeProblem = (found: ProblemFact, requestId: string, language: Language): ProblemDetails => {
  const text = problemText(found.code) ?? problemText('rule.broken')!;
  const zh = fill(text.zh, found.details, '、');
  const en = fill(text.en, found.details, ', ');
  const title = TITLES[found.status] ?? (found.status < 500 ? TITLES[400]! : TITLES[500]!);
  return {
    type: `urn:shangliang:problem:${found.code}`,
    title: title[language],
    status: found.status,
    detail: language === 'zh' ? zh : en,
    code: found.code,
    requestId,
    zh,
    en,
    ...(Object.keys(found.details).length > 0 ? { details: found.details as ProblemDetails['details'] } : {}),
    ...(found.errors ? { errors: [...found.errors] } : {}),
  };
};

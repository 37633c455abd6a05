export { createService, LOGGER, METRICS, STOP_WITHIN_MS, type Service, type ServiceOptions } from './service.js';
export { runService, type RunOptions } from './run-service.js';
export { Readiness, type ReadinessCheck } from './health.js';
export { CommandRoute, IdParam, QueryRoute, type CommandRouteOptions, type QueryRouteOptions } from './routes.js';
export { AnswerSchema } from './answers/answer.interceptor.js';
export { CommandAccepted } from './answers/command-accepted.js';
export { listOf, pageOf, pageQuery, readCursor, writeCursor, type Page } from './answers/list.js';
export { registerProblems, problemCodes, problemText, type ProblemText } from './problems/catalogue.js';
export { describeProblem, factOf } from './problems/describe-problem.js';
export { GENERAL_PROBLEMS } from './problems/general.problems.js';
export { languageOf, type Language } from './problems/language.js';
export { Problem, ProblemDetails, ProblemIssue, PROBLEM_JSON } from './problems/problem.js';
export { sendProblem } from './problems/problem.filter.js';
export { cleanText } from './request/clean-text.js';
export { describeIssues } from './request/issue-texts.js';
export { edgeOf, requestOf, type Edge, type Profile } from './request/edge.js';
export { codeText, oneLine, PhoneNumber, prose } from './request/fields.js';
export {
  formatPosition,
  IDEMPOTENCY_KEY,
  IdempotencyKey,
  Occurred,
  parsePosition,
  readIdempotencyKey,
  readOccurrence,
  RequestId,
  Traceparent,
  WaitFor,
  type LogPosition,
  type Occurrence,
} from './request/headers.js';
export { inOwnWords } from './request/issue-texts.js';
export { BODY_LIMIT } from './request/json-body.js';
export { createDocument, DOCUMENT_SUPPLEMENT, type DocumentSupplement, type OpenApiDocument } from './openapi/openapi.js';

import { registerProblems } from '#libs/http';

export const GATEWAY_PROBLEMS = {
  'gateway.service-down': {
    status: 503,
    zh: '“{service}”服务暂时不可用，请稍后再试。',
    en: 'The service {service} is not available just now; please try again.',
  },
  'gateway.service-busy': {
    status: 503,
    zh: '“{service}”服务当前请求过多，请稍后再试。',
    en: 'Too many ask the service {service} just now; please try again in a moment.',
  },
  'gateway.service-broke-off': {
    status: 502,
    zh: '“{service}”服务中断了应答，请用同一个 Idempotency-Key 重试。',
    en: 'The service {service} broke off its answer; try again with the same Idempotency-Key.',
  },
  'gateway.service-late': {
    status: 504,
    zh: '“{service}”服务未在规定时间内应答，请用同一个 Idempotency-Key 重试。',
    en: 'The service {service} did not answer in time; try again with the same Idempotency-Key.',
  },
  'gateway.pages-not-built': { status: 503, zh: '页面尚未构建。', en: 'The pages have not been built yet.' },
  'gateway.no-documents': {
    status: 503,
    zh: '各服务的接口文档暂时都无法获取。',
    en: "None of the services' documents can be had just now.",
  },
} as const;

registerProblems(GATEWAY_PROBLEMS);

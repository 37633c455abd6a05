export * from './access-errors.js';
export * from './access.guard.js';
export * from './development-issuer.js';
export {
  DEVELOPMENT_AUDIENCE,
  DEVELOPMENT_ISSUER,
  developmentIssuerOptions,
  type DevelopmentIssuerOptions,
} from './development-issuer-files.js';
export * from './in-charge.js';
export * from './policies.js';
export * from './policy-table.js';
export * from './principal.js';
export * from './verify-token.js';

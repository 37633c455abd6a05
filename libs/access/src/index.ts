export * from './access-errors.js';
export * from './access.guard.js';
export * from './development-issuer.js';
export * from './policies.js';
export * from './policy-table.js';
export * from './principal.js';
export * from './verify-token.js';

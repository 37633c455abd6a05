export * from './subject-keys.js';
export * from './postgres-subject-keys.js';
export * from './seal.js';
export * from './pseudonym.js';

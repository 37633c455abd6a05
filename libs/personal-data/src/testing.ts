export * from './in-memory-subject-keys.js';

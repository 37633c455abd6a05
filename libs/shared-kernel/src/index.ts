export * from './jurisdiction.js';
export * from './vocabulary.js';
export * from './time.js';
export * from './evidence.js';
export * from './basis.js';
export * from './mask.js';
export * from './written-text.js';

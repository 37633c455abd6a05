export * from './below.js';
export * from './directory.js';
export * from './directory.projection.js';
export * from './directory-tables.js';
export * from './rules.js';

export * from './bus.js';
export * from './partition-of.js';

export * from './request.js';
export * from './decision.js';
export * from './command-runner.js';
export * from './decision-handler.js';

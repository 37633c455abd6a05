export * from './projection.js';
export * from './observer.js';
export { projectionTablesSql, rebuildSchemaOf } from './projection-tables.js';
export { SupersededVersion, type HandlerRunnerOptions } from './handler-runner.js';
export { ProjectionRunner } from './projection-runner.js';
export { ReactionRunner, type IssueReactionCommand, type ReactionCause } from './reaction-runner.js';
export { ServiceHandlers, type ServiceHandlersOptions } from './service-handlers.js';
export { openAppliedFeed, type AppliedFeed } from './applied-feed.js';
export * from './rebuild.js';

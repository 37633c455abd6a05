export { startService, prepareService } from './start-service.js';
export type { ServiceConfiguration } from './service-configuration.js';
export type { ReactionPorts, ServiceDefinition } from './service-definition.js';
export { ReadModels } from './read-models.js';
export { HandlersHost } from './handlers-host.js';
export * from './tokens.js';

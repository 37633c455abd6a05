export {
  PUBLIC_SERVICES,
  schemaName,
  type PublicDataOf,
  type PublicEventDefinition,
  type PublicService,
  type PublicSubject,
} from './define-public-event.js';
export * from './topics.js';
export { asFile, PUBLIC_CONTRACT, publicEvent, publicEvents, publicSchema, publicSchemas, type JsonSchema } from './public-catalogue.js';
export { additionsOfRelease } from './additions.js';
export { releases, type Release } from './public-files.js';
export { asyncApi } from './async-api.js';
export { EXAMPLE_INBOUND_MESSAGE, InboundMessage } from './inbound-message.js';
export * from './intake.v1.js';
export * from './deliberation.v1.js';
export * from './outcomes.v1.js';
export * from './evaluation.v1.js';
export * from './partners.v1.js';

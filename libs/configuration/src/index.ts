export {
  ConfigurationError,
  loadConfiguration,
  processEnvironment,
  type Configuration,
  type DatabaseConfiguration,
  type Environment,
  type KafkaConfiguration,
} from './load-configuration.js';
export { describeConfiguration } from './describe-configuration.js';
export { ownSecret } from './secrets.js';
export { SERVICES, type Area, type ServiceName } from './variables.js';

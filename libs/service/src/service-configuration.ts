import type { Configuration } from '#libs/configuration';

/** Areas of the environment that an event-sourced service reads. */
export const SERVICE_AREAS = ['http', 'database', 'keysDatabase', 'eventStore', 'kafka', 'tokens'] as const;
export type ServiceConfiguration = Pick<Configuration, (typeof SERVICE_AREAS)[number] | 'process'>;

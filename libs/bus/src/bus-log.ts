/** Where an adapter writes what a person has to know. Satisfied by pino's logger. */
export interface BusLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silentBusLog: BusLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Where handlers write what a person has to know. Satisfied by pino's logger. */
export interface HandlerLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silentLog: HandlerLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface Applied {
  /** Schema of the service whose handler it is. */
  readonly service: string;
  readonly handler: string;
  /** The furthest position applied. */
  readonly position: bigint;
  /** Keys whose rows may have changed; null when there were too many to name. */
  readonly partitionKeys: readonly string[] | null;
}

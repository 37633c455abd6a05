/** The part of a logger that the store needs (pino's has it): details first, then a constant text. */
export interface StoreLog {
  warn(details: object, message: string): void;
}

export const SILENT: StoreLog = { warn: () => undefined };

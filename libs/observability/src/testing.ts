import { createLogger, type Logger } from './logger.js';

/** A logger whose lines a test can read. */
export const recordingLogger = (service = 'test'): { readonly logger: Logger; readonly lines: Record<string, unknown>[] } => {
  const lines: Record<string, unknown>[] = [];
  const destination = {
    write: (line: string) => {
      lines.push(JSON.parse(line) as Record<string, unknown>);
    },
  };
  return { logger: createLogger({ service, level: 'trace', destination }), lines };
};

import { pino, stdSerializers, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { standardOutput } from './standard-output.js';

export type Logger = PinoLogger;

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LoggerOptions {
  readonly service: string;
  readonly level?: LogLevel;
  /** Standard output by default. */
  readonly destination?: DestinationStream;
}

/**
 * JSON lines on standard output: `time` (ISO, UTC), `level`, `service`, `msg`, and what the caller adds. Requests and answers are never
 * logged whole: headers hold tokens and bodies hold personal information. The redaction is the second line of defence for a caller that
 * passes one by mistake.
 */
export const createLogger = ({ service, level = 'info', destination }: LoggerOptions): Logger => {
  const options = {
    level,
    base: { service, pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: stdSerializers.err, error: stdSerializers.err },
    redact: {
      paths: [
        'headers',
        '*.headers',
        'body',
        '*.body',
        'token',
        '*.token',
        'password',
        '*.password',
        'authorization',
        '*.authorization',
        'cookie',
        '*.cookie',
      ],
      remove: true,
    },
  };
  return pino(options, destination ?? standardOutput);
};

import { createLogger } from '#libs/observability';
import { createService, STOP_WITHIN_MS, type Service, type ServiceOptions } from './service.js';

export interface RunOptions extends ServiceOptions {
  /** 1 to 65535. */
  readonly port: number;
  /** 127.0.0.1 by default: only the gateway is meant to be reached from elsewhere. */
  readonly host?: string;
  /** Run once the application is up and listening, such as to begin following events. A failure is a failed start. */
  readonly started?: (service: Service) => Promise<void>;
}

const startError = (error: unknown, { name, port }: { readonly name: string; readonly port: number }): string => {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'EADDRINUSE') return `${name} can not start: port ${port} is taken by another program`;
  if (code === 'EACCES') return `${name} can not start: port ${port} is not allowed for this user`;
  return `${name} can not start`;
};

/**
 * The whole life of a service process: starts, and stops on SIGTERM, SIGINT or when the launcher that started it is gone (IPC channel
 * closed). Exit code 0 after a clean stop, 1 otherwise; a second signal ends it at once.
 * @param prepare makes the options: what fails in it (configuration, database) is a failed start, logged and ended with 1.
 */
export const runService = async (name: string, prepare: () => Promise<RunOptions> | RunOptions): Promise<void> => {
  const early = createLogger({ service: name });
  let service: Service | null = null;
  let stopAsked = false;
  let exitCode = 0;

  const end = async (why: string): Promise<void> => {
    if (stopAsked) {
      // The second time somebody is in a hurry.
      if (why.startsWith('SIG')) process.exit(1);
      return;
    }
    stopAsked = true;
    (service?.logger ?? early).info({ why }, 'asked to stop');
    // Nothing of ours may keep the process alive past its time: not a leaked socket, not a timer.
    setTimeout(() => process.exit(1), STOP_WITHIN_MS + 500).unref();
    try {
      await service?.stop();
    } catch {
      exitCode = 1;
    }
    if (service) process.exit(exitCode);
  };
  const failed = (error: unknown): void => {
    (service?.logger ?? early).fatal({ err: error }, 'an error that nobody handled: stopping');
    exitCode = 1;
    void end('failure');
  };
  process.on('SIGTERM', () => void end('SIGTERM'));
  process.on('SIGINT', () => void end('SIGINT'));
  process.once('disconnect', () => void end('launcher gone'));
  process.on('uncaughtException', failed);
  process.on('unhandledRejection', failed);

  let port = 0;
  try {
    const options = await prepare();
    port = options.port;
    const made = await createService(options);
    await made.listen(options.port, options.host);
    service = made;
    if (!stopAsked) await options.started?.(made);
  } catch (error) {
    early.fatal({ err: error }, startError(error, { name, port }));
    process.exit(1);
  }
  // Asked to stop while still starting: now there is something to stop.
  if (stopAsked) {
    try {
      await service.stop();
    } catch {
      exitCode = 1;
    }
    process.exit(exitCode);
  }
};

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const answers = (command: string, args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
};

/** Null when a Kafka broker can be started or is given by KAFKA_BROKERS; else what is missing. */
export function kafkaMissing(): string | null {
  if (process.env.KAFKA_BROKERS) return null;
  if (!answers('java', ['-version'])) return 'Java';
  return answers('mvn', ['-v']) ? null : 'Maven';
}

/** Debian's, or the one that CHROMIUM names; null when there is none. */
export function chromiumPath(): string | null {
  return (
    [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
      (path) => path && existsSync(path),
    ) ?? null
  );
}

/** Null when Python can make virtual environments; else what is missing. */
export function pythonMissing(): string | null {
  return answers('python3', ['-c', 'import venv, ensurepip']) ? null : 'Python 3 with venv (Debian: apt install python3-venv)';
}

/** Null when there is Debian's client of Kafka; else what is missing. */
export function kcatMissing(): string | null {
  return answers('kcat', ['-V']) ? null : 'kcat (Debian: apt install kcat)';
}

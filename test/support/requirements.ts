import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const answers = (command: string, args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 });
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

/** psql, pg_dump, pg_dumpall and pg_restore have to be as new as the server that npm brings. */
export const POSTGRES_MAJOR = 18;

/** Folder of the machine's own PostgreSQL client, where it is new enough; null otherwise. */
export function ownPostgresClient(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), `/usr/lib/postgresql/${POSTGRES_MAJOR}/bin`];
  const isNewEnough = (folder: string): boolean => {
    const program = join(folder, 'pg_dump');
    if (!existsSync(program)) return false;
    try {
      const version = execFileSync(program, ['--version'], { encoding: 'utf8', timeout: 60_000 });
      return Number(/\(PostgreSQL\) (\d+)/.exec(version)?.[1] ?? 0) >= POSTGRES_MAJOR;
    } catch {
      return false;
    }
  };
  return folders.find(isNewEnough) ?? null;
}

/** Null when there is one, or a package of it can be installed; else what is missing. */
export const postgresClientMissing = (): string | null =>
  ownPostgresClient() !== null || pythonMissing() === null ? null : `pg_dump ${POSTGRES_MAJOR}, or Python 3 with venv to install it`;

/** Null when Python can make virtual environments; else what is missing. */
export function pythonMissing(): string | null {
  return answers('python3', ['-c', 'import venv, ensurepip']) ? null : 'Python 3 with venv (Debian: apt install python3-venv)';
}

/** Null when there is Debian's client of Kafka; else what is missing. */
export function kcatMissing(): string | null {
  return answers('kcat', ['-V']) ? null : 'kcat (Debian: apt install kcat)';
}

/** Null when Go can build; else what is missing. */
export function goMissing(): string | null {
  return answers('go', ['version']) ? null : 'Go (Debian: apt install golang-go)';
}

/** Null when there is jq; else what is missing. */
export function jqMissing(): string | null {
  return answers('jq', ['--version']) ? null : 'jq (Debian: apt install jq)';
}

import { execFileSync } from 'node:child_process';
import { it } from '@jest/globals';
import { pythonWith } from '../support/python-environment.js';
import { pythonMissing } from '../support/requirements.js';

const MINUTES = 60_000;

/**
 * What others have written for partners' side: the official libraries of Standard Webhooks and CloudEvents, a binding of libsodium for
 * signatures that the first doesn't know yet, and two clients of Open311.
 */
const PACKAGES = ['standardwebhooks==1.1.0', 'cloudevents==2.2.0', 'pynacl==1.6.2', 'georeport==0.3.1', 'three==0.8.0'];

/** What the programs import; null where Python or a package can't be had. */
const preparePython = (): string | null => {
  try {
    return pythonWith(PACKAGES);
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    return null;
  }
};

/** The interpreter that has them. Null: what needs it is skipped in plain sight, and fails in CI. */
export const python = pythonMissing() === null || process.env['CI'] === 'true' ? preparePython() : null;

export const itWithPackages = (title: string, body: () => Promise<void> | void): void =>
  python === null ? it.skip(`${title} (skipped: needs ${PACKAGES.join(', ')})`, body) : it(title, body);

/** Runs a program on an input that is handed to it as JSON. @returns what it printed, read as JSON. */
export const runPython = <Output>(program: string, input: unknown, environment: Readonly<Record<string, string>> = {}): Output => {
  const out = execFileSync(python!, ['-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    timeout: 3 * MINUTES,
    env: { ...process.env, ...environment },
  });
  return JSON.parse(out) as Output;
};

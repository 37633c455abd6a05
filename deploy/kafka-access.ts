import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadConfiguration, type Environment } from '#libs/configuration';
import type { ProcessDescription } from './processes.js';

/*
 * Brokers that ask who comes (`KAFKA_SASL_…`). With KAFKA_LOGINS_FOLDER each process signs in by the login of its name, whose password
 * stands there in `<login>.password`; the login given to the start is then the operator's, by whom the rules are written. Without that
 * folder every process signs in by the one login given.
 */

const LOGINS_FOLDER = 'KAFKA_LOGINS_FOLDER';

const passwordFile = (folder: string, login: string): string => join(resolve(folder), `${login}.password`);

/** How a process signs in to the brokers, where that is not by the login handed on. No process is told the operator's password. */
export const kafkaSignInOf = (process: ProcessDescription, environment: Environment): Record<string, string> => {
  const folder = environment[LOGINS_FOLDER];
  if (!folder) return {};
  const nobody = { KAFKA_SASL_USERNAME: '', KAFKA_SASL_PASSWORD: '', KAFKA_SASL_PASSWORD_FILE: '' };
  const { login } = process;
  return login === null
    ? { ...nobody, KAFKA_SASL_MECHANISM: '' }
    : { ...nobody, KAFKA_SASL_USERNAME: login, KAFKA_SASL_PASSWORD_FILE: passwordFile(folder, login) };
};

/**
 * Writes what each process may do into the brokers' rules, before any process comes. Nothing to do where they don't ask who comes, or
 * every process comes by one login. Repeating it changes nothing.
 * @throws Error with a sentence: a password is missing, or the brokers don't let this login write rules.
 */
export async function prepareKafkaAccess(brokers: readonly string[], logins: readonly string[], environment: Environment): Promise<void> {
  const folder = environment[LOGINS_FOLDER];
  if (!folder) return;
  const { kafka } = loadConfiguration(['kafka'], { ...environment, KAFKA_BROKERS: brokers.join(',') });
  if (!kafka?.sasl) throw new Error(`${LOGINS_FOLDER} is set, but KAFKA_SASL_MECHANISM is not: the brokers would not ask who comes`);
  for (const login of logins) {
    const file = passwordFile(folder, login);
    await access(file).catch((error: unknown) => {
      throw new Error(`${file} can't be read: ${LOGINS_FOLDER} has to hold the password of each login`, { cause: error });
    });
  }
  const { applyAcls, processesAccess } = await import('#libs/bus/kafka');
  const { silentBusLog } = await import('#libs/bus');
  try {
    await applyAcls(kafka, processesAccess(), silentBusLog);
  } catch (error) {
    throw new Error(`Kafka does not let ${kafka.sasl.username} write its access rules: ${(error as Error).message}`, { cause: error });
  }
}

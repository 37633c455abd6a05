import { parseArgs } from 'node:util';
import { z } from 'zod';
import { silentBusLog } from '#libs/bus';
import { loadConfiguration, type Environment } from '#libs/configuration';
import { CannotRun } from './find-database.js';

export const ACLS_HELP = `shangliang relay acls [--partner ID]... [--json | --apply]

Who may read and write what in Kafka, for brokers that ask who comes: arguments of Kafka's own kafka-acls.sh, one rule a line. For each
--partner (an organisation's id) the rules of its login, partner-<id>, too. --apply writes them into the cluster at KAFKA_BROKERS, as
the login in KAFKA_SASL_USERNAME, which must be allowed to.`;

export interface AclsContext {
  readonly environment: Environment;
  readonly print: (line: string) => void;
}

/** @returns the exit code. @throws CannotRun for a wrong command. */
export const relayAcls = async (args: readonly string[], { environment, print }: AclsContext): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      partner: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
    },
  });
  if (values.json && values.apply) throw new CannotRun(ACLS_HELP);
  const partners = values.partner.map((id) => {
    if (!z.uuid().safeParse(id).success) throw new CannotRun(`--partner ${id} is not the id of an organisation`);
    return id;
  });
  const { aclCommands, applyAcls, partnerAccess, processesAccess } = await import('#libs/bus/kafka');
  const access = [...processesAccess(), ...partners.flatMap(partnerAccess)];
  if (values.apply) {
    const { kafka } = loadConfiguration(['kafka'], environment);
    if (!kafka) throw new CannotRun('KAFKA_BROKERS is not set: there is no cluster to write the rules into');
    await applyAcls(kafka, access, silentBusLog);
    print(`${access.length} rules stand in the cluster`);
  } else if (values.json) for (const rule of access) print(JSON.stringify(rule));
  else for (const command of aclCommands(access)) print(command);
  return 0;
};

import kafkajs, { type AclEntry } from 'kafkajs';
import type { BusLog } from '../../src/bus-log.js';
import type { KafkaAccess, KafkaOperation } from './access.js';
import { connectKafka, type KafkaConnection } from './kafka-connection.js';

// NOTE: kafkajs is CommonJS, and Node finds only some of its names; these are not among them.
const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** An operation as kafkajs numbers it and as Kafka's own tool writes it. */
const OPERATIONS: Readonly<Record<KafkaOperation, { readonly code: number; readonly word: string }>> = {
  read: { code: AclOperationTypes.READ, word: 'Read' },
  write: { code: AclOperationTypes.WRITE, word: 'Write' },
  create: { code: AclOperationTypes.CREATE, word: 'Create' },
  'describe-configs': { code: AclOperationTypes.DESCRIBE_CONFIGS, word: 'DescribeConfigs' },
};

const entriesOf = ({ login, resource, name, pattern, operations }: KafkaAccess): AclEntry[] =>
  operations.map((operation) => ({
    principal: `User:${login}`,
    host: '*',
    permissionType: AclPermissionTypes.ALLOW,
    resourceType: resource === 'topic' ? AclResourceTypes.TOPIC : AclResourceTypes.GROUP,
    resourceName: name,
    resourcePatternType: pattern === 'literal' ? ResourcePatternTypes.LITERAL : ResourcePatternTypes.PREFIXED,
    operation: OPERATIONS[operation].code,
  }));

/**
 * Writes the rules into the cluster, as an operator who may. Repeating it changes nothing; what else stands there is left.
 * @throws Error when the cluster refuses.
 */
export const applyAcls = async (connection: KafkaConnection, access: readonly KafkaAccess[], log: BusLog): Promise<void> => {
  const admin = connectKafka(connection, 'acls', log).admin();
  await admin.connect();
  try {
    await admin.createAcls({ acl: access.flatMap(entriesOf) });
  } finally {
    await admin.disconnect();
  }
};

/** The same as arguments of Kafka's own `kafka-acls.sh`, a line for each rule, for administrators who keep the cluster themselves. */
export const aclCommands = (access: readonly KafkaAccess[]): string[] =>
  access.map(({ login, resource, name, pattern, operations }) =>
    [
      '--add',
      `--allow-principal User:${login}`,
      ...operations.map((operation) => `--operation ${OPERATIONS[operation].word}`),
      `--${resource} ${name}`,
      ...(pattern === 'prefixed' ? ['--resource-pattern-type prefixed'] : []),
    ].join(' '),
  );

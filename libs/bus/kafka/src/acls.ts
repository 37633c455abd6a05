import kafkajs, { type AclEntry } from 'kafkajs';
import { TOPICS } from '../../src/bus.js';
import type { BusLog } from '../../src/bus-log.js';
import { connectKafka, type KafkaConnection } from './kafka-connection.js';
import { groupOf } from './kafka-bus.js';

// NOTE: kafkajs is CommonJS, and Node finds only some of its names; these are not among them.
const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

const allow = (login: string, resourceType: number, resourceName: string, operation: number): AclEntry => ({
  principal: `User:${login}`,
  host: '*',
  permissionType: AclPermissionTypes.ALLOW,
  resourceType,
  resourceName,
  resourcePatternType: ResourcePatternTypes.LITERAL,
  operation,
});

/**
 * What each process may do in Kafka, by the login of its name: the relay writes the log's topics and makes them; a service reads them,
 * in its own group. Nobody else may do anything, once the brokers ask who it is.
 * @param services those that own streams or read models: the same table as the policies of the store.
 */
export const kafkaAcls = (services: readonly string[], relay = 'relay'): AclEntry[] => {
  const topics = Object.values(TOPICS);
  const { TOPIC, GROUP, CLUSTER } = AclResourceTypes;
  const { READ, WRITE, CREATE, DESCRIBE, DESCRIBE_CONFIGS } = AclOperationTypes;
  return [
    allow(relay, CLUSTER, 'kafka-cluster', DESCRIBE),
    ...topics.flatMap((topic) => [WRITE, CREATE, DESCRIBE, DESCRIBE_CONFIGS].map((operation) => allow(relay, TOPIC, topic, operation))),
    ...services.flatMap((service) => [
      ...topics.flatMap((topic) => [READ, DESCRIBE].map((operation) => allow(service, TOPIC, topic, operation))),
      allow(service, GROUP, groupOf(service), READ),
    ]),
  ];
};

/** Writes the rules into the cluster, as an operator who may. Repeating it changes nothing. */
export const applyAcls = async (connection: KafkaConnection, acls: readonly AclEntry[], log: BusLog): Promise<void> => {
  const admin = connectKafka(connection, 'acls', log).admin();
  await admin.connect();
  try {
    await admin.createAcls({ acl: [...acls] });
  } finally {
    await admin.disconnect();
  }
};

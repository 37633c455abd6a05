import { SERVICES } from '#libs/configuration';
import { INBOUND_TOPICS_BEGIN, inboundTopicOf, partnerTopicOf, PUBLIC_SERVICES, PUBLIC_TOPICS_BEGIN, publicTopicOf } from '#libs/contracts';
import { TOPICS } from '../../src/bus.js';
import { groupOf } from './kafka-bus.js';

/*
 * Who may read and write what in Kafka: made from the lists of services, of the log's topics and of the public contract, from which the
 * policies and the processes are made too. Brokers that ask who comes are given these rules and allow nothing else.
 */

export type KafkaOperation = 'read' | 'write' | 'create' | 'describe-configs';

/** One login may do these things with one topic or consumer group. To read or write includes to see that it is there. */
export interface KafkaAccess {
  readonly login: string;
  readonly resource: 'topic' | 'group';
  readonly name: string;
  /** `prefixed`: with everything whose name begins so. */
  readonly pattern: 'literal' | 'prefixed';
  readonly operations: readonly KafkaOperation[];
}

const RELAY = 'relay';
const PARTNERS = 'partners' satisfies (typeof SERVICES)[number];

/** The group in which `partners` takes what partners send in. */
export const INBOUND_GROUP = `${groupOf(PARTNERS)}.inbound`;

const may = (
  login: string,
  operations: readonly KafkaOperation[],
  resource: KafkaAccess['resource'],
  name: string,
  pattern: KafkaAccess['pattern'] = 'literal',
): KafkaAccess => ({ login, resource, name, pattern, operations });

/**
 * Of the suite's processes, each with the login of its name. The relay writes the log's topics and makes them; every service reads them,
 * in its own group; `partners` writes what is public and reads what partners send in, and makes those topics.
 */
export const processesAccess = (): readonly KafkaAccess[] => {
  const log = Object.values(TOPICS);
  return [
    ...log.map((topic) => may(RELAY, ['write', 'create', 'describe-configs'], 'topic', topic)),
    ...SERVICES.flatMap((service) => [
      ...log.map((topic) => may(service, ['read'], 'topic', topic)),
      may(service, ['read'], 'group', groupOf(service)),
    ]),
    may(PARTNERS, ['write', 'create'], 'topic', PUBLIC_TOPICS_BEGIN, 'prefixed'),
    may(PARTNERS, ['read', 'create'], 'topic', INBOUND_TOPICS_BEGIN, 'prefixed'),
    may(PARTNERS, ['read'], 'group', INBOUND_GROUP),
  ];
};

/** The login by which one partner comes. What it writes is taken for its organisation's word: so the name is the organisation's id. */
export const partnerLogin = (organisationId: string): string => `partner-${organisationId}`;

/**
 * Of one partner: reads what is public and what is for it alone, in groups whose names begin with its login; writes its inbound topic.
 * Topic by topic, as those of other partners begin with the same letters.
 */
export const partnerAccess = (organisationId: string): readonly KafkaAccess[] => {
  const login = partnerLogin(organisationId);
  return [
    ...[...PUBLIC_SERVICES.map(publicTopicOf), partnerTopicOf(organisationId)].map((topic) => may(login, ['read'], 'topic', topic)),
    may(login, ['write'], 'topic', inboundTopicOf(organisationId)),
    may(login, ['read'], 'group', login, 'prefixed'),
  ];
};

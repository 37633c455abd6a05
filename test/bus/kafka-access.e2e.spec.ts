import { afterAll, beforeAll, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentBusLog, TOPICS } from '#libs/bus';
import { connectKafka } from '#libs/bus/kafka';
import { publicTopicOf } from '#libs/contracts';
import { LOGINS } from '../../deploy/processes.js';
import { Suite } from '../../deploy/suite.js';
import { describeWithKafka } from '../support/describe-with.js';
import { startKafkaBroker } from '../support/kafka-broker.js';
import { eventually } from './eventually.js';

const OPERATOR = 'operator';
const passwordOf = (login: string): string => `${login}-password`;

describeWithKafka('the suite at brokers that ask who comes', () => {
  let folder: string;
  let broker: Awaited<ReturnType<typeof startKafkaBroker>>;
  let suite: Suite | null = null;
  let environment: Record<string, string | undefined>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shangliang-test-access-'));
    broker = await startKafkaBroker({
      tls: true,
      acls: true,
      users: Object.fromEntries([...LOGINS, OPERATOR].map((login) => [login, passwordOf(login)])),
    });
    const logins = join(folder, 'logins');
    await mkdir(logins);
    for (const login of LOGINS) await writeFile(join(logins, `${login}.password`), passwordOf(login), { mode: 0o600 });
    await writeFile(join(folder, 'ca.pem'), broker.ca!);
    environment = {
      PATH: process.env.PATH,
      KAFKA_TLS: 'on',
      KAFKA_TLS_CA_FILE: join(folder, 'ca.pem'),
      KAFKA_SASL_MECHANISM: 'scram-sha-512',
      KAFKA_SASL_USERNAME: OPERATOR,
      KAFKA_SASL_PASSWORD: passwordOf(OPERATOR),
      KAFKA_LOGINS_FOLDER: logins,
    };
  });
  afterAll(async () => {
    await suite?.stop();
    await broker.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = (over: Record<string, string> = {}) =>
    Suite.start({
      dataFolder: join(folder, 'data'),
      kafkaBrokers: broker.brokers,
      only: ['relay', 'intake', 'partners', 'gateway'],
      restart: false,
      environment: { ...environment, ...over },
    });

  it('does not start when the operator may not write rules, or a password is missing', async () => {
    await expect(start()).rejects.toThrow(/Kafka does not let operator write its access rules: .*authoriz/);
    await expect(start({ KAFKA_LOGINS_FOLDER: join(folder, 'nowhere') })).rejects.toThrow(/relay\.password can't be read/);
  });

  it('lets each process in by its own login, with the rules that it wrote at the start', async () => {
    const admin = connectKafka({ brokers: broker.operatorBrokers }, 'spec', silentBusLog).admin();
    await admin.connect();
    try {
      await admin.createAcls({
        acl: [
          {
            principal: `User:${OPERATOR}`,
            host: '*',
            permissionType: kafkajs.AclPermissionTypes.ALLOW,
            resourceType: kafkajs.AclResourceTypes.CLUSTER,
            resourceName: 'kafka-cluster',
            resourcePatternType: kafkajs.ResourcePatternTypes.LITERAL,
            operation: kafkajs.AclOperationTypes.ALTER,
          },
        ],
      });
      suite = await start();
      const started = suite;
      // Each is ready only when Kafka lets it do its work.
      for (const name of ['relay', 'intake', 'partners'] as const)
        await eventually(async () => {
          const answer = await fetch(`${started.urlOf(name)}/ready`);
          expect([name, answer.status, await answer.text()]).toEqual([name, 200, expect.any(String)]);
        });
      await eventually(async () =>
        expect(await admin.listTopics()).toEqual(expect.arrayContaining([...Object.values(TOPICS), publicTopicOf('intake')])),
      );
      await eventually(async () =>
        expect((await admin.listGroups()).groups.map(({ groupId }) => groupId)).toEqual(
          expect.arrayContaining(['shangliang.intake', 'shangliang.partners']),
        ),
      );
      expect(started.environmentOf('intake')).toMatchObject({ KAFKA_SASL_USERNAME: 'intake', KAFKA_SASL_PASSWORD: '' });
      expect(Object.values(started.environmentOf('gateway'))).not.toContain(passwordOf(OPERATOR));
    } finally {
      await admin.disconnect();
    }
  });
});

import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Kafka, logLevel, type SASLOptions } from 'kafkajs';
import type { KafkaBroker } from '../../deploy/kafka-broker.js';
import { eventually } from '../bus/eventually.js';
import { describeWithKafka } from './describe-with.js';
import { startKafkaBroker } from './kafka-broker.js';

jest.setTimeout(360_000);

describeWithKafka('a broker with TLS, sign-in and ACLs', () => {
  let broker: KafkaBroker;
  beforeAll(async () => {
    broker = await startKafkaBroker({ tls: true, users: { relay: 'right', other: 'too' }, acls: true });
    const create = ['--bootstrap-server', broker.operatorBrokers[0] ?? '', '--create', '--topic', 'talk', '--partitions', '2'];
    await broker.runTool('org.apache.kafka.tools.TopicCommand', create);
    const allow = ['--add', '--allow-principal', 'User:relay', '--operation', 'Write', '--operation', 'Describe', '--topic', 'talk'];
    await broker.runTool('org.apache.kafka.tools.AclCommand', ['--bootstrap-server', broker.operatorBrokers[0] ?? '', ...allow]);
  });
  afterAll(() => broker?.stop());

  const send = async (sasl: SASLOptions | undefined, ssl: boolean | { ca: string[] }): Promise<void> => {
    const kafka = new Kafka({
      brokers: [...broker.brokers],
      logLevel: logLevel.NOTHING,
      ssl,
      sasl,
      connectionTimeout: 30_000,
      retry: { retries: 0 },
    });
    const producer = kafka.producer({ retry: { retries: 0 } });
    try {
      await producer.connect();
      await producer.send({ topic: 'talk', acks: -1, messages: [{ key: 'a', value: '商量' }] });
    } finally {
      await producer.disconnect();
    }
  };
  const as = (username: string, password: string): SASLOptions => ({ mechanism: 'scram-sha-512', username, password });
  const trusted = () => ({ ca: [broker.ca ?? ''] });
  const written = async (): Promise<number> => {
    const offsets = await broker.runTool('org.apache.kafka.tools.GetOffsetShell', [
      '--bootstrap-server',
      broker.operatorBrokers[0] ?? '',
      '--topic',
      'talk',
    ]);
    return offsets
      .trim()
      .split('\n')
      .reduce((sum, line) => sum + Number(line.split(':')[2]), 0);
  };

  it('takes a record from whoever may write, over TLS', async () => {
    // What was just allowed may take a moment to be known.
    await eventually(() => send(as('relay', 'right'), trusted()));
    expect(await written()).toBe(1);
  });

  it('refuses the wrong password, the one who may not, an unknown authority and plain text', async () => {
    const before = await written();
    await expect(send(as('relay', 'wrong'), trusted())).rejects.toThrow(/authentication failed/i);
    await expect(send(as('other', 'too'), trusted())).rejects.toThrow(/not authorized|authorization failed/i);
    await expect(send(as('relay', 'right'), true)).rejects.toThrow(/self.signed certificate|unable to verify/i);
    await expect(send(as('relay', 'right'), false)).rejects.toThrow();
    expect(await written()).toBe(before);
  });

  it('keeps what was acknowledged when it is killed and started again', async () => {
    const before = await written();
    await send(as('relay', 'right'), trusted());
    await broker.kill(1);
    await expect(send(as('relay', 'right'), trusted())).rejects.toThrow();
    await broker.restart(1);
    expect(await eventually(written)).toBe(before + 1);
    await eventually(() => send(as('relay', 'right'), trusted()));
    expect(await written()).toBe(before + 2);
  });
});

import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Kafka, type Producer, type ProducerBatch, type RecordMetadata } from 'kafkajs';
import { silentBusLog } from '../../src/bus-log.js';
import { CheckedProducer } from './checked-producer.js';
import { toWatermark, type OutgoingRecord } from './record-framing.js';

/** What the brokers answer to each batch in turn, the last one for ever; an error is thrown. */
const answering = (...answers: (Error | readonly Partial<RecordMetadata>[])[]) => {
  const batches: string[][] = [];
  const client = {
    connect: async () => undefined,
    disconnect: async () => undefined,
    sendBatch: async ({ topicMessages = [] }: ProducerBatch) => {
      batches.push(topicMessages.flatMap(({ topic, messages }) => messages.map(({ partition }) => `${topic}/${partition}`)));
      const answer = answers[Math.min(batches.length, answers.length) - 1];
      if (answer instanceof Error) throw answer;
      return answer as RecordMetadata[];
    },
  };
  jest.spyOn(Kafka.prototype, 'producer').mockReturnValue(client as unknown as Producer);
  return { batches, client };
};
const LOG = 'shangliang.log.v1';
const VOICES = 'shangliang.voices.v1';
const records: OutgoingRecord[] = [
  toWatermark('log', 1, 'a-log', 0n, 5n, new Date()),
  toWatermark('log', 2, 'a-log', 0n, 5n, new Date()),
  toWatermark('voices', 1, 'a-log', 0n, 5n, new Date()),
];
const whole = [`${LOG}/1`, `${LOG}/2`, `${VOICES}/1`];
const written = (topicName: string, partition: number, errorCode = 0) => ({ topicName, partition, errorCode });
const all = [written(LOG, 1), written(LOG, 2), written(VOICES, 1)];
const send = (): Promise<void> =>
  new CheckedProducer({ brokers: ['nowhere:9092'] }, 'spec', silentBusLog).send(records, AbortSignal.timeout(60_000));

describe('the checked producer', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('sends once what every partition acknowledges', async () => {
    const { batches } = answering(all);
    await send();
    expect(batches).toEqual([whole]);
  });
  it.each<[string, Error | readonly Partial<RecordMetadata>[]]>([
    ['a partition is not spoken of, as when kafkajs has forgotten to ask its new leader', [written(LOG, 1), written(VOICES, 1)]],
    ['only a partition of that number in another topic is spoken of', [written(LOG, 1), written(LOG, 2)]],
    ['a partition has an error', [written(LOG, 1), written(LOG, 2, 6), written(VOICES, 1)]],
    ['nothing is answered', []],
    ['a broker is away', new Error('Connection timeout')],
  ])('sends the whole batch again when %s', async (_, answer) => {
    const { batches } = answering(answer, all);
    await send();
    expect(batches).toEqual([whole, whole]);
  });
  it('is not held by a client that never ends', async () => {
    const { client } = answering(all);
    client.disconnect = () => new Promise(() => undefined);
    const said: string[] = [];
    const log = { ...silentBusLog, warn: (_: object, message: string) => void said.push(message) };
    const producer = new CheckedProducer({ brokers: ['nowhere:9092'] }, 'spec', log);
    await producer.send(records, AbortSignal.timeout(60_000));
    await producer.disconnect();
    expect(said).toEqual(['the producer took too long to disconnect; it is left to itself']);
  });
});

import { describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { id } from '#libs/event-sourcing/testing';
import type { PublishedEvent } from '../publishing/cloud-event.js';
import { PUBLIC_PARTITIONS, toPublicRecord } from './public-records.js';

const event: PublishedEvent = {
  sequence: 42n,
  id: id(1),
  type: 'case.concluded',
  version: 1,
  service: 'deliberation',
  source: '/logs/x/deliberation',
  subject: `case/${id(50)}`,
  partitionKey: id(50),
  audience: null,
  time: '2026-03-20T06:30:00.000Z',
  data: Buffer.from('{"conclusion":"agreement"}'),
};

describe('a record of a public topic', () => {
  it('carries every attribute as a header and the data as its value', () => {
    expect(toPublicRecord(event, 'https://s.example')).toEqual({
      topic: 'public.deliberation.v1',
      partition: expect.any(Number),
      key: id(50),
      value: event.data,
      timestamp: '1773988200000',
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: id(1),
        ce_source: '/logs/x/deliberation',
        ce_type: 'case.concluded',
        ce_subject: `case/${id(50)}`,
        ce_time: '2026-03-20T06:30:00.000Z',
        ce_dataschema: 'https://s.example/public/v1/schemas/case.concluded.v1.json',
        ce_partitionkey: id(50),
        ce_sequence: '00000000000000000042',
      },
    });
  });
  it('goes to the topic of the one partner that it is for', () => {
    expect(toPublicRecord({ ...event, audience: id(70) }, '').topic).toBe(`public.partner-${id(70)}.v1`);
  });
  it('stands in the partition in which the default partitioner of a client would look for its key', () => {
    const partitioner = kafkajs.Partitioners.DefaultPartitioner();
    const partitionMetadata = Array.from({ length: PUBLIC_PARTITIONS }, (_, partitionId) => ({
      partitionId,
      leader: 1,
      isr: [1],
      replicas: [1],
      offlineReplicas: [],
      partitionErrorCode: 0,
    }));
    for (let n = 0; n < 200; n++) {
      const key = id(n);
      expect(toPublicRecord({ ...event, partitionKey: key }, '').partition).toBe(
        partitioner({ topic: 't', partitionMetadata, message: { key, value: null } }),
      );
    }
  });
});

import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { afterEach, beforeAll, beforeEach, afterAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { z } from 'zod';
import { onlyReactions } from '#libs/access';
import { openLogTailBus } from '#libs/bus';
import { CommandRunner, Commands, reactionRequest } from '#libs/command-handling';
import { catalogue, publicEvent, TopicApproved, TopicClosed, TopicDrafted, TopicScreened, TopicSubmitted } from '#libs/contracts';
import { DEFAULT_RULES, type Directory } from '#libs/directory';
import { defineEvent, derivedId, UnknownEvent, type AnyEventDefinition, type Catalogue, type DomainEvent } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import type { EventStore } from '#libs/event-store';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { inMemorySubjectKeys } from '#libs/personal-data/testing';
import { createPool, migrate } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { allEqual, projectionTablesSql, rebuildAll, ServiceHandlers, type Projection, type Reaction } from '#libs/projections';
import { CASE_HISTORY_TABLE_SQL, caseHistoryProjection } from '../../apps/audit/src/case-history/case-history.projection.js';
import { CASES_TABLE_SQL, casesProjection } from '../../apps/audit/src/cases/cases.projection.js';
import { consultationDecisions } from '../../apps/deliberation/src/consultations/consultations.decisions.js';
import { whenATopicIsApprovedThenOpenItsConsultation } from '../../apps/deliberation/src/reactions/when-a-topic-is-approved-then-open-its-consultation.js';
import { closeTopic, CloseTopic } from '../../apps/intake/src/topics/close-topic.js';
import { topicStream } from '../../apps/intake/src/topics/topic.js';
import { PUBLIC_EVENTS_SQL } from '../../apps/partners/src/publishing/public-events.tables.js';
import { whenSomethingIsRecordedThenPublishIt } from '../../apps/partners/src/publishing/when-something-is-recorded-then-publish-it.js';
import { eventually } from '../bus/eventually.js';
import { agedCatalogue, catalogueWith, recordedBy, VERSIONS, type Version } from './aged-catalogue.js';

/*
 * What was recorded years ago, in shapes that nobody writes any more, read by today's services: their folds and decisions, their
 * projections, their reactions, and what partners are told.
 */

const [ROOM, JURISDICTION] = [id(21), id(4000)];
const basis = { kind: 'meeting' as const, documentNumber: '示党发〔2026〕3号', decidedOn: '2026-03-01' };
const words = {
  roomId: ROOM,
  partnerRoomIds: [],
  channel: 'resident' as const,
  theme: 'livelihood' as const,
  title: '老楼加装电梯怎么分摊',
  question: '费用如何分摊、谁来维护？',
  concernIds: [],
};
const story: readonly DomainEvent[] = [
  TopicDrafted({ ...words, background: { original: null, published: '六层无电梯' } }),
  TopicScreened({ suitable: true, criteria: [{ code: 'lawful', met: true }], reasons: '各方都愿意谈' }),
  TopicSubmitted({ toBodyId: id(22), decideBy: '2026-03-20' }),
  TopicApproved({
    ...words,
    approvedBy: id(22),
    basis,
    visibility: { level: 'public' },
    stakeholderGroups: [{ code: 'low_floor', name: '低层住户', why: '采光受影响' }],
  }),
];
const caseOf = (version: Version): string => id(50 + version);

const directory: Directory = {
  jurisdiction: async (one) => ({ id: one, level: 'township', name: '示范街道', parentId: null, code: '320602001', edition: '2023' }),
  pathOf: async (one) => [one],
  organisation: async () => null,
  room: async (one) => ({
    id: one,
    kind: 'township',
    name: '示范议事室',
    homeJurisdictionId: JURISDICTION,
    approvingBodyId: id(22),
    status: 'active',
    convenorIds: [],
    coordinatorIds: [],
  }),
  grantsOf: async () => [],
  rulesFor: async () => DEFAULT_RULES,
};

const schemas: { name: string; sql: string }[] = [
  { name: 'audit', sql: `${CASES_TABLE_SQL}${CASE_HISTORY_TABLE_SQL}` },
  { name: 'deliberation', sql: '' },
  { name: 'partners', sql: PUBLIC_EVENTS_SQL },
];
const AUDIT: readonly Projection[] = [casesProjection, caseHistoryProjection];

describe('events in shapes of the past', () => {
  let postgres: TestPostgres;
  let pool: Pool;
  let partnersPool: Pool;
  let store: EventStore;
  const open: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    postgres = await startTestPostgres();
  });
  afterAll(() => postgres.stop());
  beforeEach(async () => {
    const connectionString = await postgres.createDatabase();
    pool = createPool({ connectionString, applicationName: 'versions-spec' });
    partnersPool = createPool({
      connectionString: `${connectionString}?options=-c%20search_path%3Dpartners`,
      applicationName: 'versions-spec',
    });
    for (const { name, sql } of schemas)
      await migrate(pool, {
        schema: name,
        migrations: [{ name: '0001', sql: `${projectionTablesSql(name)}SET LOCAL search_path TO ${name}; ${sql}` }],
      });
    store = openInMemoryEventStore();
  });
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
    await store.close();
    await partnersPool.end();
    await pool.end();
  });

  const record = async (caseId: string, version: Version, events: readonly DomainEvent[]): Promise<void> => {
    const stream = `topic-${caseId}`;
    for (const [index, event] of events.entries()) {
      const eventId = derivedId('event', caseId, index);
      await store.append(stream, index === 0 ? 'no-stream' : index - 1, [
        recordedBy(version, event, index, { eventId, partitionKey: caseId, logId: store.logId }),
      ]);
    }
  };

  const runnerWith = (known: Catalogue): CommandRunner =>
    new CommandRunner({ store, catalogue: known, keys: inMemorySubjectKeys(), directory });

  const handlersOf = async (
    service: string,
    known: Catalogue,
    {
      projections = [],
      reactions = [],
      commands,
    }: { projections?: readonly Projection[]; reactions?: readonly Reaction[]; commands?: Commands },
  ): Promise<ServiceHandlers> => {
    const bus = openLogTailBus({ store });
    const issue = commands?.issue ?? (() => Promise.reject(new Error('issues nothing')));
    const handlers = await ServiceHandlers.start({ service, pool, store, bus, catalogue: known, projections, reactions, issue });
    open.push(() => handlers.close());
    return handlers;
  };

  const deliberation = async (known: Catalogue): Promise<Commands> => {
    @Module({
      imports: [CqrsModule.forRoot()],
      providers: [{ provide: CommandRunner, useValue: runnerWith(known) }, Commands, ...consultationDecisions],
    })
    class Deliberation {}
    const context: INestApplicationContext = await NestFactory.createApplicationContext(Deliberation, { logger: false });
    await context.init();
    open.push(() => context.close());
    return context.get(Commands);
  };

  /** Whatever is told apart by its case, its place in the log or the version in which it was written, without that. */
  const alike = (version: Version, value: unknown): unknown => {
    const eventIds = story.map((_, index) => derivedId('event', caseOf(version), index));
    const text = JSON.stringify(value, (key, part: unknown) =>
      /^(last_)?position$|^event_id$|^causation_id$|^schema_?version$|^sequence$|^published_at$|^recorded_?at$/i.test(key)
        ? undefined
        : part,
    );
    return JSON.parse(
      eventIds.reduce((all, eventId, n) => all.replaceAll(eventId, `event ${n}`), text).replaceAll(caseOf(version), 'the case'),
    );
  };
  const rowsOf = async (version: Version, query: string): Promise<unknown> =>
    alike(version, (await pool.query(query, [`%${caseOf(version)}%`])).rows);

  it('look to folds, projections, reactions and partners as if they had been written today', async () => {
    for (const version of VERSIONS) await record(caseOf(version), version, story);
    const runner = runnerWith(agedCatalogue);
    await handlersOf('audit', agedCatalogue, { projections: AUDIT });
    await handlersOf('partners', agedCatalogue, { reactions: [whenSomethingIsRecordedThenPublishIt(partnersPool)] });
    await handlersOf('deliberation', agedCatalogue, {
      reactions: [whenATopicIsApprovedThenOpenItsConsultation({ runner })],
      commands: await deliberation(agedCatalogue),
    });
    await eventually(async () => {
      for (const version of VERSIONS) expect(await store.readStream(`consultation-${caseOf(version)}`)).toHaveLength(1);
      expect((await pool.query('SELECT FROM audit.case_history')).rowCount).toBe(VERSIONS.length * (story.length + 1));
      expect((await pool.query('SELECT FROM partners.public_events')).rowCount).toBe(VERSIONS.length);
      expect((await pool.query(`SELECT FROM audit.cases WHERE stage <> 'topic'`)).rowCount).toBe(VERSIONS.length);
    });
    expect(await pool.query('SELECT FROM audit.parked_events UNION ALL SELECT FROM partners.parked_events')).toHaveProperty('rowCount', 0);

    const read = async (version: Version) => ({
      topic: alike(version, await runner.load(topicStream, caseOf(version))),
      case: await rowsOf(version, 'SELECT * FROM audit.cases WHERE id::text LIKE $1'),
      history: await rowsOf(version, 'SELECT * FROM audit.case_history WHERE stream LIKE $1 ORDER BY position'),
      consultation: alike(
        version,
        (await store.readStream(`consultation-${caseOf(version)}`)).map((event) => {
          const { type, data } = catalogue.read(event);
          return { type, data };
        }),
      ),
      told: await rowsOf(
        version,
        `SELECT type, version, subject, theme, convert_from(data, 'UTF8')::jsonb AS data FROM partners.public_events WHERE subject LIKE $1`,
      ),
    });
    const today = await read(3);
    expect(today).toMatchObject({
      topic: { status: 'drafted', theme: 'livelihood', roomId: ROOM, standing: { status: 'approved' } },
      case: [{ stage: 'participants', room_id: ROOM, theme: 'livelihood' }],
      consultation: [{ type: 'ConsultationOpened', data: { roomId: ROOM, theme: 'livelihood' } }],
      told: [{ type: 'case.topic_approved', theme: 'livelihood', data: { roomId: ROOM } }],
    });
    expect(await read(1)).toEqual(today);
    expect(await read(2)).toEqual(today);
    const { rows: told } = await pool.query<{ type: string; data: Buffer }>('SELECT type, data FROM partners.public_events');
    for (const { type, data } of told) expect(() => publicEvent(type)!.schema.parse(JSON.parse(data.toString('utf8')))).not.toThrow();

    const verifications = await rebuildAll([{ service: 'audit', pool, projections: AUDIT }], {
      store,
      catalogue: agedCatalogue,
      verify: true,
    });
    expect(verifications.map(({ tables }) => tables.map(({ rows, differences }) => [rows > 0, differences]))).toEqual([
      [[true, 0]],
      [[true, 0]],
    ]);
    expect(allEqual(verifications)).toBe(true);
  });

  const close = (caseId: string, known: Catalogue, runner = runnerWith(known)) =>
    store
      .readStream(`topic-${caseId}`)
      .then(([first]) =>
        runner.run(
          new CloseTopic(caseId, 'evaluated'),
          { stream: topicStream, id: () => caseId, decide: closeTopic, policy: onlyReactions } as never,
          reactionRequest('when-a-spec-says-so', derivedId('spec', caseId), agedCatalogue.read(first!), '2026-03-20T02:00:00.000Z'),
        ),
      );

  it('are decided upon, and the stream goes on in today’s shape behind them', async () => {
    await record(caseOf(1), 1, story);
    await close(caseOf(1), agedCatalogue);
    const events = await store.readStream(`topic-${caseOf(1)}`);
    expect(events.map(({ type, schemaVersion }) => `${type} ${schemaVersion}`)).toEqual([
      'TopicDrafted 1',
      'TopicScreened 1',
      'TopicSubmitted 1',
      'TopicApproved 1',
      'TopicClosed 1',
    ]);
    expect(await runnerWith(agedCatalogue).load(topicStream, caseOf(1))).toMatchObject({
      standing: { status: 'closed', how: 'evaluated' },
    });
  });

  it('of a release to come stop every reader where they stand, and are read on from there after the upgrade', async () => {
    const future = catalogueWith(new Map([['TopicApproved', agedCatalogue.types.get('TopicApproved')!]]));
    const caseId = caseOf(3);
    // All but the last is written alike by both releases.
    await record(caseId, 1, story.slice(1, 3));
    const approval = recordedBy(3, story[3]!, 3, { eventId: derivedId('event', caseId, 3), partitionKey: caseId, logId: store.logId });
    await store.append(`topic-${caseId}`, 1, [approval]);

    const audit = await handlersOf('audit', catalogue, { projections: [caseHistoryProjection] });
    const partners = await handlersOf('partners', catalogue, { reactions: [whenSomethingIsRecordedThenPublishIt(partnersPool)] });
    const message = `event TopicApproved version 3 at position 3 (${approval.eventId}) is newer than this release: upgrade this process before it reads on`;
    await eventually(() => {
      const said = [...audit.failures, ...partners.failures].map(({ consumer, error }) => [consumer, error.name, error.message]);
      expect(said).toEqual([
        ['case-history', 'UnknownEvent', message],
        ['when-something-is-recorded-then-publish-it', 'UnknownEvent', message],
      ]);
    });
    // Neither guessed at nor parked: what came before is there, what it met is left for whoever knows it.
    expect((await pool.query('SELECT FROM audit.parked_events UNION ALL SELECT FROM partners.parked_events')).rowCount).toBe(0);
    expect((await pool.query('SELECT FROM audit.case_history')).rowCount).toBeLessThanOrEqual(2);
    await expect(runnerWith(catalogue).load(topicStream, caseId)).rejects.toBeInstanceOf(UnknownEvent);
    await expect(close(caseId, catalogue)).rejects.toBeInstanceOf(UnknownEvent);
    expect(await store.readStream(`topic-${caseId}`)).toHaveLength(3);

    for (const stop of open.splice(0).reverse()) await stop();
    const upgraded = await handlersOf('audit', future, { projections: [caseHistoryProjection] });
    await handlersOf('partners', future, { reactions: [whenSomethingIsRecordedThenPublishIt(partnersPool)] });
    await eventually(async () => {
      expect((await pool.query('SELECT FROM audit.case_history')).rowCount).toBe(3);
      expect((await pool.query('SELECT FROM partners.public_events')).rowCount).toBe(1);
    });
    expect(upgraded.failures).toEqual([]);
  });

  it('are still written in the shape before, as long as copies of the release before may run', async () => {
    // Today's "how" was called "reason"; this release reads both, and the one before knows "reason" only.
    const before = z.strictObject({ reason: z.string() });
    const halfway = catalogueWith(
      new Map([
        [
          'TopicClosed',
          defineEvent('TopicClosed', TopicClosed.schema, {
            schemaVersion: 2,
            upcasters: { 1: (older) => ({ how: (older as { reason: string }).reason }) },
            written: { schemaVersion: 1, schema: before, express: (today) => ({ reason: (today as { how: string }).how }) },
          }) as AnyEventDefinition,
        ],
      ]),
    );
    const previous = catalogueWith(new Map([['TopicClosed', defineEvent('TopicClosed', before) as AnyEventDefinition]]));
    const caseId = id(60);
    for (const [index, event] of story.entries()) {
      const eventId = derivedId('event', caseId, index);
      const today = recordedBy(3, event, index, { eventId, partitionKey: caseId, logId: store.logId });
      await store.append(`topic-${caseId}`, index === 0 ? 'no-stream' : index - 1, [{ ...today, schemaVersion: 1 }]);
    }
    const [first] = await store.readStream(`topic-${caseId}`);
    await runnerWith(halfway).run(
      new CloseTopic(caseId, 'evaluated'),
      { stream: topicStream, id: () => caseId, decide: closeTopic, policy: onlyReactions } as never,
      reactionRequest('when-a-spec-says-so', derivedId('spec', caseId), halfway.read(first!), '2026-03-20T02:00:00.000Z'),
    );
    const written = (await store.readStream(`topic-${caseId}`)).at(-1)!;
    expect([written.type, written.schemaVersion, Buffer.from(written.data).toString('utf8')]).toEqual([
      'TopicClosed',
      1,
      '{"reason":"evaluated"}',
    ]);
    expect(previous.read(written)).toMatchObject({ data: { reason: 'evaluated' }, metadata: { schemaVersion: 1 } });
    expect(halfway.read(written).data).toEqual({ how: 'evaluated' });
    expect(await runnerWith(halfway).load(topicStream, caseId)).toMatchObject({ standing: { status: 'closed', how: 'evaluated' } });
  });
});

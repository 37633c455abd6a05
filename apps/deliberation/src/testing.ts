import { createHash } from 'node:crypto';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { Principal } from '#libs/access';
import { aPrincipal } from '#libs/access/testing';
import { CommandRunner, Commands, type CommandResult } from '#libs/command-handling';
import { catalogue, TopicApproved } from '#libs/contracts';
import { DEFAULT_RULES, type Directory, type RoleGrantEntry } from '#libs/directory';
import { canonicalBytes, derivedId, reactionCommandId, type DomainEvent, type Envelope, type ReadEvent } from '#libs/event-sourcing';
import { id, recordedFor } from '#libs/event-sourcing/testing';
import type { EventStore, NewEvent } from '#libs/event-store';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import type { SubjectKeys } from '#libs/personal-data';
import { inMemorySubjectKeys } from '#libs/personal-data/testing';
import type { Reaction } from '#libs/projections';
import { consultationDecisions } from './consultations/consultations.decisions.js';
import { reactions } from './deliberation.reactions.js';
import { discussionDecisions } from './discussions/discussions.decisions.js';
import { sessionDecisions } from './sessions/sessions.decisions.js';

/*
 * The whole service without its databases, for specs: real commands, policies, decisions and reactions on a store in memory. Two
 * townships of one county; a room in the first, a partner room in the second.
 */

export const COUNTY = id(300);
export const TOWNSHIP = id(301);
export const OTHER_TOWNSHIP = id(302);
export const ROOM = id(310);
export const PARTNER_ROOM = id(311);
export const FOREIGN_ROOM = id(312);
export const PARTY = id(320);
export const COUNTY_OFFICE = id(321);
export const OTHER_TOWNSHIP_OFFICE = id(322);

const JURISDICTIONS = new Map([
  [COUNTY, { id: COUNTY, level: 'county' as const, name: '示范区', parentId: null, code: '320699', edition: '2023' }],
  [TOWNSHIP, { id: TOWNSHIP, level: 'township' as const, name: '示范一街道', parentId: COUNTY, code: '320699001', edition: '2023' }],
  [
    OTHER_TOWNSHIP,
    { id: OTHER_TOWNSHIP, level: 'township' as const, name: '示范二街道', parentId: COUNTY, code: '320699002', edition: '2023' },
  ],
]);
const ORGANISATIONS = new Map([
  [
    PARTY,
    { id: PARTY, kinds: ['party_organisation' as const], name: '示范一街道党工委', level: 'township' as const, jurisdictionId: TOWNSHIP },
  ],
  [
    COUNTY_OFFICE,
    { id: COUNTY_OFFICE, kinds: ['government' as const], name: '示范区水务局', level: 'county' as const, jurisdictionId: COUNTY },
  ],
  [
    OTHER_TOWNSHIP_OFFICE,
    {
      id: OTHER_TOWNSHIP_OFFICE,
      kinds: ['government' as const],
      name: '示范二街道办事处',
      level: 'township' as const,
      jurisdictionId: OTHER_TOWNSHIP,
    },
  ],
]);
const aRoom = (roomId: string, homeJurisdictionId: string) => ({
  id: roomId,
  kind: 'township' as const,
  name: '示范议事室',
  homeJurisdictionId,
  approvingBodyId: PARTY,
  status: 'active' as const,
  convenorIds: [id(331)],
  coordinatorIds: [id(330)],
});
const ROOMS = new Map([
  [ROOM, aRoom(ROOM, TOWNSHIP)],
  [PARTNER_ROOM, aRoom(PARTNER_ROOM, OTHER_TOWNSHIP)],
  [FOREIGN_ROOM, aRoom(FOREIGN_ROOM, OTHER_TOWNSHIP)],
]);

export const coordinator: Principal = aPrincipal('coordinator', { personId: id(330), roomIds: [ROOM], jurisdictionId: TOWNSHIP });
export const member: Principal = aPrincipal('member', { personId: id(331), roomIds: [ROOM], jurisdictionId: TOWNSHIP });
export const otherMember: Principal = aPrincipal('member', { personId: id(332), jurisdictionId: TOWNSHIP });
export const party: Principal = aPrincipal('party_organisation', { personId: id(333), organisationId: PARTY, jurisdictionId: TOWNSHIP });
export const countyOffice: Principal = aPrincipal('deciding_body', {
  personId: id(334),
  organisationId: COUNTY_OFFICE,
  jurisdictionId: COUNTY,
});
export const foreignCoordinator: Principal = aPrincipal('coordinator', {
  personId: id(335),
  roomIds: [FOREIGN_ROOM],
  jurisdictionId: OTHER_TOWNSHIP,
});
export const resident = (n: number): Principal => aPrincipal('resident', { personId: id(400 + n), jurisdictionId: TOWNSHIP });

const HOLDERS = [coordinator, member, otherMember, party, countyOffice, foreignCoordinator];

const directory: Directory = {
  jurisdiction: async (one) => JURISDICTIONS.get(one) ?? null,
  pathOf: async (one) => {
    const found = JURISDICTIONS.get(one);
    return found ? (found.parentId ? [found.parentId, one] : [one]) : null;
  },
  organisation: async (one) => ORGANISATIONS.get(one) ?? null,
  room: async (one) => ROOMS.get(one) ?? null,
  grantsOf: async (personId) =>
    HOLDERS.filter((one) => one.personId === personId).map(({ role }): RoleGrantEntry => ({
      grantId: id(1),
      personId,
      role,
      organisationId: null,
      jurisdictionId: TOWNSHIP,
      roomId: null,
    })),
  rulesFor: async () => ({ ...DEFAULT_RULES, minimumSeats: 3 }),
};

const sha256 = (...parts: Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** An event as another service would have recorded it. */
const foreignEvent = (event: DomainEvent, metadata: Partial<Envelope>): NewEvent => {
  const envelope = recordedFor(event, 0, metadata).metadata;
  const data = canonicalBytes(event.data);
  const bytes = canonicalBytes(envelope);
  return {
    eventId: envelope.eventId,
    type: event.type,
    schemaVersion: 1,
    partitionKey: envelope.partitionKey,
    jurisdiction: envelope.jurisdiction?.id ?? null,
    data,
    metadata: bytes,
    dataHash: sha256(Buffer.from(envelope.salt, 'hex'), data),
    metadataHash: sha256(bytes),
  };
};

export const GROUPS = [
  { code: 'upper_floors', name: '四层以上住户', why: '上下楼不便' },
  { code: 'lower_floors', name: '三层以下住户', why: '采光受影响' },
];
export const aTopic = (over: Partial<Parameters<typeof TopicApproved>[0]> = {}) =>
  TopicApproved({
    approvedBy: PARTY,
    basis: { kind: 'meeting', documentNumber: '示党发〔2026〕3号', decidedOn: '2026-03-01' },
    visibility: { level: 'public' },
    stakeholderGroups: GROUPS,
    roomId: ROOM,
    partnerRoomIds: [PARTNER_ROOM],
    title: '幸福里三号楼加装电梯',
    question: '电梯装不装、费用怎么分摊？',
    theme: 'livelihood',
    channel: 'resident',
    concernIds: [],
    ...over,
  });

export class TestDeliberation {
  private requests = 0;
  private foreign = 0;
  private reactedTo = 0n;
  private clock = Date.parse('2026-03-02T02:00:00.000Z');
  private readonly reactions: readonly Reaction[];

  private constructor(
    readonly store: EventStore,
    readonly keys: SubjectKeys,
    readonly runner: CommandRunner,
    readonly commands: Commands,
    private readonly context: INestApplicationContext | null,
  ) {
    this.reactions = reactions({ runner });
  }

  static async start(): Promise<TestDeliberation> {
    const parts = TestDeliberation.parts();
    @Module({
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: CommandRunner, useValue: parts.runner },
        Commands,
        ...consultationDecisions,
        ...sessionDecisions,
        ...discussionDecisions,
      ],
    })
    class TestModule {}
    const context = await NestFactory.createApplicationContext(TestModule, { logger: false });
    await context.init();
    return new TestDeliberation(parts.store, parts.keys, parts.runner, context.get(Commands), context);
  }

  /** For specs that build the application themselves. */
  static parts() {
    const store = openInMemoryEventStore();
    const keys = inMemorySubjectKeys();
    return { store, keys, directory, runner: new CommandRunner({ store, catalogue, keys, directory }) };
  }
  static around(parts: ReturnType<typeof TestDeliberation.parts>, commands: Commands): TestDeliberation {
    return new TestDeliberation(parts.store, parts.keys, parts.runner, commands, null);
  }

  async stop(): Promise<void> {
    await this.context?.close();
    await this.store.close();
  }

  get now(): string {
    return new Date(this.clock).toISOString();
  }
  /** UTC, so many days from now. */
  inDays(days: number): string {
    return new Date(this.clock + days * 86_400_000).toISOString();
  }
  pass(days: number): void {
    this.clock += days * 86_400_000;
  }

  execute(command: object, principal: Principal, onBehalfOf?: string): Promise<CommandResult> {
    return this.commands.execute(command, {
      by: 'person',
      principal,
      idempotencyKey: `request-${++this.requests}`,
      traceparent: null,
      occurredAt: this.now,
      timeSource: 'simulated',
      capturedFrom: 'simulation',
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    });
  }

  /** As if a reaction issued it for some event: what no person can send. */
  async issue(command: object, event: ReadEvent): Promise<unknown> {
    return this.commands.issue(command, { reaction: 'when-a-spec-says-so', commandId: derivedId('spec', ++this.requests), event });
  }

  /** What intake, outcomes or another service has recorded. */
  async record(stream: string, event: DomainEvent, metadata: Partial<Envelope>): Promise<void> {
    const revision = (await this.store.readStream(stream)).length;
    await this.store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [
      foreignEvent(event, {
        eventId: derivedId('foreign', ++this.foreign),
        logId: this.store.logId,
        occurredAt: this.now,
        timeSource: 'simulated',
        capturedFrom: 'simulation',
        jurisdiction: { id: TOWNSHIP, code: '320699001', edition: '2023' },
        ...metadata,
      }),
    ]);
  }

  async approve(caseId: string, topic = aTopic()): Promise<void> {
    await this.record(`topic-${caseId}`, topic, { partitionKey: caseId, correlationId: caseId });
    await this.settle();
  }

  /** Registers residents 1 to n, so that they have keys. */
  async register(n: number): Promise<void> {
    for (let one = 1; one <= n; one++) await this.keys.ensure(resident(one).personId);
  }

  async eventsAfter(position: bigint): Promise<ReadEvent[]> {
    const events: ReadEvent[] = [];
    for await (const batch of this.store.readAll({ after: position })) events.push(...batch.map((event) => catalogue.read(event)));
    return events;
  }

  async history(stream: string): Promise<ReadEvent[]> {
    return (await this.store.readStream(stream)).map((event) => catalogue.read(event));
  }

  /** Reactions to one more event, if there is one. */
  async reactOnce(): Promise<boolean> {
    const stored = await this.store.eventAt(this.reactedTo + 1n);
    if (!stored) return false;
    const event = catalogue.read(stored);
    for (const reaction of this.reactions.filter(({ on }) => on.includes(event.type))) {
      await reaction.react(event, async <Result>(n: number, command: object) => {
        const commandId = reactionCommandId(this.store.logId, reaction.name, event.metadata.eventId, n);
        return (await this.commands.issue(command, { reaction: reaction.name, commandId, event })) as Result;
      });
    }
    this.reactedTo = event.position;
    return true;
  }

  /** Reactions to all that happened, and to what they make happen. */
  async settle(): Promise<void> {
    while (await this.reactOnce());
  }

  /** Has all reactions react to everything once more, as after a lost checkpoint. */
  forgetCheckpoint(): void {
    this.reactedTo = 0n;
  }
}

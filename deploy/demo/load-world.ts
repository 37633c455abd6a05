import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Accounts } from './accounts.js';
import { idOf } from './accounts.js';
import type { HttpClient } from './http-client.js';
import { inParallel } from './in-parallel.js';
import type { OrganisationIn, PersonIn, RoomIn, World } from './world.js';

const ImportAnswer = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      ok: z.boolean(),
      id: z.uuid().optional(),
      problem: z.object({ step: z.string(), code: z.string(), zh: z.string() }).optional(),
    }),
  ),
  position: z.string().nullable(),
});

/** Items of one request: answered well within the gateway's deadline, also on a slow machine. */
const BATCH = 100;
const BATCHES_AT_ONCE = 3;
/** A batch may rest on one whose entries the directory hears of a moment later; those items are sent again. */
const MOST_TRIES = 20;
const NOT_YET: ReadonlySet<string> = new Set([
  'jurisdiction.unknown',
  'organisation.unknown',
  'person.unknown',
  'room.unknown',
  'access.outside-jurisdiction',
  'access.denied',
]);
/** The world is set up in the month before the stories begin. */
const FROM = '2025-11-01';
const SET_UP_AT = '2025-11-03T01:30:00.000Z';
/** Rooms are confirmed on working days of that month, one district after the other. */
const ROOMS_AT = [
  '2025-11-10',
  '2025-11-11',
  '2025-11-12',
  '2025-11-13',
  '2025-11-14',
  '2025-11-17',
  '2025-11-18',
  '2025-11-19',
  '2025-11-20',
  '2025-11-21',
];

interface Item {
  readonly kind: string;
  readonly key: string;
}

export interface WorldLoaderPorts {
  readonly http: HttpClient;
  readonly accounts: Accounts;
  /** Filled as ids become known. */
  readonly ids: Map<string, string>;
  readonly told: (what: string, items: number) => void;
}

/** Brings the world in by the public import, in the order in which one thing rests on another. */
export class WorldLoader {
  constructor(private readonly ports: WorldLoaderPorts) {}

  /** Position of the first thing of all: names the log, and costs one request when it is there already. */
  async firstPosition(world: World): Promise<string> {
    const [top] = world.jurisdictions;
    const answer = await this.send([this.jurisdiction(top!)], await this.ports.accounts.operator(), SET_UP_AT);
    if (answer.position === null) throw new Error('the import answered no position');
    return answer.position;
  }

  async load(world: World): Promise<void> {
    const operator = await this.ports.accounts.operator();
    for (const level of ['province', 'prefecture', 'county', 'township', 'village'] as const)
      await this.import(
        '区划',
        world.jurisdictions.filter((one) => one.level === level).map((one) => () => this.jurisdiction(one)),
        operator,
        SET_UP_AT,
      );
    await this.import(
      '组织',
      world.organisations.map((one) => () => this.organisation(one)),
      operator,
      SET_UP_AT,
    );
    await this.import(
      '人员',
      world.people.map((one) => () => this.person(one)),
      operator,
      SET_UP_AT,
    );
    const offices = [...new Set(world.rooms.map(({ confirmedBy }) => confirmedBy))];
    for (const [index, office] of offices.entries()) {
      const person = world.people.find(({ key }) => key === office)!;
      const occurredAt = `${ROOMS_AT[index % ROOMS_AT.length]}T02:00:00.000Z`;
      await this.import(
        '议事室',
        world.rooms.filter(({ confirmedBy }) => confirmedBy === office).map((room) => () => this.room(room)),
        await this.ports.accounts.of(person),
        occurredAt,
      );
    }
    const inRooms = world.people.filter(({ grant }) => grant?.room !== undefined);
    await this.import(
      '任职',
      inRooms.map((person) => () => this.grantInRoom(person)),
      operator,
      '2025-11-21T06:00:00.000Z',
    );
  }

  /** How many items {@link load} brings in. */
  static itemsOf(world: World): number {
    return (
      world.jurisdictions.length +
      world.organisations.length +
      world.people.length +
      world.rooms.length +
      world.people.filter(({ grant }) => grant?.room !== undefined).length
    );
  }

  private async import(what: string, items: readonly (() => Item)[], token: string, occurredAt: string): Promise<void> {
    const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) => items.slice(index * BATCH, (index + 1) * BATCH));
    await inParallel(batches, BATCHES_AT_ONCE, async (batch) => {
      let left = batch.map((make) => make());
      for (let tries = 1; left.length > 0; tries++) {
        const { items: answers } = await this.send(left, token, occurredAt);
        const refused = answers.filter(({ ok }) => !ok);
        const hopeless = refused.find(({ problem }) => tries >= MOST_TRIES || !NOT_YET.has(problem?.code ?? ''));
        if (hopeless) throw new Error(`${hopeless.key}: ${hopeless.problem?.step} ${hopeless.problem?.code} ${hopeless.problem?.zh}`);
        for (const { key, id, ok } of answers) if (ok && id !== undefined) this.ports.ids.set(key, id);
        this.ports.told(what, answers.length - refused.length);
        const again = new Set(refused.map(({ key }) => key));
        left = left.filter(({ key }) => again.has(key));
        if (left.length > 0) await new Promise((resolve) => setTimeout(resolve, 100 * tries * (0.5 + Math.random())));
      }
    });
  }

  private async send(items: readonly Item[], token: string, occurredAt: string): Promise<z.output<typeof ImportAnswer>> {
    const key = createHash('sha256').update(JSON.stringify(items)).digest('hex');
    return ImportAnswer.parse(await this.ports.http.post('intake/imports', { items }, { token, key: `demo-import-${key}`, occurredAt }));
  }

  private id(key: string): string {
    return idOf(this.ports.ids, key);
  }

  private jurisdiction({ key, level, name, parent, code, edition }: World['jurisdictions'][number]): Item {
    return this.item('jurisdiction', key, {
      registration: { level, name, parentId: parent === null ? null : this.id(parent), code, edition, from: '2023-06-30' },
    });
  }

  private organisation({ key, kinds, name, level, jurisdiction, supervisorKind }: OrganisationIn): Item {
    return this.item('organisation', key, { registration: { kinds, name, level, jurisdictionId: this.id(jurisdiction), supervisorKind } });
  }

  /** An office in a room is granted once the room is there. */
  private person({ key, name, home, grant }: PersonIn): Item {
    const grants = grant && grant.room === undefined ? [this.grant(grant)] : [];
    return this.item('person', key, { registration: { name, homeJurisdictionId: this.id(home) }, grants });
  }

  private grantInRoom({ key, grant }: PersonIn): Item {
    return this.item('role_grant', `grant:${key}`, { personId: this.id(key), grant: this.grant(grant!) });
  }

  private grant({ role, organisation, jurisdiction, room }: NonNullable<PersonIn['grant']>): object {
    return {
      role,
      organisationId: organisation === undefined ? undefined : this.id(organisation),
      jurisdictionId: this.id(jurisdiction),
      roomId: room === undefined ? undefined : this.id(room),
      from: FROM,
    };
  }

  private room({ key, kind, name, home, approvingBody, sector, workUnit, convenor, coordinators, confirmed }: RoomIn): Item {
    return this.item('room', key, {
      establishment: { kind, name, homeJurisdictionId: this.id(home), approvingBodyId: this.id(approvingBody), sector, workUnit },
      confirmations: confirmed.map((requirement) => ({ requirement })),
      convenors: [{ kind: 'first', personId: this.id(convenor) }],
      coordinators: coordinators.map((person) => ({ personId: this.id(person) })),
      activate: confirmed.length === 4,
    });
  }

  private item(kind: string, key: string, rest: object): Item {
    return { kind, key, ...rest };
  }
}

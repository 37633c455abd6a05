import type pg from 'pg';
import type { Rules } from '#libs/contracts';
import { NotHereYet, type Role } from '#libs/event-sourcing';
import type { JurisdictionLevel, OrganisationKind, RoomKind } from '#libs/shared-kernel';
import { inheritRules, type EffectiveRules } from './rules.js';

export interface JurisdictionEntry {
  readonly id: string;
  readonly level: JurisdictionLevel;
  readonly name: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly edition: string;
}
export interface OrganisationEntry {
  readonly id: string;
  readonly kinds: readonly OrganisationKind[];
  readonly name: string;
  readonly level: JurisdictionLevel;
  readonly jurisdictionId: string;
}
export interface RoomEntry {
  readonly id: string;
  readonly kind: RoomKind;
  readonly name: string;
  readonly homeJurisdictionId: string;
  readonly approvingBodyId: string;
  readonly status: 'preparing' | 'active' | 'suspended' | 'closed';
  readonly convenorIds: readonly string[];
  readonly coordinatorIds: readonly string[];
}
export interface RoleGrantEntry {
  readonly grantId: string;
  readonly personId: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly jurisdictionId: string;
  readonly roomId: string | null;
}

/** How long a look-up waits for an entry that another service may have recorded a moment ago, milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 50;

/** Questions about who and where. Answers come from the service's own copy, which may be moments behind the log. */
export interface Directory {
  jurisdiction(id: string): Promise<JurisdictionEntry | null>;
  /** Ids from the top of the tree down to the jurisdiction itself; null when it isn't known. */
  pathOf(jurisdictionId: string): Promise<readonly string[] | null>;
  organisation(id: string): Promise<OrganisationEntry | null>;
  room(id: string): Promise<RoomEntry | null>;
  /** Roles a person holds on a date (YYYY-MM-DD). */
  grantsOf(personId: string, on: string): Promise<readonly RoleGrantEntry[]>;
  /** What applies in a jurisdiction on a date, inherited from above. */
  rulesFor(jurisdictionId: string, on: string): Promise<EffectiveRules>;
}

/** Waits a moment for an entry, then refuses: `<code>` is `jurisdiction.unknown`, `organisation.unknown`, `room.unknown`. */
export const required = async <Entry>(lookUp: () => Promise<Entry | null>, code: string): Promise<Entry> => {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const entry = await lookUp();
    if (entry !== null) return entry;
    if (performance.now() > deadline) throw new NotHereYet(code);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
};

/** The lowest jurisdiction that contains all: approver of a consultation held by several rooms. Null when the paths share none. */
export const lowestCommon = (paths: readonly (readonly string[])[]): string | null => {
  const [first, ...others] = paths;
  if (!first) return null;
  return [...first].reverse().find((id) => others.every((path) => path.includes(id))) ?? null;
};

/** How long a place that was found may be answered from memory, milliseconds: every command asks for the same few places again. */
const REMEMBERED = 1_000;
const MOST_REMEMBERED = 10_000;

/** Remembers what was found for a short while, never that something was not. Bounded in number and age. */
const remembering = <Entry>(lookUp: (id: string) => Promise<Entry | null>): ((id: string) => Promise<Entry | null>) => {
  const known = new Map<string, { readonly entry: Entry; readonly until: number }>();
  return async (id) => {
    const found = known.get(id);
    if (found && found.until > performance.now()) return found.entry;
    const entry = await lookUp(id);
    known.delete(id);
    if (entry === null) return null;
    if (known.size >= MOST_REMEMBERED) known.delete(known.keys().next().value!);
    known.set(id, { entry, until: performance.now() + REMEMBERED });
    return entry;
  };
};

/**
 * @param pool whose search path is the service's schema. Where a jurisdiction lies may be answered up to a second late; all else is as
 * the service's copy has it.
 */
export const openDirectory = (pool: pg.Pool): Directory => {
  const one = async <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row | null> =>
    (await pool.query<Row>({ name: `directory-${name}`, text, values })).rows[0] ?? null;
  return {
    jurisdiction: remembering((id) =>
      one<JurisdictionEntry & pg.QueryResultRow>(
        'get-jurisdiction',
        'SELECT id, level, name, parent_id AS "parentId", code, edition FROM directory_jurisdictions WHERE id = $1',
        [id],
      ),
    ),
    pathOf: remembering(async (id) => {
      const row = await one<{ path: string[] | null }>(
        'path',
        `WITH RECURSIVE up(id, parent_id, depth) AS (
           SELECT id, parent_id, 0 FROM directory_jurisdictions WHERE id = $1
           UNION ALL SELECT j.id, j.parent_id, up.depth + 1 FROM directory_jurisdictions j JOIN up ON j.id = up.parent_id WHERE up.depth < 10)
         SELECT array_agg(id::text ORDER BY depth DESC) AS path FROM up`,
        [id],
      );
      return row?.path ?? null;
    }),
    organisation: (id) =>
      one<OrganisationEntry & pg.QueryResultRow>(
        'get-organisation',
        'SELECT id, kinds, name, level, jurisdiction_id AS "jurisdictionId" FROM directory_organisations WHERE id = $1',
        [id],
      ),
    room: (id) =>
      one<RoomEntry & pg.QueryResultRow>(
        'get-room',
        `SELECT id, kind, name, home_jurisdiction_id AS "homeJurisdictionId", approving_body_id AS "approvingBodyId", status,
                convenor_ids::text[] AS "convenorIds", coordinator_ids::text[] AS "coordinatorIds" FROM directory_rooms WHERE id = $1`,
        [id],
      ),
    grantsOf: async (personId, on) =>
      (
        await pool.query<RoleGrantEntry>({
          name: 'directory-grants',
          text: `SELECT grant_id AS "grantId", person_id AS "personId", role, organisation_id AS "organisationId", jurisdiction_id AS "jurisdictionId", room_id AS "roomId"
                 FROM directory_role_grants WHERE person_id = $1 AND NOT revoked AND from_date <= $2::date AND (until_date IS NULL OR until_date >= $2::date) ORDER BY grant_id`,
          values: [personId, on],
        })
      ).rows,
    rulesFor: async (jurisdictionId, on) => {
      const { rows } = await pool.query<{ version: string; rules: Rules }>({
        name: 'directory-rules-for',
        text: `WITH RECURSIVE up(id, parent_id, depth) AS (
                 SELECT id, parent_id, 0 FROM directory_jurisdictions WHERE id = $1
                 UNION ALL SELECT j.id, j.parent_id, up.depth + 1 FROM directory_jurisdictions j JOIN up ON j.id = up.parent_id WHERE up.depth < 10)
               SELECT set.version, set.rules FROM up CROSS JOIN LATERAL (
                 SELECT version, rules FROM directory_rules r WHERE r.jurisdiction_id = up.id AND r.from_date <= $2::date ORDER BY r.from_date DESC, r.version DESC LIMIT 1) set
               ORDER BY up.depth DESC`,
        values: [jurisdictionId, on],
      });
      return inheritRules(rows);
    },
  };
};

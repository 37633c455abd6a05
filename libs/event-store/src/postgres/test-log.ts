import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrateEventStore } from './migrate.js';

/** What a spec's PostgreSQL has to offer (see `startTestPostgres`). */
export interface DatabaseSource {
  createDatabase(): Promise<string>;
}

export interface TestLog {
  readonly adminUrl: string;
  /** As the service that owns `topic` and `vote`. */
  readonly url: string;
  readonly login: string;
  /** As a service that owns `foreign` only. */
  readonly foreignUrl: string;
  /** As a login that may redact and owns `redaction`. */
  readonly redactorUrl: string;
}

const withUser = (url: string, user: string, password: string): string => {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
};

/** A migrated log in a database of its own. Roles belong to the server, so they get random names. */
export async function createTestLog(source: DatabaseSource): Promise<TestLog> {
  const adminUrl = await source.createDatabase();
  const tag = randomBytes(6).toString('hex');
  const logins = { intake: `shangliang_intake_${tag}`, audit: `shangliang_audit_${tag}`, keeper: `shangliang_keeper_${tag}` };
  const password = randomBytes(12).toString('hex');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const login of Object.values(logins)) await admin.query(`CREATE ROLE ${login} LOGIN PASSWORD '${password}'`);
  } finally {
    await admin.end();
  }
  await migrateEventStore(adminUrl, {
    ownership: { topic: 'intake', vote: 'intake', foreign: 'audit', redaction: 'keeper' },
    serviceLogins: logins,
    redactors: [logins.keeper],
  });
  return {
    adminUrl,
    url: withUser(adminUrl, logins.intake, password),
    login: logins.intake,
    foreignUrl: withUser(adminUrl, logins.audit, password),
    redactorUrl: withUser(adminUrl, logins.keeper, password),
  };
}

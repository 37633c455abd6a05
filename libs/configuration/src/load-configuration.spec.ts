import { afterEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeConfiguration } from './describe-configuration.js';
import { ConfigurationError, loadConfiguration } from './load-configuration.js';
import { ownSecret } from './secrets.js';

const folders: string[] = [];
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'shangliang-configuration-'));
  folders.push(folder);
  return folder;
};
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const problemsOf = (...given: Parameters<typeof loadConfiguration>): readonly string[] => {
  try {
    loadConfiguration(...given);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('has defaults that suit one machine', () => {
    expect(
      loadConfiguration(['http', 'database', 'kafka', 'tokens'], { PORT: '8081', DATABASE_URL: 'postgres://intake@localhost/shangliang' }),
    ).toEqual({
      process: { profile: 'development', dataFolder: join(process.cwd(), '.data'), logLevel: 'info' },
      http: { host: '127.0.0.1', port: 8081 },
      database: { url: 'postgres://intake@localhost/shangliang', poolSize: 10 },
      kafka: null,
      tokens: { developmentIssuerFolder: join(process.cwd(), '.data', 'secrets'), oidc: null },
    });
  });

  it('names every wrong value in one go, with what it should be', () => {
    expect(
      problemsOf(['http', 'database', 'kafka'], { PORT: '70000', LOG_LEVEL: 'loud', DATABASE_URL: '', KAFKA_BROKERS: 'kafka-1' }),
    ).toEqual([
      'LOG_LEVEL is "loud", but must be one of trace, debug, info, warn, error, fatal, silent: The least important lines that are logged',
      'PORT is "70000", but must be a whole number from 1 to 65535: Port to listen on',
      expect.stringMatching(/^DATABASE_URL is not set, but must be: The database `shangliang`/),
      expect.stringMatching(/^KAFKA_BROKERS is "kafka-1", but must be a list such as/),
    ]);
  });

  it('takes the addresses of a KurrentDB that its client takes, several hosts and a log of its own among them', () => {
    for (const KURRENTDB_URL of [
      'kurrentdb://host:2113?tls=false',
      'kurrentdb://login:password@host-1:2113,host-2:2113/nantong?tls=true',
      'kurrentdb+discover://cluster:2113',
      'esdb://host:2113/?tls=false',
    ])
      expect(loadConfiguration(['eventStore'], { KURRENTDB_URL }).eventStore).toEqual({ kurrentDbUrl: KURRENTDB_URL });
    for (const KURRENTDB_URL of ['postgres://host/x', 'kurrentdb://', 'kurrentdb://host/Nan tong'])
      expect(problemsOf(['eventStore'], { KURRENTDB_URL })).toEqual([
        expect.stringMatching(/^KURRENTDB_URL has a value that does not fit/),
      ]);
  });

  it('never shows a secret', () => {
    const problems = problemsOf(['database'], { DATABASE_URL: 'mysql://me:hunter2@localhost/x' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^DATABASE_URL has a value that does not fit \(not shown/);
    expect(problems[0]).not.toContain('hunter2');
  });

  it('asks only for what the process needs', () => {
    expect(problemsOf([], {})).toEqual([]);
  });

  it('takes a secret from a file, and puts the password into the address', () => {
    const file = join(aFolder(), 'password');
    writeFileSync(file, 'p@ss/word\n');
    const { database } = loadConfiguration(['database'], {
      DATABASE_URL: 'postgres://intake@localhost/shangliang',
      DATABASE_PASSWORD_FILE: file,
    });
    expect(decodeURIComponent(new URL(database.url).password)).toBe('p@ss/word');
  });

  it('refuses a secret given twice, or in a file that is not there', () => {
    const url = 'postgres://intake@localhost/shangliang';
    expect(problemsOf(['database'], { DATABASE_URL: url, DATABASE_PASSWORD: 'a', DATABASE_PASSWORD_FILE: '/nowhere/password' })).toEqual([
      'DATABASE_PASSWORD and DATABASE_PASSWORD_FILE are both set, but only one of them may be',
      "DATABASE_PASSWORD_FILE names /nowhere/password, which can't be read (ENOENT)",
    ]);
  });

  it('wants an issuer of tokens in production, over https, and no development issuer', () => {
    expect(problemsOf(['tokens'], { PROFILE: 'production' })).toEqual([
      'OIDC_ISSUER is not set, but in production somebody has to issue the tokens',
    ]);
    expect(problemsOf(['tokens'], { PROFILE: 'production', OIDC_ISSUER: 'http://id.example' })).toHaveLength(1);
    expect(loadConfiguration(['tokens'], { PROFILE: 'production', OIDC_ISSUER: 'https://id.example' }).tokens).toEqual({
      developmentIssuerFolder: null,
      oidc: { issuer: 'https://id.example', audience: 'shangliang' },
    });
  });

  it("keeps the key that wraps people's keys in the data folder, but wants it from the operator in production", () => {
    const folder = aFolder();
    const given = { KEYS_DATABASE_URL: 'postgres://intake@localhost/shangliang_keys', DATA_FOLDER: folder };
    const { masterKey } = loadConfiguration(['keysDatabase'], given).keysDatabase;
    expect(masterKey).toHaveLength(32);
    expect(loadConfiguration(['keysDatabase'], given).keysDatabase.masterKey).toEqual(masterKey);
    expect(problemsOf(['keysDatabase'], { ...given, PROFILE: 'production' })).toEqual([
      expect.stringMatching(/^KEYS_MASTER_KEY is not set, but in production/),
    ]);
    expect(problemsOf(['tokens'], { PROFILE: 'test' })).toEqual([expect.stringMatching(/^PROFILE is "test", but must be one of/)]);
  });

  it('reads brokers, encryption and sign-in of Kafka, and says when they contradict each other', () => {
    const ca = join(aFolder(), 'ca.pem');
    writeFileSync(ca, 'PEM');
    const given = {
      KAFKA_BROKERS: 'kafka-1:9092, [::1]:9093',
      KAFKA_TLS: 'on',
      KAFKA_TLS_CA_FILE: ca,
      KAFKA_SASL_MECHANISM: 'scram-sha-512',
      KAFKA_SASL_USERNAME: 'relay',
    };
    expect(loadConfiguration(['kafka'], { ...given, KAFKA_SASL_PASSWORD: 'secret' }).kafka).toEqual({
      brokers: ['kafka-1:9092', '[::1]:9093'],
      ssl: { ca: ['PEM'] },
      sasl: { mechanism: 'scram-sha-512', username: 'relay', password: 'secret' },
    });
    expect(problemsOf(['kafka'], { ...given, KAFKA_TLS: 'off' })).toEqual([
      'KAFKA_SASL_MECHANISM is set, but KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD are not both',
      'KAFKA_TLS_CA_FILE is set, but KAFKA_TLS is off',
    ]);
  });
});

describe('a secret of the installation', () => {
  it('is made once, for its owner alone', () => {
    const folder = aFolder();
    const secret = ownSecret(join(folder, 'secrets'), 'intake.password');
    expect(ownSecret(join(folder, 'secrets'), 'intake.password')).toBe(secret);
    expect(statSync(join(folder, 'secrets', 'intake.password')).mode & 0o777).toBe(0o600);
  });

  it('is refused when others may read it', () => {
    const folder = aFolder();
    ownSecret(folder, 'one');
    chmodSync(join(folder, 'one'), 0o644);
    expect(() => ownSecret(folder, 'one')).toThrow(/readable by others/);
  });
});

describe('docs/configuration.md', () => {
  it('is what the schema says; else run "npm run docs:configuration"', () => {
    expect(readFileSync('docs/configuration.md', 'utf8')).toBe(describeConfiguration());
  });
});

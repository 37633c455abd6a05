import { createServer, type Server } from 'node:http';
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { IssuerUnavailable, Unauthenticated } from './access-errors.js';
import {
  DEVELOPMENT_AUDIENCE,
  DEVELOPMENT_ISSUER,
  developmentIssuerOptions,
  PRIVATE_FILE,
  PUBLIC_FILE,
} from './development-issuer-files.js';
import { openDevelopmentIssuer } from './development-issuer.js';
import type { Principal } from './principal.js';
import { aPrincipal } from './testing.js';
import { configuredIssuers, createTokenVerifier, type TokenVerifier } from './verify-token.js';

const principal: Principal = aPrincipal('party_organisation', {
  organisationId: '0198c0de-0000-7000-8000-000000000002',
  jurisdictionId: '0198c0de-0000-7000-8000-000000000003',
  roomIds: ['0198c0de-0000-7000-8000-000000000004'],
  name: '张三',
});

const outcome = async (verifier: TokenVerifier, token: string): Promise<Principal | string> => {
  try {
    return await verifier.verify(token);
  } catch (error) {
    if (error instanceof Unauthenticated || error instanceof IssuerUnavailable) return error.code;
    throw error;
  }
};

describe('tokens of the development issuer', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shangliang-access-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  const verifier = (more: { now?: () => number; profile?: 'development' | 'production' } = {}) =>
    createTokenVerifier({ issuers: [developmentIssuerOptions(folder)], profile: 'development', ...more });

  it('say who it is, for twelve hours', async () => {
    const now = Date.parse('2026-03-01T00:00:00Z');
    const issuer = await openDevelopmentIssuer({ folder, profile: 'development', now: () => now });
    const { token, expiresAt } = await issuer.issueToken(principal);
    expect(expiresAt).toBe('2026-03-01T12:00:00.000Z');
    expect(await outcome(verifier({ now: () => now + 12 * 3600_000 }), token)).toEqual(principal);
    expect(await outcome(verifier({ now: () => now + 12 * 3600_000 + 6_000 }), token)).toBe('access.token-expired');
  });

  it('are made with a key that only its owner can read, the same after a restart', async () => {
    const first = await (await openDevelopmentIssuer({ folder, profile: 'development' })).issueToken(principal);
    await openDevelopmentIssuer({ folder, profile: 'development' });
    expect(await outcome(verifier(), first.token)).toEqual(principal);
    expect((await stat(join(folder, PRIVATE_FILE))).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(join(folder, PUBLIC_FILE), 'utf8'))).not.toHaveProperty('d');
  });

  it('are made with one key when several processes start at once, and no drafts are left', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'shangliang-access-'));
    const issuers = await Promise.all(Array.from({ length: 8 }, () => openDevelopmentIssuer({ folder: fresh, profile: 'development' })));
    const own = createTokenVerifier({ issuers: [developmentIssuerOptions(fresh)], profile: 'development' });
    for (const issuer of issuers) expect(await outcome(own, (await issuer.issueToken(principal)).token)).toEqual(principal);
    expect((await readdir(fresh)).sort()).toEqual([PRIVATE_FILE, PUBLIC_FILE].sort());
    await rm(fresh, { recursive: true });
  });

  it('are refused when others may read the key', async () => {
    const careless = await mkdtemp(join(tmpdir(), 'shangliang-access-'));
    await openDevelopmentIssuer({ folder: careless, profile: 'development' });
    await chmod(join(careless, PRIVATE_FILE), 0o644);
    await expect(openDevelopmentIssuer({ folder: careless, profile: 'development' })).rejects.toThrow(/readable by others/);
    await rm(careless, { recursive: true });
  });

  it('do not exist in production', async () => {
    await expect(openDevelopmentIssuer({ folder, profile: 'production' })).rejects.toThrow(/production/);
    expect(() => verifier({ profile: 'production' })).toThrow(/production/);
  });

  it('live a second to a day', async () => {
    const issuer = await openDevelopmentIssuer({ folder, profile: 'development' });
    for (const seconds of [0, 1.5, 24 * 3600 + 1]) await expect(issuer.issueToken(principal, seconds)).rejects.toThrow(RangeError);
  });

  it('are verified anew after the data folder was emptied under a running service', async () => {
    const own = await mkdtemp(join(tmpdir(), 'shangliang-access-'));
    const running = createTokenVerifier({ issuers: [developmentIssuerOptions(own)], profile: 'development' });
    const token = async () => (await (await openDevelopmentIssuer({ folder: own, profile: 'development' })).issueToken(principal)).token;
    const before = await token();
    expect(await outcome(running, before)).toEqual(principal);
    await rm(join(own, PRIVATE_FILE));
    expect(await outcome(running, await token())).toEqual(principal);
    expect(await outcome(running, before)).toBe('access.token-invalid');
    await rm(own, { recursive: true });
    expect(await outcome(createTokenVerifier({ issuers: [developmentIssuerOptions(own)], profile: 'development' }), before)).toBe(
      'access.issuer-unavailable',
    );
  });

  describe('that are forged', () => {
    const claims = { sub: principal.personId, role: 'auditor' };
    const signed = (
      key: CryptoKey,
      header: { alg: string; kid?: string },
      change: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
      payload: Record<string, unknown> = claims,
    ): Promise<string> =>
      change(
        new SignJWT(payload)
          .setProtectedHeader(header)
          .setIssuer(DEVELOPMENT_ISSUER)
          .setAudience(DEVELOPMENT_AUDIENCE)
          .setExpirationTime('1h'),
      ).sign(key);
    const kid = async (): Promise<string> => (JSON.parse(await readFile(join(folder, PUBLIC_FILE), 'utf8')) as { kid: string }).kid;
    const realKey = async (): Promise<CryptoKey> => {
      const { importJWK } = await import('jose');
      return (await importJWK(JSON.parse(await readFile(join(folder, PRIVATE_FILE), 'utf8')) as object, 'ES256')) as CryptoKey;
    };

    it('by another key are refused', async () => {
      const { privateKey } = await generateKeyPair('ES256');
      expect(await outcome(verifier(), await signed(privateKey, { alg: 'ES256', kid: await kid() }))).toBe('access.token-invalid');
    });

    it('without a signature are refused', async () => {
      const token = new UnsecuredJWT(claims)
        .setIssuer(DEVELOPMENT_ISSUER)
        .setAudience(DEVELOPMENT_AUDIENCE)
        .setExpirationTime('1h')
        .encode();
      expect(await outcome(verifier(), token)).toBe('access.token-invalid');
    });

    it.each([
      ['for another audience', (jwt: SignJWT) => jwt.setAudience('urn:elsewhere'), claims],
      ['by another issuer', (jwt: SignJWT) => jwt.setIssuer('urn:elsewhere'), claims],
      ['not valid yet', (jwt: SignJWT) => jwt.setNotBefore('2h'), claims],
      ['for nobody', (jwt: SignJWT) => jwt, { role: 'auditor' }],
      ['for somebody who is no person', (jwt: SignJWT) => jwt, { ...claims, sub: 'root' }],
      ['in a role that does not exist', (jwt: SignJWT) => jwt, { ...claims, role: 'secretary' }],
      ['in the role of the software itself', (jwt: SignJWT) => jwt, { ...claims, role: 'reaction' }],
      ['with a malformed place', (jwt: SignJWT) => jwt, { ...claims, jurisdiction_id: 'everywhere' }],
    ])('%s are refused though the signature is right', async (_, change, payload) => {
      expect(await outcome(verifier(), await signed(await realKey(), { alg: 'ES256', kid: await kid() }, change, payload))).toBe(
        'access.token-invalid',
      );
      expect(await outcome(verifier(), await signed(await realKey(), { alg: 'ES256', kid: await kid() }))).toMatchObject({
        role: 'auditor',
      });
    });

    it('without an end are refused', async () => {
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: await kid() })
        .setIssuer(DEVELOPMENT_ISSUER)
        .setAudience(DEVELOPMENT_AUDIENCE)
        .sign(await realKey());
      expect(await outcome(verifier(), token)).toBe('access.token-invalid');
    });

    it.each(['', 'x', 'a.b.c', 'x'.repeat(9_000)])('beyond recognition are refused', async (token) => {
      expect(await outcome(verifier(), token)).toBe('access.token-invalid');
    });
  });
});

describe('tokens of an OpenID Connect provider', () => {
  let server: Server | null = null;
  const asked: string[] = [];
  afterEach(async () => {
    asked.length = 0;
    const old = server;
    server = null;
    if (old) {
      old.closeAllConnections();
      await new Promise((resolve) => old.close(resolve));
    }
  });

  const provider = async (algorithm = 'ES256') => {
    const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
    const state = { silent: false, keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: algorithm, use: 'sig' }], claimsIssuer: '' };
    const made = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (state.silent) return;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(
          request.url === '/jwks' ? { keys: state.keys } : { issuer: state.claimsIssuer, jwks_uri: `${state.claimsIssuer}/jwks` },
        ),
      );
    });
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    server = made;
    const issuer = `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
    state.claimsIssuer = issuer;
    const token = (claims: Record<string, unknown>, kid = 'k1') =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: algorithm, kid })
        .setIssuer(issuer)
        .setAudience('shangliang')
        .setExpirationTime('1h')
        .sign(privateKey);
    return { state, issuer, token };
  };

  it('are verified with keys that are found, fetched once and kept', async () => {
    const { issuer, token } = await provider();
    const verifier = createTokenVerifier({
      issuers: configuredIssuers({ developmentIssuerFolder: null, oidc: { issuer, audience: 'shangliang' } }),
      profile: 'production',
    });
    for (let n = 0; n < 3; n++)
      expect(await outcome(verifier, await token({ sub: principal.personId, role: 'member', email: 'passed-over@example.org' }))).toEqual(
        aPrincipal('member'),
      );
    expect(asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });

  it('may name their claims otherwise, and be signed with RSA', async () => {
    const { issuer, token } = await provider('RS256');
    const verifier = createTokenVerifier({
      issuers: [
        { kind: 'oidc', issuer, audience: 'shangliang', jwksUri: `${issuer}/jwks`, claims: { personId: 'pid', role: 'shangliang_role' } },
      ],
      profile: 'production',
    });
    expect(await outcome(verifier, await token({ sub: 'u1', pid: principal.personId, shangliang_role: 'auditor' }))).toEqual(
      aPrincipal('auditor'),
    );
  });

  it('are refused when no key of the provider fits', async () => {
    const { issuer, token } = await provider();
    const verifier = createTokenVerifier({ issuers: [{ kind: 'oidc', issuer, audience: 'shangliang' }], profile: 'production' });
    expect(await outcome(verifier, await token({ sub: principal.personId, role: 'member' }, 'k2'))).toBe('access.token-invalid');
  });

  it('of a simulator are refused in production, and only there', async () => {
    const { issuer, token } = await provider();
    const options = { issuers: [{ kind: 'oidc' as const, issuer, audience: 'shangliang' }] };
    const simulator = await token({ sub: principal.personId, role: 'resident', simulator: true });
    expect(await outcome(createTokenVerifier({ ...options, profile: 'production' }), simulator)).toBe('access.simulator-refused');
    expect(await outcome(createTokenVerifier({ ...options, profile: 'development' }), simulator)).toMatchObject({ simulator: true });
  });

  it('wait no longer than the deadline for a provider that is silent, and are not refused for it', async () => {
    const { issuer, token, state } = await provider();
    state.silent = true;
    const verifier = createTokenVerifier({
      issuers: [{ kind: 'oidc', issuer, audience: 'shangliang', deadlineMs: 1_000 }],
      profile: 'production',
    });
    const began = performance.now();
    expect(await outcome(verifier, await token({ sub: principal.personId, role: 'member' }))).toBe('access.issuer-unavailable');
    expect(await outcome(verifier, await token({ sub: principal.personId, role: 'member' }))).toBe('access.issuer-unavailable');
    // The deadline where none is given.
    expect(performance.now() - began).toBeLessThan(3_000);
    // The second one, so soon after, did not even ask.
    expect(asked).toHaveLength(1);
  });

  it('are not taken from a provider whose discovery speaks for somebody else', async () => {
    const { issuer, token, state } = await provider();
    state.claimsIssuer = 'https://elsewhere.example';
    const verifier = createTokenVerifier({ issuers: [{ kind: 'oidc', issuer, audience: 'shangliang' }], profile: 'production' });
    expect(await outcome(verifier, await token({ sub: principal.personId, role: 'member' }))).toBe('access.issuer-unavailable');
  });

  it('need an issuer that is configured, each once', () => {
    expect(() => createTokenVerifier({ issuers: [], profile: 'development' })).toThrow(/no token issuer/);
    const one = { kind: 'oidc' as const, issuer: 'https://id.example', audience: 'a' };
    expect(() => createTokenVerifier({ issuers: [one, one], profile: 'development' })).toThrow(/twice/);
  });
});

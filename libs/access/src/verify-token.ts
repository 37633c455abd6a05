import { readFile } from 'node:fs/promises';
import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  importJWK,
  jwtVerify,
  type CryptoKey,
  type JWK,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import { developmentIssuerOptions, type DevelopmentIssuerOptions } from './development-issuer-files.js';
import { IssuerUnavailable, Unauthenticated } from './access-errors.js';
import { CLAIM_NAMES, principalFromClaims, type ClaimNames, type Principal } from './principal.js';

/** Any OpenID Connect provider. */
export interface OidcIssuerOptions {
  readonly kind: 'oidc';
  readonly issuer: string;
  readonly audience: string;
  /** Found through the issuer's discovery document when absent. */
  readonly jwksUri?: string;
  /** Of signatures; ES256, RS256, PS256 and EdDSA by default. */
  readonly algorithms?: readonly string[];
  readonly claims?: Partial<ClaimNames>;
  /** For one request to the issuer, milliseconds; 3,000 by default. */
  readonly deadlineMs?: number;
  /** How long its keys are kept, milliseconds; 10 minutes by default. An unknown key id makes them be fetched anew, at most every 30 s. */
  readonly keysKeptMs?: number;
}

export type IssuerOptions = DevelopmentIssuerOptions | OidcIssuerOptions;

export interface TokenVerifierOptions {
  readonly issuers: readonly IssuerOptions[];
  readonly profile: 'development' | 'test' | 'production';
  /** Milliseconds since 1970; the clock by default. */
  readonly now?: () => number;
}

export interface TokenVerifier {
  /**
   * @throws Unauthenticated when the token isn't one of ours, is expired or doesn't say who it is for.
   * @throws IssuerUnavailable when the issuer's keys can't be had in time.
   */
  verify(token: string): Promise<Principal>;
}

interface Issuer {
  readonly options: IssuerOptions;
  readonly algorithms: readonly string[];
  readonly claims: ClaimNames;
  readonly key: JWTVerifyGetKey;
}

/** Clocks of issuer and service may differ by so much. */
const CLOCK_TOLERANCE_SECONDS = 5;
const MAX_TOKEN_LENGTH = 8_192;
const RETRY_DISCOVERY_AFTER_MS = 1_000;

const developmentKey = ({ publicKeyFile }: DevelopmentIssuerOptions): JWTVerifyGetKey => {
  let known: { readonly kid: string; readonly key: CryptoKey } | null = null;
  const load = async (): Promise<{ readonly kid: string; readonly key: CryptoKey }> => {
    let text: string;
    try {
      text = await readFile(publicKeyFile, 'utf8');
    } catch (cause) {
      throw new IssuerUnavailable(`the development issuer's public key can't be read from ${publicKeyFile}`, { cause });
    }
    const jwk = JSON.parse(text) as JWK;
    return { kid: jwk.kid ?? '', key: (await importJWK(jwk, 'ES256')) as CryptoKey };
  };
  return async (header) => {
    // The file is read again for another key id: the data folder may have been emptied and filled anew under a running service.
    if (!known || known.kid !== header.kid) known = await load();
    if (known.kid !== header.kid) throw new errors.JWKSNoMatchingKey();
    return known.key;
  };
};

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

const oidcKey = (options: OidcIssuerOptions): JWTVerifyGetKey => {
  const deadlineMs = options.deadlineMs ?? 3_000;
  let keySet: Promise<JWTVerifyGetKey> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;

  const discover = async (): Promise<string> => {
    const response = await fetch(`${options.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(deadlineMs),
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`discovery answered ${response.status}`);
    const found = Discovery.parse(await response.json());
    if (found.issuer !== options.issuer) throw new Error(`discovery document is of ${found.issuer}`);
    return found.jwks_uri;
  };
  const open = async (): Promise<JWTVerifyGetKey> =>
    createRemoteJWKSet(new URL(options.jwksUri ?? (await discover())), {
      timeoutDuration: deadlineMs,
      cooldownDuration: 30_000,
      cacheMaxAge: options.keysKeptMs ?? 600_000,
      [customFetch]: (url, init) => fetch(url, { ...init, redirect: 'error' }),
    });

  return async (header, input) => {
    if (!keySet) {
      if (performance.now() - failedAt < RETRY_DISCOVERY_AFTER_MS)
        throw new IssuerUnavailable(`${options.issuer} was unreachable a moment ago`);
      keySet = open();
    }
    let keys: JWTVerifyGetKey;
    try {
      keys = await keySet;
    } catch (cause) {
      keySet = null;
      failedAt = performance.now();
      throw new IssuerUnavailable(`no keys of ${options.issuer}`, { cause });
    }
    try {
      return await keys(header, input);
    } catch (error) {
      if (
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported
      )
        throw error;
      throw new IssuerUnavailable(`no keys of ${options.issuer}`, { cause: error });
    }
  };
};

/** @throws Error at start when the issuers contradict the profile or each other. */
export const createTokenVerifier = ({ issuers, profile, now = Date.now }: TokenVerifierOptions): TokenVerifier => {
  const byName = new Map<string, Issuer>();
  for (const options of issuers) {
    if (options.kind === 'development' && profile === 'production')
      throw new Error('the development issuer is refused in production: configure an OpenID Connect issuer');
    if (byName.has(options.issuer)) throw new Error(`issuer ${options.issuer} is configured twice`);
    byName.set(
      options.issuer,
      options.kind === 'development'
        ? { options, algorithms: ['ES256'], claims: CLAIM_NAMES, key: developmentKey(options) }
        : {
            options,
            algorithms: options.algorithms ?? ['ES256', 'RS256', 'PS256', 'EdDSA'],
            claims: { ...CLAIM_NAMES, ...options.claims },
            key: oidcKey(options),
          },
    );
  }
  if (byName.size === 0) throw new Error('no token issuer is configured');

  return {
    verify: async (token) => {
      if (token.length > MAX_TOKEN_LENGTH) throw new Unauthenticated('access.token-invalid');
      let issuer: Issuer | undefined;
      try {
        issuer = byName.get(decodeJwt(token).iss ?? '');
      } catch (cause) {
        throw new Unauthenticated('access.token-invalid', { cause });
      }
      if (!issuer) throw new Unauthenticated('access.token-invalid');
      let claims: Record<string, unknown>;
      try {
        const verified = await jwtVerify(token, issuer.key, {
          issuer: issuer.options.issuer,
          audience: issuer.options.audience,
          algorithms: [...issuer.algorithms],
          requiredClaims: ['sub', 'exp'],
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          currentDate: new Date(now()),
        });
        claims = verified.payload;
      } catch (cause) {
        if (cause instanceof IssuerUnavailable) throw cause;
        throw new Unauthenticated(cause instanceof errors.JWTExpired ? 'access.token-expired' : 'access.token-invalid', { cause });
      }
      const principal = principalFromClaims(claims, issuer.claims);
      if (!principal) throw new Unauthenticated('access.token-invalid');
      if (principal.simulator && profile === 'production') throw new Unauthenticated('access.simulator-refused');
      return principal;
    },
  };
};

/** The issuers that a process's configuration names: the development issuer of its data folder, an OpenID Connect provider, or both. */
export const configuredIssuers = (tokens: {
  readonly developmentIssuerFolder: string | null;
  readonly oidc: Pick<OidcIssuerOptions, 'issuer' | 'audience' | 'jwksUri'> | null;
}): readonly IssuerOptions[] => [
  ...(tokens.developmentIssuerFolder === null ? [] : [developmentIssuerOptions(tokens.developmentIssuerFolder)]),
  ...(tokens.oidc === null ? [] : [{ kind: 'oidc' as const, ...tokens.oidc }]),
];

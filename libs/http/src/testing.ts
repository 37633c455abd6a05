import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { codesOf, isPublic, policyTable, routePolicyOf, type Principal } from '#libs/access';
import { testToken, testVerifier } from '#libs/access/testing';
import { recordingLogger } from '#libs/observability/testing';
import { answerSchemaOf } from './answers/answer.interceptor.js';
import { GENERAL_PROBLEMS } from './problems/general.problems.js';
import { problemText } from './problems/catalogue.js';
import type { ProblemDetails } from './problems/problem.js';
import { createService, type Service, type ServiceOptions } from './service.js';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly text: string;
}

export interface TestService extends Service {
  readonly address: string;
  readonly lines: readonly Record<string, unknown>[];
  get<Body = unknown>(path: string, as?: Principal, headers?: Record<string, string>): Promise<Answer<Body>>;
  /** With a fresh Idempotency-Key where the headers give none. */
  post<Body = unknown>(path: string, body: unknown, as?: Principal, headers?: Record<string, string>): Promise<Answer<Body>>;
}

let keys = 0;

/** What a service answers whose view lags behind for longer than its own patience, and asks to be asked again. */
const NOT_CAUGHT_UP = 'read.not-caught-up';
const ASK_AGAIN_FOR_MS = 60_000;

/** A service on a free port of this machine; tokens are {@link testToken}s. */
export const startTestService = async (options: Partial<ServiceOptions> & Pick<ServiceOptions, 'module'>): Promise<TestService> => {
  const { logger, lines } = recordingLogger(options.name ?? 'test');
  const service = await createService({ name: 'test', profile: 'test', tokens: testVerifier, logger, ...options });
  const address = await service.listen(0);
  const ask = async <Body>(
    method: 'GET' | 'POST',
    path: string,
    sent: unknown,
    as: Principal | undefined,
    headers: Record<string, string>,
  ): Promise<Answer<Body>> => {
    const request: RequestInit = {
      method,
      headers: {
        ...(as ? { authorization: `Bearer ${testToken(as)}` } : {}),
        ...(method === 'POST' ? { 'idempotency-key': `test-key-${String(++keys).padStart(6, '0')}` } : {}),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: typeof sent === 'string' || Buffer.isBuffer(sent) ? sent : JSON.stringify(sent) }),
    };
    const deadline = performance.now() + ASK_AGAIN_FOR_MS;
    for (;;) {
      const answer = await fetch(`${address}${path}`, { ...request, signal: AbortSignal.timeout(ASK_AGAIN_FOR_MS) });
      const text = await answer.text();
      const isJson = /[/+]json/.test(answer.headers.get('content-type') ?? '');
      const body: unknown = isJson ? JSON.parse(text) : undefined;
      const isBehind = answer.status === 503 && (body as ProblemDetails).code === NOT_CAUGHT_UP;
      if (!isBehind || performance.now() > deadline)
        return { status: answer.status, headers: Object.fromEntries(answer.headers), text, body: body as Body };
    }
  };
  return {
    ...service,
    address,
    lines,
    get: (path, as, headers = {}) => ask('GET', path, undefined, as, headers),
    post: (path, body, as, headers = {}) => ask('POST', path, body, as, headers),
  };
};

export type ProblemAnswer = Answer<ProblemDetails>;

const sourcesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() &&
        /\.(ts|js)$/.test(entry.name) &&
        !/\.(spec|d|fixtures|problems)\.(ts|js)$/.test(entry.name) &&
        entry.name !== 'testing.ts',
    )
    .map((entry) => join(entry.parentPath, entry.name));
};

/** Codes that are written out where they are thrown: `new RuleBroken('x.y'`, `new Problem('x.y'`, `new AccessDenied('x.y'`. */
const THROWN = /new\s+(?:RuleBroken|Problem|AccessDenied)\(\s*(['"])([^'"]+)\1/g;
/** `relation('name', …, 'x.y')` and codes kept in a table or a constant: any catalogued code that stands in quotes counts as used. */
const QUOTED = /(['"`])([a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+)\1/g;

export interface ProblemGaps {
  /** Thrown in the sources, not in the catalogue. */
  readonly withoutText: readonly string[];
  /** In the given catalogue, nowhere in the sources. */
  readonly neverThrown: readonly string[];
  /** Thrown with a code that is put together at run time: can't be checked. */
  readonly notLiteral: readonly string[];
}

/**
 * Holds the codes that a folder's sources throw against a service's catalogue, both ways. `expect(gaps).toEqual({ withoutText: [],
 * neverThrown: [], notLiteral: [] })` is the whole test.
 */
export const problemGaps = async (folder: string, problems: Readonly<Record<string, unknown>>): Promise<ProblemGaps> => {
  const thrown = new Set<string>();
  const quoted = new Set<string>();
  const notLiteral: string[] = [];
  for (const file of await sourcesIn(folder)) {
    const text = await readFile(file, 'utf8');
    for (const found of text.matchAll(THROWN)) thrown.add(found[2]!);
    for (const found of text.matchAll(QUOTED)) quoted.add(found[2]!);
    for (const found of text.matchAll(/new\s+RuleBroken\(\s*([^'"\s)][^,)]*)/g))
      notLiteral.push(`${file.slice(folder.length + 1)}: ${found[1]}`);
  }
  return {
    withoutText: [...thrown].filter((code) => problemText(code) === undefined).sort(),
    neverThrown: Object.keys(problems)
      .filter((code) => !quoted.has(code) && !(code in GENERAL_PROBLEMS))
      .sort(),
    notLiteral: notLiteral.sort(),
  };
};

/**
 * Routes that nobody has thought about: a GET without a policy or `@Public()`, a JSON answer without a schema. Commands have the policy of
 * their command instead, which the guard in front (a token is needed) doesn't replace.
 */
export const unguardedRoutes = (service: Service): readonly string[] => {
  const discovery = new DiscoveryService(service.app.get(ModulesContainer));
  const gaps: string[] = [];
  for (const { metatype } of discovery.getControllers()) {
    if (typeof metatype !== 'function' || Reflect.getMetadata(PATH_METADATA, metatype) === undefined) continue;
    const prototype = metatype.prototype as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const handler = prototype[name];
      if (typeof handler !== 'function' || name === 'constructor') continue;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) continue;
      if (method === RequestMethod.GET && !routePolicyOf(handler) && !isPublic(handler, metatype))
        gaps.push(`${metatype.name}.${name}: no policy`);
      if (method === RequestMethod.POST && !answerSchemaOf(handler)) gaps.push(`${metatype.name}.${name}: no answer schema`);
    }
  }
  return gaps.sort();
};

/** Codes that registered policies refuse with and that have no text in the catalogue. */
export const policyCodesWithoutText = (): readonly string[] =>
  [...new Set(policyTable().flatMap((entry) => codesOf(entry.policy)))].filter((code) => problemText(code) === undefined);

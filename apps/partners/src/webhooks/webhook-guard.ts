import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isLoopback, isPublicAddress } from './forbidden-addresses.js';

/** The address can't be used, now or ever: nothing was sent. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

export interface Target {
  readonly url: URL;
  /** The one address that was looked at, and to which the connection goes: a second look-up could answer something else. */
  readonly address: string;
  readonly family: 4 | 6;
}

export type LookUpAll = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

const LOOK_UP_WITHIN_MS = 5_000;
const FIRST_QUERY_MS = 1_500;
/** A resolver reads once which servers the machine asks; they may change. */
const RENEWED_EVERY_MS = 60_000;

/**
 * Asks name servers, on no thread of the few that the process has for `getaddrinfo`: partners whose servers don't answer would fill them
 * and hold up everybody's names. What the machine's own list of hosts says is no business of webhooks.
 * @param servers those of the machine by default.
 */
export const lookUpByName = (servers?: readonly string[]): LookUpAll => {
  let resolver = new Resolver();
  let madeAt = -Infinity;
  return async (host) => {
    if (performance.now() - madeAt > RENEWED_EVERY_MS) {
      resolver = new Resolver({ timeout: FIRST_QUERY_MS, tries: 2 });
      if (servers) resolver.setServers(servers);
      madeAt = performance.now();
    }
    const none = (error: NodeJS.ErrnoException): string[] => {
      if (error.code === 'ENODATA') return [];
      throw error;
    };
    const found4 = await resolver.resolve4(host).catch(none);
    if (found4.length > 0) return found4.map((address) => ({ address, family: 4 }));
    return (await resolver.resolve6(host).catch(none)).map((address) => ({ address, family: 6 }));
  };
};

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

export class WebhookGuard {
  constructor(
    /** For trying things out: this machine itself, without TLS. Nothing else of the network. */
    private readonly loopbackAllowed: boolean,
    private readonly lookUp: LookUpAll = lookUpByName(),
  ) {}

  /**
   * What can be said without looking a name up.
   * @throws AddressRefused
   */
  check(text: string): URL {
    if (!URL.canParse(text)) throw new AddressRefused('is no address');
    const url = new URL(text);
    const host = hostOf(url);
    const toLoopback = this.loopbackAllowed && (isLoopback(host) || host === 'localhost');
    if (url.protocol !== 'https:' && !(toLoopback && url.protocol === 'http:')) throw new AddressRefused('must begin with https://');
    if (url.username !== '' || url.password !== '') throw new AddressRefused('must hold no name and no password');
    if (url.hash !== '') throw new AddressRefused('must hold no fragment');
    if (isIP(host) !== 0 && !this.allows(host)) throw new AddressRefused(`leads to ${host}, which is no public address`);
    return url;
  }

  /**
   * Resolves the name once. One forbidden address among several refuses them all.
   * @throws AddressRefused; Error when the name can't be resolved in time.
   */
  async resolve(text: string): Promise<Target> {
    const url = this.check(text);
    const host = hostOf(url);
    const literal = isIP(host);
    if (literal !== 0) return { url, address: host, family: literal === 4 ? 4 : 6 };
    if (this.loopbackAllowed && host === 'localhost') return { url, address: '127.0.0.1', family: 4 };
    const found = await within(this.lookUp(host), LOOK_UP_WITHIN_MS).catch((error: unknown) => {
      throw notResolved(host, error);
    });
    const bad = found.find(({ address }) => !this.allows(address));
    if (bad) throw new AddressRefused(`${host} leads to ${bad.address}, which is no public address`);
    const [first] = found;
    if (!first) throw notResolved(host, { code: 'ENOTFOUND' });
    return { url, address: first.address, family: first.family === 4 ? 4 : 6 };
  }

  private allows(address: string): boolean {
    return isPublicAddress(address) || (this.loopbackAllowed && isLoopback(address));
  }
}

/**
 * By the two codes that a look-up is known to fail with: what went wrong between us and the servers of names (some of their codes are those
 * of connections) is not the endpoint's fault, and may pass.
 */
const notResolved = (host: string, cause: unknown): Error =>
  Object.assign(new Error(`${host} was not resolved`, { cause }), {
    code: (cause as { code?: unknown }).code === 'ENOTFOUND' ? 'ENOTFOUND' : 'EAI_AGAIN',
  });

const within = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(`not within ${ms} ms`)), ms))),
    ]);
  } finally {
    clearTimeout(timer);
  }
};

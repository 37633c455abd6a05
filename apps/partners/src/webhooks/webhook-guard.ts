import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isLoopback, isPublicAddress } from './forbidden-addresses.js';

/** Why an address can't be used, to go on after its subject; `{host}` and `{address}` stand for what was asked for and found. */
const REASONS = {
  'no-address': { zh: '不是有效的网址', en: 'is no address' },
  'not-https': { zh: '须以 https:// 开头', en: 'must begin with https://' },
  'with-password': { zh: '不能包含用户名和密码', en: 'must hold no name and no password' },
  'with-fragment': { zh: '不能包含 # 及其后的部分', en: 'must hold no fragment' },
  'not-public': { zh: '指向 {address}，不是公网地址', en: 'leads to {address}, which is no public address' },
  'never-public': {
    zh: '的主机名 {host} 只在内部网络中有效，不是公网域名',
    en: 'names {host}, which is no name of the public internet',
  },
  'resolved-not-public': {
    zh: '的主机名 {host} 指向 {address}，不是公网地址',
    en: 'leads from {host} to {address}, which is no public address',
  },
} as const;

/** The address can't be used, now or ever: nothing was sent. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  /** As {@link message}, in Chinese. */
  readonly zh: string;
  constructor(
    readonly reason: keyof typeof REASONS,
    values: { readonly host?: string; readonly address?: string } = {},
  ) {
    const filled = (text: string): string => text.replace('{host}', values.host ?? '').replace('{address}', values.address ?? '');
    super(filled(REASONS[reason].en));
    this.zh = filled(REASONS[reason].zh);
  }
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

/** Names that the public internet has promised never to have (RFC 6761, RFC 6762, RFC 8375, ICANN's resolution 2024.07.29.06). */
const NEVER_PUBLIC = ['localhost', 'local', 'internal', 'home.arpa', 'test', 'invalid'];

const isNeverPublic = (host: string): boolean => {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || NEVER_PUBLIC.some((reserved) => name.endsWith(`.${reserved}`));
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
    if (!URL.canParse(text)) throw new AddressRefused('no-address');
    const url = new URL(text);
    const host = hostOf(url);
    const toLoopback = this.loopbackAllowed && (isLoopback(host) || host === 'localhost');
    if (url.protocol !== 'https:' && !(toLoopback && url.protocol === 'http:')) throw new AddressRefused('not-https');
    if (url.username !== '' || url.password !== '') throw new AddressRefused('with-password');
    if (url.hash !== '') throw new AddressRefused('with-fragment');
    if (isIP(host) !== 0) {
      if (!this.allows(host)) throw new AddressRefused('not-public', { address: host });
    } else if (!toLoopback && isNeverPublic(host)) throw new AddressRefused('never-public', { host });
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
    if (bad) throw new AddressRefused('resolved-not-public', { host, address: bad.address });
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

/** Where a log is kept: a server, and the log's name on it. */
export interface LogAddress {
  /** As the client wants it: without the log's name, and without what would break the store. */
  readonly connectionString: string;
  /** Begins the name of every stream of the log on the server. Empty for the log without a name. */
  readonly prefix: string;
}

const ADDRESS = /^([a-z]+(?:\+discover)?:\/\/[^/?#]+)(?:\/([^?#]*))?(?:\?([^#]*))?$/;
const LOG_NAME = /^[a-z][a-z0-9_]{0,39}$/;

/**
 * `kurrentdb://host:2113/nantong?tls=true` is the log `nantong` of a server, as a database is of a PostgreSQL: several logs, or a log and
 * other people's streams, can share one server. Without a path it is the one log that has no name.
 * @throws TypeError without repeating the address, which may hold a password.
 */
export function logAddressOf(address: string): LogAddress {
  const found = ADDRESS.exec(address.trim());
  if (!found) throw new TypeError('the address of a KurrentDB is kurrentdb://host:port[,host:port…][/log][?option=value…]');
  const [, server = '', name = '', options = ''] = found;
  if (name !== '' && !LOG_NAME.test(name))
    throw new TypeError(`"${name}" can't name a log in KurrentDB: a lower-case letter, then up to 39 of a-z, 0-9 and _`);
  // NOTE: with throwOnAppendFailure=false the client answers a conflict as if it were done, and loses the actual revision.
  const kept = options.split('&').filter((option) => option !== '' && !/^throw_?on_?append_?failure=/i.test(option));
  return { connectionString: `${server}${kept.length > 0 ? `?${kept.join('&')}` : ''}`, prefix: name === '' ? '' : `${name}.` };
}

/** The client's default, in milliseconds. */
const KEEP_ALIVE_TIMEOUT = 10_000;
const TIMEOUT_OPTION = /([?&])keep_?alive_?timeout=(-?\d+)/i;

/**
 * The same server for the nth client of a process. gRPC shares connections among all clients of a process whose settings are the same,
 * and goes on doing so for seconds after the last of them was closed: a client that is made because a connection has died would be given
 * that very connection. A millisecond of difference in a time-out keeps them apart. Where the time-out is switched off, it stays so.
 */
export function onOwnConnection(connectionString: string, n: number): string {
  const set = TIMEOUT_OPTION.exec(connectionString);
  const timeout = set ? Number(set[2]) : KEEP_ALIVE_TIMEOUT;
  if (n === 0 || timeout < 0) return connectionString;
  const option = `keepAliveTimeout=${timeout + n}`;
  if (set) return connectionString.replace(TIMEOUT_OPTION, `$1${option}`);
  return `${connectionString}${connectionString.includes('?') ? '&' : '?'}${option}`;
}

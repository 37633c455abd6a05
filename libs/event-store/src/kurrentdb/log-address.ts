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

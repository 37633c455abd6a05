import type { Socket } from 'node:net';
import pg from 'pg';

/*
 * `pg` reads every value as UTF-8 text: bytea then costs hex on the wire and a decoding per value, half the speed of a replay. So `pg`
 * opens the connection (address, TLS, authentication), and from there this class speaks the extended query protocol itself: prepared
 * statements, parameters and results in binary form, several statements on the way at once.
 */

/** The connection has gone, or is closed because an answer didn't come in time: what was under way has an unknown outcome. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** The server's answer to a statement that failed: nothing of it was committed. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  constructor(
    /** SQLSTATE. */
    readonly code: string,
    readonly severity: string,
    message: string,
    readonly detail: string | undefined,
  ) {
    super(detail ? `${message} (${detail})` : message);
  }
}

export interface Statement {
  /** Prepared under this name once per connection. */
  readonly name: string;
  readonly text: string;
}

/** A row as it came: `fields[2 i]` and `fields[2 i + 1]` are start and end of column i within `buffer`; start −1 is NULL. */
export type OnRow = (buffer: Buffer, fields: Int32Array) => void;

export type Parameter = Buffer | string | null;

interface Pending {
  readonly statement: Statement;
  readonly onRow: OnRow;
  readonly resolve: (warnings: readonly ServerError[]) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
  preparing: boolean;
  error?: Error;
  warnings?: ServerError[];
}

interface PgInternals {
  readonly connection: { readonly stream: Socket };
}

export type ConnectionConfig = Omit<pg.ClientConfig, 'statement_timeout' | 'query_timeout'>;

export class BinaryConnection {
  private readonly pending: Pending[] = [];
  private readonly prepared = new Set<string>();
  private rest: Buffer | null = null;
  private lost: Error | null = null;
  private fields = new Int32Array(64);
  private closing = false;

  /** Called with channel and payload of each notification. */
  onNotification: (channel: string, payload: string) => void = () => undefined;
  /** Called once when the connection has ended without {@link close}. */
  onLost: (error: Error) => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.removeAllListeners('data');
    socket.on('data', (chunk: Buffer) => this.receive(chunk));
    socket.on('error', (error) => this.lose(new ConnectionLost(error.message)));
    socket.on('close', () => this.lose(new ConnectionLost('the server closed the connection')));
  }

  /** @throws ConnectionLost when the server can't be reached in time; pg's error when it refuses. */
  static async open(config: ConnectionConfig, connectTimeoutMs: number): Promise<BinaryConnection> {
    const client = new pg.Client({ ...config, connectionTimeoutMillis: connectTimeoutMs });
    // NOTE: pg reports later errors of the socket here too; this class listens to the socket itself.
    client.on('error', () => undefined);
    await client.connect();
    return new BinaryConnection((client as unknown as PgInternals).connection.stream);
  }

  get isOpen(): boolean {
    return this.lost === null && !this.closing;
  }

  /** Statements sent and not answered yet. */
  get underWay(): number {
    return this.pending.length;
  }

  /**
   * Sends one statement; several may be under way, they are answered in order. Resolves with the server's warnings.
   * @throws ServerError when the statement failed; {@link ConnectionLost} when its outcome is unknown.
   */
  query(statement: Statement, parameters: readonly Parameter[], onRow: OnRow, timeoutMs: number): Promise<readonly ServerError[]> {
    return new Promise((resolve, reject) => {
      if (this.lost) return reject(this.lost);
      if (this.closing) return reject(new ConnectionLost('the connection is closed'));
      const timer = setTimeout(() => this.abandon(`no answer within ${timeoutMs} ms`), timeoutMs);
      const preparing = !this.prepared.has(statement.name);
      this.pending.push({ statement, onRow, resolve, reject, timer, preparing });
      this.socket.cork();
      if (preparing) {
        this.prepared.add(statement.name);
        this.socket.write(parseMessage(statement));
      }
      for (const part of bindExecuteSync(statement, parameters)) this.socket.write(part);
      this.socket.uncork();
    });
  }

  /** Waits for what is under way, then says goodbye. */
  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.closing = true;
    await Promise.allSettled(
      this.pending.map(
        (entry) =>
          new Promise<void>((settle) => {
            const { resolve, reject } = entry;
            Object.assign(entry, {
              resolve: (warnings: readonly ServerError[]) => {
                resolve(warnings);
                settle();
              },
              reject: (error: Error) => {
                reject(error);
                settle();
              },
            });
          }),
      ),
    );
    if (this.lost) return;
    await new Promise<void>((settle) => {
      const timer = setTimeout(() => {
        this.socket.destroy();
        settle();
      }, 1_000);
      this.socket.once('close', () => {
        clearTimeout(timer);
        settle();
      });
      this.socket.end(TERMINATE);
    });
  }

  /** Cuts the connection: the outcome of what is under way becomes unknown. */
  abandon(why: string): void {
    this.lose(new ConnectionLost(why));
    this.socket.destroy();
  }

  private lose(error: ConnectionLost): void {
    if (this.lost) return;
    this.lost = error;
    for (const entry of this.pending.splice(0)) {
      clearTimeout(entry.timer);
      entry.reject(entry.error ?? error);
    }
    if (!this.closing) this.onLost(error);
  }

  private receive(chunk: Buffer): void {
    let buffer = chunk;
    if (this.rest) {
      buffer = Buffer.concat([this.rest, chunk]);
      this.rest = null;
    }
    let at = 0;
    while (at + 5 <= buffer.length) {
      const end = at + 1 + buffer.readInt32BE(at + 1);
      if (end > buffer.length) break;
      try {
        this.message(buffer[at] as number, buffer, at + 5, end);
      } catch (error) {
        // A row that can't be decoded must not be mistaken for a row that wasn't there.
        const entry = this.pending[0];
        if (entry) entry.error ??= error instanceof Error ? error : new Error(String(error));
      }
      at = end;
    }
    if (at < buffer.length) this.rest = at === 0 ? buffer : buffer.subarray(at);
  }

  private message(kind: number, buffer: Buffer, at: number, end: number): void {
    const entry = this.pending[0];
    switch (kind) {
      case DATA_ROW:
        if (entry && !entry.error) entry.onRow(buffer, this.locate(buffer, at));
        return;
      case PARSE_COMPLETE:
        if (entry) entry.preparing = false;
        return;
      case ERROR_RESPONSE: {
        const error = serverError(buffer, at, end);
        if (entry) {
          entry.error = error;
          if (entry.preparing) this.prepared.delete(entry.statement.name);
        }
        return;
      }
      case NOTICE_RESPONSE:
        if (entry) (entry.warnings ??= []).push(serverError(buffer, at, end));
        return;
      case READY_FOR_QUERY:
        if (entry) {
          this.pending.shift();
          clearTimeout(entry.timer);
          if (entry.error) entry.reject(entry.error);
          else entry.resolve(entry.warnings ?? NO_WARNINGS);
        }
        return;
      case NOTIFICATION: {
        const channelEnd = buffer.indexOf(0, at + 4);
        this.onNotification(buffer.toString('utf8', at + 4, channelEnd), buffer.toString('utf8', channelEnd + 1, end - 1));
        return;
      }
      default:
        return;
    }
  }

  private locate(buffer: Buffer, at: number): Int32Array {
    const count = buffer.readInt16BE(at);
    if (count * 2 > this.fields.length) this.fields = new Int32Array(count * 2);
    const fields = this.fields;
    let offset = at + 2;
    for (let i = 0; i < count; i++) {
      const length = buffer.readInt32BE(offset);
      offset += 4;
      if (length < 0) {
        fields[2 * i] = -1;
        fields[2 * i + 1] = -1;
      } else {
        fields[2 * i] = offset;
        offset += length;
        fields[2 * i + 1] = offset;
      }
    }
    return fields;
  }
}

const NO_WARNINGS: readonly ServerError[] = [];
const [PARSE_COMPLETE, DATA_ROW, ERROR_RESPONSE, NOTICE_RESPONSE, READY_FOR_QUERY, NOTIFICATION] = [
  0x31, 0x44, 0x45, 0x4e, 0x5a, 0x41,
] as const;
const TERMINATE = Buffer.from([0x58, 0, 0, 0, 4]);
/** Execute without a row limit on the unnamed portal, then Sync. */
const EXECUTE_SYNC = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4]);

function parseMessage({ name, text }: Statement): Buffer {
  const body = Buffer.from(`${name}\0${text}\0\0\0`, 'utf8');
  const head = Buffer.allocUnsafe(5);
  head[0] = 0x50;
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** Parameters that are buffers go in binary form, texts in text form; all results come in binary form. Big parameters aren't copied. */
function* bindExecuteSync(statement: Statement, parameters: readonly Parameter[]): Generator<Buffer> {
  const name = Buffer.from(statement.name, 'utf8');
  let payload = 0;
  let big = false;
  const values = parameters.map((value) => (typeof value === 'string' ? Buffer.from(value, 'utf8') : value));
  for (const value of values) {
    payload += 4 + (value?.length ?? 0);
    big ||= (value?.length ?? 0) > 16_384;
  }
  const length = 4 + 1 + name.length + 1 + 2 + 2 * values.length + 2 + payload + 4;
  const head = Buffer.allocUnsafe(1 + 4 + 1 + name.length + 1 + 2 + 2 * values.length + 2);
  head[0] = 0x42;
  head.writeInt32BE(length, 1);
  head[5] = 0;
  name.copy(head, 6);
  let at = 6 + name.length;
  head[at++] = 0;
  at = head.writeInt16BE(values.length, at);
  for (const value of parameters) at = head.writeInt16BE(typeof value === 'string' ? 0 : 1, at);
  head.writeInt16BE(values.length, at);
  const parts: Buffer[] = [head];
  for (const value of values) {
    const size = Buffer.allocUnsafe(4);
    size.writeInt32BE(value === null ? -1 : value.length, 0);
    parts.push(size);
    if (value !== null) parts.push(value);
  }
  parts.push(RESULTS_BINARY, EXECUTE_SYNC);
  if (!big) {
    yield Buffer.concat(parts);
    return;
  }
  let small: Buffer[] = [];
  for (const part of parts) {
    if (part.length <= 16_384) {
      small.push(part);
      continue;
    }
    yield Buffer.concat(small);
    small = [];
    yield part;
  }
  yield Buffer.concat(small);
}
const RESULTS_BINARY = Buffer.from([0, 1, 0, 1]);

function serverError(buffer: Buffer, start: number, end: number): ServerError {
  const found = new Map<string, string>();
  let at = start;
  while (at < end && buffer[at] !== 0) {
    const kind = String.fromCharCode(buffer[at] as number);
    const stop = buffer.indexOf(0, at + 1);
    found.set(kind, buffer.toString('utf8', at + 1, stop));
    at = stop + 1;
  }
  return new ServerError(
    found.get('C') ?? 'XX000',
    found.get('V') ?? found.get('S') ?? 'ERROR',
    found.get('M') ?? 'unknown error',
    found.get('D'),
  );
}

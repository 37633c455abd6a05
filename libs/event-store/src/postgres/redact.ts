import pg from 'pg';
import type { ExpectedRevision, NewEvent, Position, StreamName } from '../event-store.js';
import { AppendNotAllowed, WrongExpectedRevision } from '../event-store.js';
import { REDACTOR } from './schema.js';
import { validateAppend } from '../validate-append.js';
import { BatchEncoder, readBigIntegers, readIntegers } from './batch-encoding.js';
import { BinaryConnection, type ConnectionConfig } from './binary-connection.js';

export interface Redaction {
  /** The event whose data are removed for good. */
  readonly target: Position;
  readonly orderedBy: string;
  readonly reason: string;
  /** Where the event that records it is appended; its category has to belong to the login. */
  readonly stream: StreamName;
  readonly expectedRevision: ExpectedRevision;
  readonly event: NewEvent;
  /** For a superuser's connection: the login in whose name it is done. */
  readonly asLogin?: string;
}

/**
 * Removes the data of one event, in one transaction with the event that says so: the only change the log allows. The login has to be a
 * redactor. Position, ids, metadata and hashes stay, so folds and replays go on. The bytes themselves leave the table's file with
 * the next VACUUM of its partition, and old backups only when these are gone.
 * @throws ServerError with code 42501 when the login may not redact, P0002 when there is no such event.
 */
export async function redactEvent(
  connection: ConnectionConfig,
  redaction: Redaction,
  timeoutMs = 30_000,
): Promise<{ position: Position; repeated: boolean }> {
  const { target, orderedBy, reason, stream, expectedRevision, event } = redaction;
  validateAppend(stream, expectedRevision, [event]);
  const opened = await BinaryConnection.open({ ...connection, application_name: 'shangliang redaction' }, Math.min(timeoutMs, 5_000));
  let withdraw: () => Promise<void> = async () => undefined;
  try {
    if (redaction.asLogin !== undefined) withdraw = await lendRight(opened, redaction.asLogin, timeoutMs);
    const expected = expectedRevision === 'no-stream' ? -1 : expectedRevision;
    const targetBytes = Buffer.allocUnsafe(8);
    targetBytes.writeBigInt64BE(target);
    let answer: { outcome: number; actual: number; before: bigint } | undefined;
    const parameters = Array.from({ length: 15 }, (_, n) => `$${n + 4}`).join(', ');
    await opened.query(
      { name: 'redact', text: `SELECT outcomes, revisions, positions FROM log.redact($1::bigint, $2::text, $3::text, ${parameters})` },
      [targetBytes, orderedBy, reason, ...new BatchEncoder().encode([{ stream, expected, events: [event] }])],
      (buffer, fields) => {
        answer = {
          outcome: readIntegers(buffer, fields[0] as number)[0] as number,
          actual: readIntegers(buffer, fields[2] as number)[0] as number,
          before: readBigIntegers(buffer, fields[4] as number)[0] as bigint,
        };
      },
      timeoutMs,
    );
    if (!answer) throw new Error('the redaction was not answered');
    if (answer.outcome === 3) throw new AppendNotAllowed(`this login doesn't own the category of ${stream}`);
    if (answer.outcome === 2) throw new WrongExpectedRevision(stream, expectedRevision, answer.actual < 0 ? 'no-stream' : answer.actual);
    return { position: answer.before + 1n, repeated: answer.outcome === 1 };
  } finally {
    await withdraw();
    await opened.close();
  }
}

/** A service keeps no right to redact: an operator who is a superuser lends it for this one time. */
async function lendRight(opened: BinaryConnection, login: string, timeoutMs: number): Promise<() => Promise<void>> {
  const execute = async (name: string, text: string): Promise<number> => {
    let rows = 0;
    await opened.query(
      { name, text },
      [],
      () => {
        rows++;
      },
      timeoutMs,
    );
    return rows;
  };
  const quoted = pg.escapeIdentifier(login);
  const has = await execute('is_redactor', `SELECT 1 WHERE pg_has_role(${pg.escapeLiteral(login)}, '${REDACTOR}', 'MEMBER')`);
  if (has === 0) await execute('lend', `GRANT ${REDACTOR} TO ${quoted}`);
  await execute('as_login', `SET SESSION AUTHORIZATION ${quoted}`);
  return async () => {
    if (!opened.isOpen) return;
    await execute('as_operator', 'RESET SESSION AUTHORIZATION');
    if (has === 0) await execute('withdraw', `REVOKE ${REDACTOR} FROM ${quoted}`);
  };
}

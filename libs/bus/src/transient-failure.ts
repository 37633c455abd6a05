import { StoreUnavailable } from '#libs/event-store';

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error ? (error as Record<string, unknown>)[name] : undefined;

const NODE_CODES = new Set(['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * Whether the database or the store is out of reach, so that no event is to blame: connection exceptions (class 08), too few resources
 * (53), an operator's intervention such as a shutdown (57P), and what the network layer says.
 */
export const isUnavailable = (error: unknown): boolean => {
  if (error instanceof StoreUnavailable) return true;
  const code = field(error, 'code');
  if (typeof code === 'string' && (NODE_CODES.has(code) || /^(08...|53...|57P..)$/.test(code))) return true;
  const message = field(error, 'message');
  return (
    typeof message === 'string' &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(message)
  );
};

/** Whether trying again at once may succeed: lost to another transaction (serialisation failure, deadlock). */
export const isContention = (error: unknown): boolean => ['40001', '40P01'].includes(String(field(error, 'code')));

/** Whether somebody else holds a lock for longer than the statement waits: a rebuild or its verification may take minutes. */
export const isHeld = (error: unknown): boolean => field(error, 'code') === '55P03';

/** Whether it passes by itself, so that no event is to blame. */
export const passesByItself = (error: unknown): boolean => isContention(error) || isHeld(error) || isUnavailable(error);

import { randomBytes } from 'node:crypto';

/** W3C Trace Context: which trace a request belongs to and which span called us. */
export interface Trace {
  /** 32 lower-case hex digits. */
  readonly traceId: string;
  /** 16 lower-case hex digits. */
  readonly spanId: string;
  readonly sampled: boolean;
}

/** Later versions may append members after the flags; version ff and all-zero ids are invalid by the recommendation. */
const SHAPE = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Null when the header is absent or invalid: the recommendation then asks for a new trace, not for an error. */
export const parseTraceparent = (header: string | undefined): Trace | null => {
  const found = header === undefined || header.length > 200 ? null : SHAPE.exec(header);
  if (!found) return null;
  const [, version, traceId, spanId, flags, more] = found as unknown as [string, string, string, string, string, string | undefined];
  if (version === 'ff' || (version === '00' && more !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
};

const nonZeroHex = (bytes: number): string => {
  for (;;) {
    const hex = randomBytes(bytes).toString('hex');
    if (!/^0+$/.test(hex)) return hex;
  }
};

export const newTrace = (): Trace => ({ traceId: nonZeroHex(16), spanId: nonZeroHex(8), sampled: false });

/** A span of our own within the caller's trace: what we store and forward. */
export const childOf = (trace: Trace): Trace => ({ ...trace, spanId: nonZeroHex(8) });

/** Version 00, 55 characters. */
export const formatTraceparent = (trace: Trace): string => `00-${trace.traceId}-${trace.spanId}-${trace.sampled ? '01' : '00'}`;

/** Continues the caller's trace, or begins one. */
export const continueTrace = (header: string | undefined): string => {
  const caller = parseTraceparent(header);
  return formatTraceparent(caller ? childOf(caller) : newTrace());
};

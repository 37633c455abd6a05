import { createHmac } from 'node:crypto';

/** UUIDv8 (a layout of our own, RFC 9562 §5.8) from the first 122 bits of HMAC-SHA256(person's key, scope). */
export const pseudonymOf = (key: Buffer, scope: string): string => {
  const bytes = createHmac('sha256', key).update(`pseudonym\n${scope}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

import { createHmac, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';

/*
 * Signatures by the Standard Webhooks specification: `v1` is HMAC-SHA256 under a secret that both hold, `v1a` is Ed25519, which a
 * partner checks with a public key. Both sign `<id>.<timestamp>.<body>`.
 */

const SECRET_BYTES = 32;
/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The keys of one subscription in one version. Never stored: they follow from the operator's master key. */
export interface WebhookKeys {
  readonly hmac: Buffer;
  readonly ed25519Seed: Buffer;
}

export const webhookKeys = (masterKey: Buffer, subscriptionId: string, version: number): WebhookKeys => {
  const derived = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', masterKey, '', `shangliang webhook ${use} ${subscriptionId} ${version}`, SECRET_BYTES));
  return { hmac: derived('v1'), ed25519Seed: derived('v1a') };
};

const privateKeyOf = (seed: Buffer) => createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });

/** As a partner is shown it: `whsec_…`. */
export const secretText = ({ hmac }: WebhookKeys): string => `whsec_${hmac.toString('base64')}`;
/** `whpk_…`: 32 bytes of the Ed25519 public key. */
export const publicKeyText = ({ ed25519Seed }: WebhookKeys): string =>
  `whpk_${createPublicKey(privateKeyOf(ed25519Seed)).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')}`;

/** Headers of one try. Several keys while a secret is being changed: the receiver takes the message if one of them fits. */
export const signedHeaders = (keys: readonly WebhookKeys[], id: string, sentAt: Date, body: string): Record<string, string> => {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const content = `${id}.${timestamp}.${body}`;
  const signatures = [
    ...keys.map(({ hmac }) => `v1,${createHmac('sha256', hmac).update(content).digest('base64')}`),
    ...keys.map(({ ed25519Seed }) => `v1a,${sign(null, Buffer.from(content), privateKeyOf(ed25519Seed)).toString('base64')}`),
  ];
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
};

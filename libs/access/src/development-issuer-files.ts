import { join } from 'node:path';

export const DEVELOPMENT_ISSUER = 'urn:shangliang:development-issuer';
export const DEVELOPMENT_AUDIENCE = 'urn:shangliang';

export const PRIVATE_FILE = 'development-issuer.private.jwk.json';
export const PUBLIC_FILE = 'development-issuer.public.jwk.json';

/** Our own issuer of one machine: its public key lies in a file. */
export interface DevelopmentIssuerOptions {
  readonly kind: 'development';
  readonly issuer: string;
  readonly audience: string;
  readonly publicKeyFile: string;
}

/** What verifiers need that share the issuer's folder. */
export const developmentIssuerOptions = (folder: string): DevelopmentIssuerOptions => ({
  kind: 'development',
  issuer: DEVELOPMENT_ISSUER,
  audience: DEVELOPMENT_AUDIENCE,
  publicKeyFile: join(folder, PUBLIC_FILE),
});

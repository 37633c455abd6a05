import { Unauthenticated } from './access-errors.js';
import { Principal, type TokenRole } from './principal.js';
import type { TokenVerifier } from './verify-token.js';

/** A principal with sensible defaults; say only what matters to the test. */
export const aPrincipal = (role: TokenRole, more: Partial<Principal> = {}): Principal => ({
  personId: '0198c0de-0000-7000-8000-000000000001',
  role,
  ...more,
});

/** A bearer value that {@link testVerifier} takes: the principal itself, in base64url. */
export const testToken = (principal: Principal): string => Buffer.from(JSON.stringify(principal), 'utf8').toString('base64url');

/** Takes {@link testToken} values, for specs of services that aren't about tokens. */
export const testVerifier: TokenVerifier = {
  verify: async (token) => {
    try {
      return Principal.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
    } catch (cause) {
      throw new Unauthenticated('access.token-invalid', { cause });
    }
  },
};

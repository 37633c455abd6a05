import { applyDecorators, createParamDecorator, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Unauthenticated } from './access-errors.js';
import { allowsAnybody, checkPolicy, checkRoles, isDecidedByRole, type Policy, type PolicyTarget } from './policies.js';
import type { Principal } from './principal.js';
import type { TokenVerifier } from './verify-token.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard from a verified token. */
    principal?: Principal;
    /** The route's policy was evaluated against its target in this request. */
    policyChecked?: boolean;
  }
}

const PUBLIC = 'shangliang:public';
const POLICY = 'shangliang:policy';

/** A route that needs no token: signing in, what every visitor may see. A token that comes along is verified all the same. */
export const Public = (): ClassDecorator & MethodDecorator => applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));

/** The policy of a query, at its route. Roles are checked before anything is loaded; the rest by `@Allowed()` once the target is known. */
export const RoutePolicy = (policy: Policy<never>): MethodDecorator => SetMetadata(POLICY, policy);

export const routePolicyOf = (handler: object): Policy<never> | undefined =>
  Reflect.getMetadata(POLICY, handler) as Policy<never> | undefined;
export const isPublic = (handler: object, controller: object): boolean =>
  Reflect.getMetadata(PUBLIC, handler) === true || Reflect.getMetadata(PUBLIC, controller) === true;

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

const bearerOf = (header: string | undefined): string | null => {
  if (header === undefined) return null;
  const found = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(header);
  if (!found) throw new Unauthenticated('access.token-invalid');
  return found[1]!;
};

/** Verifies the token of every request. A route is closed unless it says otherwise. */
export class AccessGuard implements CanActivate {
  constructor(private readonly verifier: TokenVerifier) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const token = bearerOf(request.headers.authorization);
    if (token !== null) request.principal = await this.verifier.verify(token);
    const policy = routePolicyOf(context.getHandler());
    if (policy) checkRoles(policy, request.principal);
    const open = isPublic(context.getHandler(), context.getClass()) || (policy !== undefined && allowsAnybody(policy));
    if (!open && !request.principal) throw new Unauthenticated('access.token-missing');
    return true;
  }
}

/** Whoever asks; the route has let no one through without a token. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = requestOf(context);
  if (!principal) throw new Unauthenticated('access.token-missing');
  return principal;
});

/** Whoever asks, or nobody, on a route that is open to visitors. */
export const Viewer = createParamDecorator((_: unknown, context: ExecutionContext): Principal | undefined => requestOf(context).principal);

/** Checks the route's own policy against the loaded target. */
export type Allowed = <State>(target: PolicyTarget<State>) => void;

export const AllowedBy = createParamDecorator((_: unknown, context: ExecutionContext): Allowed => {
  const request = requestOf(context);
  const policy = routePolicyOf(context.getHandler());
  if (!policy) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no policy to check`);
  return (target) => {
    request.policyChecked = true;
    checkPolicy(policy as Policy<unknown>, request.principal, target);
  };
});

/** A query whose policy looks at its target must have asked before it answers: forgetting to is a fault, not an open door. */
export const assertPolicyChecked = (context: ExecutionContext): void => {
  const policy = routePolicyOf(context.getHandler());
  if (policy && !isDecidedByRole(policy) && !requestOf(context).policyChecked)
    throw new Error(`${context.getClass().name}.${context.getHandler().name} answered without checking its policy against the target`);
};

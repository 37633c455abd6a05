import { Body, Controller } from '@nestjs/common';
import { z } from 'zod';
import { Actor, may, registerPolicy, RoutePolicy, type Principal } from '#libs/access';
import { CommandRoute, IdempotencyKey, IdParam, listOf, Problem, QueryRoute } from '#libs/http';
import { organisationOf } from '../organisation-of.js';
import { ApiKeys, MOST_API_KEYS } from './api-keys.js';

const partner = may({ roles: ['partner'], where: 'anywhere' });
registerPolicy({ kind: 'command', name: 'MakeApiKey', policy: partner });
registerPolicy({ kind: 'command', name: 'RevokeApiKey', policy: partner });

const NewKey = z.strictObject({ name: z.string().trim().min(1).max(100) }).meta({ id: 'MakeApiKey' });
const MadeKey = z.strictObject({ id: z.uuid(), key: z.string() }).meta({ id: 'ApiKeyMade' });
const RevokedKey = z.strictObject({ id: z.uuid() }).meta({ id: 'ApiKeyRevoked' });
const KeyList = listOf(z.strictObject({ id: z.uuid(), name: z.string(), madeAt: z.string(), revoked: z.boolean() }), 'ApiKeyList');

@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  @CommandRoute('Make a key for Open311 software', { body: NewKey, answer: MadeKey, operationId: 'makeApiKey', description: 'Shown once.' })
  @RoutePolicy(partner)
  async make(@Body() { name }: z.output<typeof NewKey>, @Actor() actor: Principal, @IdempotencyKey() idempotencyKey: string) {
    const organisationId = organisationOf(actor);
    const { jurisdictionId } = actor;
    if (jurisdictionId === undefined) throw new Problem('partner.no-jurisdiction');
    const made = await this.keys.make({ ...actor, organisationId, jurisdictionId }, name, idempotencyKey);
    if (made === 'shown-before') throw new Problem('api-key.shown-before');
    if (made === 'too-many') throw new Problem('api-key.too-many', { details: { most: MOST_API_KEYS } });
    return made;
  }

  @CommandRoute('Revoke a key', { path: ':keyId/revocation', answer: RevokedKey, operationId: 'revokeApiKey' })
  @RoutePolicy(partner)
  async revoke(@IdParam('keyId') id: string, @Actor() actor: Principal) {
    if (!(await this.keys.revoke(organisationOf(actor), id))) throw new Problem('api-key.unknown');
    return { id };
  }

  @QueryRoute('Keys of this partner', { answer: KeyList, policy: partner, operationId: 'listApiKeys' })
  async list(@Actor() actor: Principal) {
    return { items: await this.keys.list(organisationOf(actor)), next: null };
  }
}

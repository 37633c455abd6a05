import { Controller, Param } from '@nestjs/common';
import { z } from 'zod';
import { may } from '#libs/access';
import { asyncApi, PUBLIC_CONTRACT, publicEvents, publicSchema, schemaName } from '#libs/contracts';
import { Problem, QueryRoute } from '#libs/http';
import { Webhooks } from '../webhooks/webhooks.provider.js';

const everybody = may({ roles: 'anybody', where: 'anywhere' });
const Types = z
  .strictObject({
    release: z.string(),
    types: z.array(
      z.strictObject({
        type: z.string(),
        version: z.int(),
        service: z.string(),
        since: z.string(),
        en: z.string(),
        zh: z.string(),
        addressed: z.boolean(),
        schema: z.string(),
        example: z.unknown(),
      }),
    ),
  })
  .meta({ id: 'PublicTypes' });
const Document = z.record(z.string(), z.unknown());

const schemas = new Map(publicEvents.map((definition) => [`${schemaName(definition)}.json`, definition]));

/** The contract itself, to be read by machines. */
@Controller('public/v1')
export class ContractController {
  constructor(private readonly webhooks: Webhooks) {}

  @QueryRoute('Every type of public event, with its meaning and an example', {
    path: 'schemas',
    answer: Types,
    policy: everybody,
    operationId: 'listPublicTypes',
  })
  types() {
    return {
      release: PUBLIC_CONTRACT,
      types: publicEvents.map((definition) => {
        const { type, version, service, since, en, zh, addressed, example } = definition;
        return { type, version, service, since, en, zh, addressed, schema: this.addressOf(`${schemaName(definition)}.json`), example };
      }),
    };
  }

  @QueryRoute('JSON Schema of one type and version', {
    path: 'schemas/:name',
    answer: Document,
    policy: everybody,
    operationId: 'getPublicSchema',
  })
  schema(@Param('name', { schema: z.string().max(100) }) name: string) {
    const definition = schemas.get(name);
    if (!definition) throw new Problem('schema.unknown');
    return { ...publicSchema(definition), $id: this.addressOf(name) };
  }

  @QueryRoute('The contract as AsyncAPI 3.0', { path: 'asyncapi.json', answer: Document, policy: everybody, operationId: 'getAsyncApi' })
  asyncApi() {
    return asyncApi();
  }

  private addressOf(name: string): string {
    return `${this.webhooks.publicUrl}/public/v1/schemas/${name}`;
  }
}

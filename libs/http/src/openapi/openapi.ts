import type { INestApplication } from '@nestjs/common';
import { UnknownElementException } from '@nestjs/core/errors/exceptions/unknown-element.exception.js';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemDetails } from '../problems/problem.js';

export type OpenApiDocument = OpenAPIObject;

/** What is provided under {@link DOCUMENT_SUPPLEMENT} says more of a service than its controllers do: routes of the bare server, addresses at the gateway. */
export type DocumentSupplement = (document: OpenApiDocument) => OpenApiDocument;
export const DOCUMENT_SUPPLEMENT = Symbol('document supplement');

const asItIs: DocumentSupplement = (document) => document;
const supplementOf = (app: INestApplication): DocumentSupplement => {
  try {
    return app.get<DocumentSupplement>(DOCUMENT_SUPPLEMENT, { strict: false });
  } catch (error) {
    if (error instanceof UnknownElementException) return asItIs;
    throw error;
  }
};

interface JsonSchemaWithDefinitions {
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, object>>;
  readonly [keyword: string]: unknown;
}

/** Formats that say it all; the pattern beside them is for machines that know no formats, and three lines long. */
const SELF_EXPLAINING = new Set(['uuid', 'date', 'date-time']);

/** Leaves out what only says how JavaScript counts. */
const readable = (schema: Record<string, unknown>): void => {
  if (typeof schema['format'] === 'string' && SELF_EXPLAINING.has(schema['format'])) delete schema['pattern'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
};

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. Both directions in the input's form, so that one schema id is one component. */
const toComponents = (schema: z.ZodType): { schema: Record<string, unknown>; components: Record<string, object> } => {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => readable(jsonSchema as Record<string, unknown>),
  });
  // What zod keeps beside a schema under `$defs` are components in a document.
  const {
    $schema: _dialect,
    $defs = {},
    ...rest
  } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchemaWithDefinitions;
  return { schema: rest, components: { ...$defs } };
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `ApproveTopicController.approve` → `approveTopic`; `TopicBoardController.one` → `topicBoardOne`. */
export const operationIdOf = (controller: string, method: string): string => {
  const base = lowerFirst(controller.replace(/Controller$/, ''));
  return base.toLowerCase().startsWith(method.toLowerCase()) ? base : `${base}${upperFirst(method)}`;
};

const PROBLEMS: Readonly<Record<string, string>> = {
  400: 'What was sent is not right; `errors` says where.',
  401: 'No valid token.',
  403: 'This person may not, or may not see it.',
  404: 'There is no such thing.',
  409: 'Not possible in the present state, or changed meanwhile.',
  413: 'The body is too large.',
  415: 'The body is not JSON in UTF-8.',
  422: 'Against a rule, whatever the state.',
  500: 'A fault of ours, recorded under the request id.',
  503: 'Not available just now; try again.',
};
const OF_GET = ['400', '401', '403', '404', '500', '503'];
const OF_POST = Object.keys(PROBLEMS);

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A UUID, or 8 to 100 visible ASCII characters. The same key by the same person for the same target is the same command.',
  schema: { type: 'string', minLength: 8, maxLength: 100, pattern: '^[!-~]{8,100}$' },
} as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

export const createDocument = (
  app: INestApplication,
  { name, title, version }: { readonly name: string; readonly title: string; readonly version: string },
): OpenApiDocument => {
  const configuration = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setVersion(version)
    .setDescription('Texts of problems come in the language of Accept-Language (zh or en), with both in the answer.')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, configuration, {
    autoTagControllers: false,
    operationIdFactory: operationIdOf,
    standardSchemaConverter: (schema) => (schema instanceof z.core.$ZodType ? toComponents(schema as z.ZodType) : undefined),
  });
  const problem = toComponents(ProblemDetails);
  const schemas = { ...document.components?.schemas, ...problem.components } as NonNullable<
    NonNullable<OpenAPIObject['components']>['schemas']
  >;
  const problemResponse = (status: string) => ({
    description: PROBLEMS[status]!,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
  });

  const seen = new Set<string>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item as Record<string, Operation>)) {
      if (!['get', 'post', 'put', 'patch', 'delete'].includes(method)) continue;
      const id = operation.operationId ?? '';
      if (seen.has(id)) throw new Error(`operation id ${id} stands twice (${method} ${path}): give one of the routes its own`);
      seen.add(id);
      const statuses = method === 'get' ? OF_GET : OF_POST;
      operation.responses = { ...Object.fromEntries(statuses.map((status) => [status, problemResponse(status)])), ...operation.responses };
      if (method === 'post')
        operation.parameters = [...(operation.parameters ?? []), IDEMPOTENCY_KEY as NonNullable<Operation['parameters']>[number]];
      operation.tags ??= [name];
      operation.security ??= [{ bearer: [] }];
    }
  }
  return supplementOf(app)({ ...document, components: { ...document.components, schemas } });
};

import type { DocumentSupplement, OpenApiDocument } from '#libs/http';
import { ATTRIBUTES } from '../open311/services.js';

/*
 * What partners' document says beside what its controllers do: public routes under the addresses at which they are reached from outside,
 * Open311, which has routes of its own, and the message that a webhook is.
 */

const INSIDE = '/api/v1/partners/public/';
const OUTSIDE = '/public/';
const OPEN311 = `${OUTSIDE}open311/v2`;

type Paths = OpenApiDocument['paths'];
type Schema = Readonly<Record<string, unknown>>;

const text = (description?: string): Schema => ({ type: 'string', ...(description === undefined ? {} : { description }) });
const number: Schema = { type: ['number', 'null'] };
const query = (name: string, description: string) => ({ name, in: 'query', required: false, description, schema: { type: 'string' } });
const header = (name: string, description: string) => ({ name, in: 'header', required: true, description, schema: { type: 'string' } });
const component = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const listOf = (schema: Schema): Schema => ({ type: 'array', items: schema });

const FORMAT = { name: 'format', in: 'path', required: true, schema: { type: 'string', enum: ['json', 'xml'] } };
const KEY = query('api_key', 'Or as the name in Basic credentials: `https://<api_key>:@…`.');
const PLACE = query('jurisdiction_id', 'Id or division code of a place.');

/** As JSON; `.xml` holds the same. */
const answer = (description: string, schema: Schema) => ({ description, content: { 'application/json': { schema } } });
const refusals = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [String(status), answer('Refused; `description` begins with a code.', listOf(component('Open311Error')))]),
  );

const FORM: Schema = {
  type: 'object',
  required: ['service_code', 'description'],
  properties: {
    api_key: text(),
    service_code: text('The theme: `reform`, `livelihood`, `governance`.'),
    jurisdiction_id: text(
      'Id or division code of the place; that of the key by default. `address_id` is taken for it where it is missing.',
    ),
    address_id: text(),
    description: text('Its first line is the title.'),
    address_string: text('The place in words.'),
    lat: text('WGS 84, with `long`.'),
    long: text(),
    media_url: text('Address of a picture, which stays at your side.'),
    ...Object.fromEntries(ATTRIBUTES.map(({ code, description }) => [`attribute[${code}]`, text(description)])),
  },
};

const ASKED = listOf(component('Open311Request'));
const operation = (operationId: string, summary: string, more: object) => ({
  operationId,
  summary,
  tags: ['open311'],
  security: [{}],
  ...more,
});

const OPEN311_PATHS = {
  [`${OPEN311}/discovery.{format}`]: {
    get: operation('open311Discovery', 'GeoReport v2: where what is', {
      parameters: [FORMAT],
      responses: { 200: answer('The answer.', { type: 'object' }) },
    }),
  },
  [`${OPEN311}/services.{format}`]: {
    get: operation('open311Services', 'GeoReport v2: what may be asked for', {
      parameters: [FORMAT, PLACE],
      responses: { 200: answer('The answer.', listOf({ type: 'object' })), ...refusals(404) },
    }),
  },
  [`${OPEN311}/services/{serviceCode}.{format}`]: {
    get: operation('open311ServiceDefinition', 'GeoReport v2: attributes of one service', {
      parameters: [{ name: 'serviceCode', in: 'path', required: true, schema: { type: 'string' } }, FORMAT, PLACE],
      responses: { 200: answer('The answer.', { type: 'object' }), ...refusals(404) },
    }),
  },
  [`${OPEN311}/requests.{format}`]: {
    get: operation('open311ListRequests', 'GeoReport v2: requests of this key', {
      parameters: [
        FORMAT,
        KEY,
        query('service_request_id', 'Comma-separated; overrides what follows.'),
        query('start_date', 'With `end_date` 90 days at most, the last 90 by default.'),
        query('end_date', ''),
        query('service_code', 'Comma-separated.'),
        query('status', '`open`, `closed`, comma-separated.'),
        PLACE,
        query('page_size', '1,000 at most.'),
        query('page', 'From 1.'),
      ],
      responses: { 200: answer('The answer.', ASKED), ...refusals(400, 403, 404) },
    }),
    post: operation('open311PostRequest', 'GeoReport v2: send in what somebody raised', {
      parameters: [FORMAT],
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: FORM }, 'multipart/form-data': { schema: FORM } },
      },
      responses: {
        201: answer(
          'Taken over, now or before.',
          listOf({
            type: 'object',
            properties: { service_request_id: text('Id of the concern.'), service_notice: text(), account_id: text() },
          }),
        ),
        ...refusals(400, 403, 404, 409, 413, 415),
      },
    }),
  },
  [`${OPEN311}/requests/{serviceRequestId}.{format}`]: {
    get: operation('open311GetRequest', 'GeoReport v2: one request of this key', {
      parameters: [{ name: 'serviceRequestId', in: 'path', required: true, schema: { type: 'string' } }, FORMAT, KEY],
      responses: { 200: answer('The answer.', ASKED), ...refusals(403, 404) },
    }),
  },
};

const OPEN311_SCHEMAS = {
  Open311Error: { type: 'object', required: ['code', 'description'], properties: { code: { type: 'integer' }, description: text() } },
  Open311Request: {
    type: 'object',
    properties: {
      ...Object.fromEntries(
        [
          'service_request_id',
          'status',
          'status_notes',
          'service_name',
          'service_code',
          'description',
          'agency_responsible',
          'service_notice',
          'requested_datetime',
          'updated_datetime',
          'expected_datetime',
          'address',
          'address_id',
          'zipcode',
          'media_url',
        ].map((name) => [name, text()]),
      ),
      lat: number,
      long: number,
    },
  },
};

const WEBHOOKS = {
  publicEvent: {
    post: {
      operationId: 'receivePublicEvent',
      summary: 'One public event, posted to the address of a subscription',
      tags: ['partners'],
      parameters: [
        header('webhook-id', "The event's id: the same for every try."),
        header('webhook-timestamp', 'When this try was signed, seconds since 1970.'),
        header('webhook-signature', 'One or more, between spaces, as Standard Webhooks has it: `v1,…` is HMAC-SHA256, `v1a,…` is Ed25519.'),
      ],
      requestBody: { required: true, content: { 'application/cloudevents+json': { schema: component('CloudEvent') } } },
      responses: {
        '2XX': { description: 'Taken. Anything else, and no answer within 15 s, is tried again.' },
        410: { description: 'Gone: the subscription is disabled.' },
      },
    },
  },
};

interface Answers {
  readonly responses: Record<string, { headers?: object; description?: string; content?: object }>;
}

/** What one parameter of the feed may be refused for, and how one goes on. */
const asFeed = (paths: Paths): Paths => {
  const feed = paths[`${OUTSIDE}v1/events`]?.get as Answers | undefined;
  const stream = paths[`${OUTSIDE}v1/events/stream`]?.get as Answers | undefined;
  for (const one of [feed, stream])
    if (one) one.responses['422'] = { ...one.responses['400'], description: 'There are no such types of events (`feed.unknown-type`).' };
  if (feed)
    feed.responses['200'] = {
      ...feed.responses['200'],
      headers: {
        'Next-After': { description: '`after` of the next request; moves on also where nothing was wanted.', schema: { type: 'string' } },
      },
    };
  return paths;
};

export const describePublicAddresses: DocumentSupplement = (document) => {
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [path.startsWith(INSIDE) ? OUTSIDE + path.slice(INSIDE.length) : path, item]),
  );
  return {
    ...document,
    paths: { ...asFeed(paths), ...(OPEN311_PATHS as unknown as Paths) },
    webhooks: WEBHOOKS,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, ...(OPEN311_SCHEMAS as NonNullable<OpenApiDocument['components']>['schemas']) },
    },
  } as OpenApiDocument;
};

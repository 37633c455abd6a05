import multipart from '@fastify/multipart';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { AccessDenied, type Principal } from '#libs/access';
import { RuleBroken } from '#libs/event-sourcing';
import { cleanText, describeIssues, factOf, LOGGER, Problem, type Profile } from '#libs/http';
import type { Logger } from '#libs/observability';
import { WantedEvents } from '../feed/wanted-query.js';
import { InboundConcerns, type InboundConcernRow } from '../inbound/inbound-concerns.reader.js';
import { inBothLanguages } from '../inbound/in-both-languages.js';
import { InboundDoor } from '../inbound/inbound-door.js';
import { concernIdOf, InboundConcern } from '../inbound/receive-concern.js';
import { organisationOf } from '../organisation-of.js';
import { Webhooks } from '../webhooks/webhooks.provider.js';
import { ApiKeys } from './api-keys.js';
import { readMultipartForm } from './multipart-form.js';
import { FieldsWrong, readRequestQuery, type Fields, type WrongField } from './request-query.js';
import { ATTRIBUTES, serviceDefinition, serviceNameOf, SERVICES } from './services.js';
import { statusNotesOf } from './status-notes.js';
import { xmlDocument, xmlOf, type Xml } from './xml.js';

/*
 * Open311 GeoReport v2, so that hotline software that speaks it can post as it is. It has rules of its own (forms as bodies, a key in the
 * address, XML), so its routes stand beside those of the service. https://wiki.open311.org/GeoReport_v2/
 */

const BASE = '/api/v1/partners/public/open311/v2';
const BODY_LIMIT = 256 * 1024;
/** When what is offered here last changed. */
const CHANGED_AT = '2026-11-28T00:00:00Z';

type Format = 'json' | 'xml';

const fieldsOf = (text: URLSearchParams): Fields => cleanText(Object.fromEntries(text)) as Fields;

const send = (reply: FastifyReply, format: Format, status: number, json: unknown, xml: () => string): FastifyReply =>
  format === 'json'
    ? reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(json))
    : reply.code(status).type('text/xml; charset=utf-8').send(xml());

const answer = (reply: FastifyReply, format: Format, status: number, root: string, item: string, items: readonly Xml[]): FastifyReply =>
  send(reply, format, status, items, () => xmlDocument(root, item, items));

const answerOne = (reply: FastifyReply, format: Format, root: string, value: Xml): FastifyReply =>
  send(reply, format, 200, value, () => xmlOf(root, value));

/** What GeoReport calls a request: a concern that this partner sent. */
const requestOf = (row: InboundConcernRow): Xml => ({
  service_request_id: row.concernId,
  status: row.closed ? 'closed' : 'open',
  status_notes: statusNotesOf(row.last, row.lastData),
  service_name: serviceNameOf(row.theme),
  service_code: row.theme ?? '',
  description: row.text,
  agency_responsible: '',
  service_notice: '',
  requested_datetime: row.receivedAt,
  updated_datetime: row.changedAt ?? row.receivedAt,
  expected_datetime: '',
  address: row.place ?? '',
  address_id: row.districtCode,
  zipcode: '',
  lat: row.lat,
  long: row.long,
  media_url: row.mediaUrl ?? '',
});

/** The concern counts, not its picture: who sends one along is told where it stands. */
const FILES_NOT_KEPT =
  '诉求已登记，所附文件未保存。请将图片存于贵方，并以 media_url 提供其地址。 / Received; the files sent along were not kept. Keep them at your side and send their address as media_url.';

/** What is said of bodies elsewhere speaks of JSON. */
const asOfForms = (error: unknown): unknown => {
  switch ((error as { code?: unknown } | null)?.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('open311.no-form', { cause: error });
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('open311.form-too-large', { cause: error });
    default:
      return error;
  }
};

/** The first line, as long as a title may be. */
const titleOf = (description: string): string =>
  Array.from(description.split('\n')[0] ?? '')
    .slice(0, 60)
    .join('')
    .trim();

/** An attribute of the service, however the client writes it; what is empty was not said. */
const attributeOf = (fields: Fields, code: string): string | undefined => fields[`attribute[${code}]`]?.trim() || undefined;

/** For clients that have no place for a key in what they ask: `https://<key>:@…`, which they send as Basic credentials. */
const keyInHeader = (header: string | undefined): string => {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(header ?? '') ?? [];
  return encoded === undefined ? '' : (Buffer.from(encoded, 'base64').toString('utf8').split(':')[0] ?? '');
};

@Injectable()
export class Open311Door implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly door: InboundDoor,
    private readonly places: WantedEvents,
    private readonly concerns: InboundConcerns,
    private readonly keys: ApiKeys,
    private readonly webhooks: Webhooks,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    for (const format of ['json', 'xml'] as const)
      await fastify.register(async (scope) => {
        scope.removeAllContentTypeParsers();
        await scope.register(multipart);
        this.routes(scope, format);
      });
  }

  private routes(scope: FastifyInstance, format: Format): void {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_LIMIT },
      (_request, body, parsed) => parsed(null, fieldsOf(new URLSearchParams(String(body)))),
    );
    // At each route: what every route of a service is given else answers problem details.
    const own = {
      errorHandler: (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
        this.failed(format, error, request, reply);
      },
    };
    const queryOf = (request: FastifyRequest): Fields => fieldsOf(new URLSearchParams(request.raw.url?.split('?')[1] ?? ''));
    scope.get(`${BASE}/discovery.${format}`, own, (request, reply) =>
      answerOne(reply, format, 'discovery', this.discovery(request.edge?.profile)),
    );
    scope.get(`${BASE}/services.${format}`, own, async (request, reply) => {
      await this.placeOf(queryOf(request));
      return answer(reply, format, 200, 'services', 'service', SERVICES);
    });
    scope.get<{ Params: { code: string } }>(`${BASE}/services/:code.${format}`, own, async (request, reply) => {
      await this.placeOf(queryOf(request));
      const definition = serviceDefinition(request.params.code);
      if (definition === null) throw new Problem('open311.service-unknown');
      return answerOne(reply, format, 'service_definition', definition);
    });
    scope.post(`${BASE}/requests.${format}`, own, async (request, reply) => {
      const { fields, files } = request.isMultipart()
        ? await readMultipartForm(request)
        : { fields: request.body as Fields | undefined, files: 0 };
      const concernId = await this.receive({ ...queryOf(request), ...fields }, request);
      return answer(reply, format, 201, 'service_requests', 'request', [
        { service_request_id: concernId, service_notice: files > 0 ? FILES_NOT_KEPT : '', account_id: '' },
      ]);
    });
    scope.get(`${BASE}/requests.${format}`, own, async (request, reply) => {
      const rows = await this.list(queryOf(request), request);
      return answer(reply, format, 200, 'service_requests', 'request', rows.map(requestOf));
    });
    scope.get<{ Params: { id: string } }>(`${BASE}/requests/:id.${format}`, own, async (request, reply) => {
      const rows = await this.list({ ...queryOf(request), service_request_id: request.params.id }, request);
      if (rows.length === 0) throw new Problem('inbound.unknown');
      return answer(reply, format, 200, 'service_requests', 'request', rows.map(requestOf));
    });
  }

  private discovery(profile: Profile | undefined): Xml {
    return {
      changeset: CHANGED_AT,
      contact: `${this.webhooks.publicUrl}/partners`,
      key_service: `${this.webhooks.publicUrl}/partners`,
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: `${this.webhooks.publicUrl}/public/open311/v2`,
          changeset: CHANGED_AT,
          // Demonstrations run in another profile than production: what they are sent reaches nobody.
          type: profile === 'production' ? 'production' : 'test',
          formats: ['application/json', 'text/xml'],
        },
      ],
    };
  }

  private async receive(fields: Fields, request: FastifyRequest): Promise<string> {
    const principal = await this.principalOf(fields, request);
    const partnerId = organisationOf(principal);
    const { service_code: theme, jurisdiction_id, address_id, description, address_string: place, lat, long, media_url: mediaUrl } = fields;
    const said = Object.fromEntries(ATTRIBUTES.map(({ code, field }) => [field, attributeOf(fields, code)]));
    const placeField = jurisdiction_id || !address_id ? 'jurisdiction_id' : 'address_id';
    // Names, phones and mail addresses that the form may hold are passed over: they are never recorded.
    const read = {
      ...said,
      externalId: said['externalId'] ?? uuidv7(),
      district: jurisdiction_id || address_id || principal.jurisdictionId,
      theme,
      title: said['title'] ?? titleOf(description ?? ''),
      text: description,
      ...(place ? { place: place.slice(0, 200) } : {}),
      ...(lat || long ? { position: { lat: Number(lat || Number.NaN), long: Number(long || Number.NaN) } } : {}),
      ...(mediaUrl ? { mediaUrl } : {}),
    };
    const parsed = InboundConcern.required({ theme: true }).safeParse(read);
    if (!parsed.success) {
      const names: Readonly<Record<string, string>> = {
        ...NAMES,
        district: placeField,
        ...(said['title'] === undefined ? { title: 'description' } : {}),
      };
      throw new FieldsWrong(
        describeIssues(parsed.error.issues, read, '').map(({ path, zh, en }) => ({ field: names[path.slice(1)] ?? path.slice(1), zh, en })),
      );
    }
    await this.door.receive(
      parsed.data,
      'open311',
      {
        by: 'person',
        principal,
        traceparent: request.edge?.traceparent ?? null,
        occurredAt: new Date(request.edge?.receivedAt ?? Date.now()).toISOString(),
        timeSource: 'clock',
        capturedFrom: 'live',
      },
      placeField,
    );
    return concernIdOf(partnerId, parsed.data.externalId);
  }

  private async list(query: Fields, request: FastifyRequest): Promise<readonly InboundConcernRow[]> {
    const partnerId = organisationOf(await this.principalOf(query, request));
    return this.concerns.find(partnerId, { ...readRequestQuery(query, Date.now()), jurisdictionId: await this.placeOf(query) });
  }

  /** @throws Problem `feed.district-unknown` */
  private async placeOf({ jurisdiction_id: district }: Fields): Promise<string | undefined> {
    return district ? this.places.districtId(district, 'jurisdiction_id') : undefined;
  }

  private async principalOf(fields: Fields, request: FastifyRequest): Promise<Principal> {
    const principal = await this.keys.principalOf(fields['api_key'] || keyInHeader(request.headers.authorization));
    if (!principal) throw new AccessDenied('open311.key-refused');
    return principal;
  }

  private failed(format: Format, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (error instanceof FieldsWrong) return answer(reply, format, 400, 'errors', 'error', errorsOf(error.fields));
    const told = asOfForms(error);
    const { ourFault, status, code } = factOf(told);
    if (ourFault) this.log.error({ requestId: request.id, err: error }, 'an Open311 request failed');
    else if (error instanceof RuleBroken) this.log.info({ requestId: request.id, code: error.code }, 'an Open311 request was refused');
    return answer(reply, format, status, 'errors', 'error', [{ code: status, description: `${code}: ${inBothLanguages(told)}` }]);
  }
}

/** One for each field, and once where one text stands for two fields of ours. */
const errorsOf = (fields: readonly WrongField[]): readonly Xml[] =>
  [...new Set(fields.map(({ field, zh, en }) => `${field}：${zh} / ${field}: ${en}`))].map((description) => ({ code: 400, description }));

/** Ours → what the form calls it. */
const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ATTRIBUTES.map(({ code, field }) => [field, `attribute[${code}]`])),
  district: 'jurisdiction_id',
  theme: 'service_code',
  text: 'description',
  place: 'address_string',
  'position/lat': 'lat',
  'position/long': 'long',
  mediaUrl: 'media_url',
};

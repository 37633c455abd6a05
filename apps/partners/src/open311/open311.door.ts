import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { AccessDenied, type Principal } from '#libs/access';
import { Commands } from '#libs/command-handling';
import { RuleBroken } from '#libs/event-sourcing';
import { cleanText, factOf, languageOf, describeProblem, LOGGER, Problem } from '#libs/http';
import type { Logger } from '#libs/observability';
import { Theme } from '#libs/shared-kernel';
import { WantedEvents } from '../feed/wanted-query.js';
import { InboundConcerns, isClosed, type InboundConcernRow } from '../inbound/inbound-concerns.reader.js';
import { concernIdOf, InboundConcern, ReceiveConcern } from '../inbound/receive-concern.js';
import { organisationOf } from '../organisation-of.js';
import { ApiKeys } from './api-keys.js';
import { xmlDocument, type Xml } from './xml.js';

/*
 * Open311 GeoReport v2, so that hotline software that speaks it can post as it is. It has rules of its own (forms as bodies, a key in the
 * address, XML), so its routes stand beside those of the service. https://wiki.open311.org/GeoReport_v2/
 */

const BASE = '/api/v1/partners/public/open311/v2';
const BODY_LIMIT = 256 * 1024;
const MOST_LISTED = 100;

const SERVICES = Theme.options.map((code) => ({
  service_code: code,
  service_name: { reform: '改革发展要事', livelihood: '民生改善实事', governance: '社会治理难事' }[code],
  description: {
    reform: 'Matters of reform and development',
    livelihood: "Matters of people's livelihood",
    governance: 'Matters of local governance',
  }[code],
  metadata: false,
  type: 'realtime',
  keywords: '',
  group: '协商议题',
}));

type Format = 'json' | 'xml';
type Fields = Readonly<Record<string, string>>;

const fieldsOf = (text: URLSearchParams): Fields => cleanText(Object.fromEntries(text)) as Fields;

const answer = (reply: FastifyReply, format: Format, status: number, root: string, item: string, items: readonly Xml[]): FastifyReply =>
  format === 'json'
    ? reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(items))
    : reply
        .code(status)
        .type('text/xml; charset=utf-8')
        .send(xmlDocument(root, item, items));

/** What GeoReport calls a request: a concern that this partner sent. */
const requestOf = (row: InboundConcernRow): Xml => ({
  service_request_id: row.concernId,
  status: isClosed(row) ? 'closed' : 'open',
  status_notes: row.last ?? '',
  service_name: SERVICES.find(({ service_code }) => service_code === row.theme)?.service_name ?? '',
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
  lat: '',
  long: '',
  media_url: '',
});

/** The first line, as long as a title may be. */
const titleOf = (description: string): string =>
  Array.from(description.split('\n')[0] ?? '')
    .slice(0, 60)
    .join('')
    .trim();

@Injectable()
export class Open311Door implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly commands: Commands,
    private readonly places: WantedEvents,
    private readonly concerns: InboundConcerns,
    private readonly keys: ApiKeys,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    for (const format of ['json', 'xml'] as const)
      await fastify.register((scope, _, done) => {
        this.routes(scope, format);
        done();
      });
  }

  private routes(scope: FastifyInstance, format: Format): void {
    scope.removeAllContentTypeParsers();
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
    scope.get(`${BASE}/services.${format}`, own, (_request, reply) => answer(reply, format, 200, 'services', 'service', SERVICES));
    scope.post(`${BASE}/requests.${format}`, own, async (request, reply) => {
      const concernId = await this.receive({ ...queryOf(request), ...(request.body as Fields | undefined) }, request);
      return answer(reply, format, 201, 'service_requests', 'request', [
        { service_request_id: concernId, service_notice: '', account_id: '' },
      ]);
    });
    scope.get(`${BASE}/requests.${format}`, own, async (request, reply) => {
      const rows = await this.list(queryOf(request));
      return answer(reply, format, 200, 'service_requests', 'request', rows.map(requestOf));
    });
    scope.get<{ Params: { id: string } }>(`${BASE}/requests/:id.${format}`, own, async (request, reply) => {
      const rows = await this.find(queryOf(request), [request.params.id]);
      if (rows.length === 0) throw new Problem('inbound.unknown');
      return answer(reply, format, 200, 'service_requests', 'request', rows.map(requestOf));
    });
  }

  private async receive(fields: Fields, request: FastifyRequest): Promise<string> {
    const principal = await this.principalOf(fields);
    const partnerId = organisationOf(principal);
    const { service_code: theme, jurisdiction_id: district, description, address_string: place } = fields;
    // Names, phones and mail addresses that the form may hold are passed over: they are never recorded.
    const parsed = InboundConcern.required({ theme: true }).safeParse({
      externalId: fields['attribute[external_id]'] ?? uuidv7(),
      district,
      theme,
      title: titleOf(description ?? ''),
      text: description,
      ...(place ? { place: place.slice(0, 200) } : {}),
    });
    if (!parsed.success) throw new FieldsWrong(parsed.error.issues.map((issue) => NAMES[String(issue.path[0])] ?? String(issue.path[0])));
    const jurisdictionId = await this.places.districtId(parsed.data.district);
    await this.commands.execute(new ReceiveConcern(partnerId, 'open311', jurisdictionId, parsed.data), {
      by: 'person',
      principal,
      idempotencyKey: `open311 ${parsed.data.externalId}`,
      traceparent: request.edge?.traceparent ?? null,
      occurredAt: new Date(request.edge?.receivedAt ?? Date.now()).toISOString(),
      timeSource: 'clock',
      capturedFrom: 'live',
    });
    return concernIdOf(partnerId, parsed.data.externalId);
  }

  private async list(query: Fields): Promise<readonly InboundConcernRow[]> {
    const ids = query['service_request_id']?.split(',').map((id) => id.trim());
    const rows = await this.find(query, ids);
    const statuses = query['status']?.split(',');
    return statuses ? rows.filter((row) => statuses.includes(isClosed(row) ? 'closed' : 'open')) : rows;
  }

  private async find(query: Fields, ids: readonly string[] | undefined): Promise<readonly InboundConcernRow[]> {
    const partnerId = organisationOf(await this.principalOf(query));
    const instant = (name: string): string | undefined => {
      const text = query[name];
      if (text !== undefined && Number.isNaN(Date.parse(text))) throw new FieldsWrong([name]);
      return text === undefined ? undefined : new Date(text).toISOString();
    };
    return this.concerns.find(partnerId, {
      concernIds: ids?.filter((id) => UUID.test(id)),
      theme: query['service_code'],
      from: instant('start_date'),
      until: instant('end_date'),
      limit: MOST_LISTED,
    });
  }

  private async principalOf(fields: Fields): Promise<Principal> {
    const principal = await this.keys.principalOf(fields['api_key'] ?? '');
    if (!principal) throw new AccessDenied('open311.key-refused');
    return principal;
  }

  private failed(format: Format, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (error instanceof FieldsWrong) return answer(reply, format, 400, 'errors', 'error', [{ code: 400, description: error.message }]);
    const fact = factOf(error);
    if (fact.ourFault) this.log.error({ requestId: request.id, err: error }, 'an Open311 request failed');
    else if (error instanceof RuleBroken) this.log.info({ requestId: request.id, code: error.code }, 'an Open311 request was refused');
    const { status, code, detail } = describeProblem(fact, String(request.id), languageOf(request.headers['accept-language']));
    return answer(reply, format, status, 'errors', 'error', [{ code: status, description: `${code}: ${detail}` }]);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Ours → what the form calls it. */
const NAMES: Readonly<Record<string, string>> = {
  externalId: 'attribute[external_id]',
  district: 'jurisdiction_id',
  theme: 'service_code',
  title: 'description',
  text: 'description',
  place: 'address_string',
};

class FieldsWrong extends Error {
  override readonly name = 'FieldsWrong';
  constructor(fields: readonly string[]) {
    super(`missing or wrong: ${[...new Set(fields)].join(', ')}`);
  }
}

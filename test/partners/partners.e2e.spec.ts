import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { publicEvent } from '#libs/contracts';
import { Cast, StoryClock } from '../support/actors.js';
import {
  findThePeople,
  goAndSee,
  judgeByTheFacts,
  makeItHappen,
  openTheRoom,
  sendTheReport,
  settleTheTopic,
  talkItOver,
} from '../support/consultation-story.js';
import { settleNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { startSuite, type TestSuite } from '../support/suite.js';
import { tellingTrouble } from '../support/trouble.js';
import { PartnerClient, until, type CloudEvent } from './partner-client.js';
import { itWithPackages, runPython } from './python.js';
import { startReceiver, type Receiver } from './receiver.js';

const MINUTES = 60_000;
jest.setTimeout(10 * MINUTES);

let suite: TestSuite;
let cast: Cast;
let place: Neighbourhood;
let hotline: PartnerClient;
let media: PartnerClient;
let caseId: string;
const receivers: Receiver[] = [];

interface Subscribed {
  readonly id: string;
  readonly position: string;
  readonly secret: string;
  readonly publicKey: string;
}

const receiver = async (): Promise<Receiver> => {
  const made = await startReceiver();
  receivers.push(made);
  return made;
};

const subscribe = async (client: PartnerClient, url: string, more: object = {}): Promise<Subscribed> => {
  const { status, body, text } = await client.post<Subscribed>('/api/v1/partners/subscriptions', { name: '示范', url, ...more });
  if (status !== 200) throw new Error(`subscribing: ${status} ${text}`);
  return body;
};

beforeAll(async () => {
  suite = await startSuite({ bus: 'log-tail', environment: { WEBHOOKS_TO_LOOPBACK: 'on' } });
  cast = await Cast.of(suite, new StoryClock('2026-03-02T01:00:00.000Z'));
  place = await settleNeighbourhood(cast);
  const organisation = async (name: string): Promise<string> =>
    (await cast.operator.does('intake/organisations', { kinds: ['partner'], name, level: 'county', jurisdictionId: place.county })).id;
  hotline = await PartnerClient.of(suite, { organisationId: await organisation('示范区12345'), jurisdictionId: place.county });
  media = await PartnerClient.of(suite, { organisationId: await organisation('示范区融媒体中心'), jurisdictionId: place.county });
});
afterAll(async () => {
  for (const one of receivers) await one.close();
  await suite?.stop();
});

const inTrouble = (story: () => Promise<void>) => tellingTrouble(() => suite, story);

describe('what partners are told of one case', () => {
  it(
    'is every step of it in order, each as its schema says, by feed and by webhook alike',
    inTrouble(async () => {
      const endpoint = await receiver();
      const subscription = await subscribe(media, endpoint.url);
      await openTheRoom(place);
      ({ caseId } = await settleTheTopic(cast, place));
      cast.clock.goTo('2026-03-09');
      await findThePeople(place, caseId);
      cast.clock.goTo('2026-03-16');
      await goAndSee(cast, place, caseId, '2026-03-16');
      cast.clock.goTo('2026-03-20');
      await talkItOver(cast, place, caseId, '2026-03-20', ['各年级错开十分钟放学', '把校门口道路改成单行']);
      await sendTheReport(place, caseId);
      await makeItHappen(cast, place, caseId, '2026-04-01');
      await judgeByTheFacts(place, caseId);

      await until('the case comes to its end in the feed', async () =>
        (await media.feed()).some(({ type, subject }) => type === 'case.topic_ended' && subject === `case/${caseId}`),
      );
      const events = await media.feed('', false);
      const ofCase = events.filter(({ subject }) => subject === `case/${caseId}`).map(({ type }) => type);
      expect(ofCase[0]).toBe('case.topic_approved');
      expect(ofCase.at(-1)).toBe('case.topic_ended');
      const once = ofCase.filter((type, index) => ofCase.indexOf(type) === index);
      expect(once).toEqual(
        expect.arrayContaining([
          'case.participants_settled',
          'case.research_completed',
          'case.session_convened',
          'case.session_held',
          'case.concluded',
          'case.report_received',
          'case.decided',
          'case.responsibility_assigned',
          'case.responsibility_completed',
          'case.completion_verified',
          'case.results_published',
          'case.scores_published',
        ]),
      );
      const sequences = events.map(({ sequence }) => sequence);
      expect(sequences).toEqual([...sequences].sort());
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      for (const { type, data, dataschema } of events) {
        expect({ type, issues: publicEvent(type)!.schema.safeParse(data).error?.issues }).toEqual({ type, issues: undefined });
        expect(dataschema).toBe(`${suite.url}/public/v1/schemas/${type}.v1.json`);
      }
      expect(events.some(({ type }) => type === 'room.activated')).toBe(true);
      // Nobody's phone, nobody's name, nobody's words before they were masked.
      expect(JSON.stringify(events)).not.toMatch(/13800138000|演示居民|政协专干|personId|participantId/);

      await until('the webhook has had everything', () => endpoint.received.length >= events.length);
      expect(endpoint.received.map(({ event }) => event)).toEqual(events);
      const checker = new Webhook(subscription.secret);
      for (const { body, headers } of endpoint.received) checker.verify(body, headers as Record<string, string>);
      expect(() => checker.verify(`${endpoint.received[0]!.body} `, endpoint.received[0]!.headers as Record<string, string>)).toThrow();
      const { headers, body } = endpoint.received[0]!;
      const asymmetric = String(headers['webhook-signature'])
        .split(' ')
        .find((one) => one.startsWith('v1a,'))!
        .slice(4);
      const key = createPublicKey({
        key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(subscription.publicKey.slice(5), 'base64')]),
        format: 'der',
        type: 'spki',
      });
      const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
      expect(verify(null, Buffer.from(signed), key, Buffer.from(asymmetric, 'base64'))).toBe(true);
    }),
  );

  it(
    'can be asked for by type, by place and by theme',
    inTrouble(async () => {
      expect(new Set((await media.feed('&types=case.decided,case.concluded')).map(({ type }) => type))).toEqual(
        new Set(['case.decided', 'case.concluded']),
      );
      const all = (await media.feed()).length;
      expect(await media.feed('&district=329901')).toHaveLength(all);
      expect(await media.feed(`&district=${place.village}`)).toHaveLength(0);
      expect((await media.feed('&theme=governance')).every(({ subject }) => subject.startsWith('case/'))).toBe(true);
      expect(await media.feed('&theme=reform')).toHaveLength(0);
      expect((await media.get<{ code: string }>('/public/v1/events?district=000000')).body.code).toBe('feed.district-unknown');
      expect((await media.get<{ code: string }>('/public/v1/events?after=x')).body.code).toBe('feed.after-invalid');
      const beyond = await media.get<{ code: string; details: { last: string } }>('/public/v1/events?after=999999');
      expect([beyond.status, beyond.body.code]).toEqual([400, 'feed.after-beyond-end']);
      expect((await media.get(`/public/v1/events?after=${beyond.body.details.last}`)).body).toEqual([]);
      expect((await media.get<{ code: string }>('/public/v1/events?types=case.none')).body.code).toBe('feed.unknown-type');
    }),
  );

  it(
    'comes by long-poll and by server-sent events as soon as it is published',
    inTrouble(async () => {
      const last = (await media.feed()).at(-1)!.sequence;
      const gone = new AbortController();
      const stream = await fetch(`${suite.url}/public/v1/events/stream?after=${last}`, {
        headers: { accept: 'text/event-stream' },
        signal: AbortSignal.any([gone.signal, AbortSignal.timeout(3 * MINUTES)]),
      });
      expect(stream.headers.get('content-type')).toContain('text/event-stream');
      expect(stream.headers.get('access-control-allow-origin')).toBe('*');
      expect((await media.get('/public/v1/events?limit=1', false)).headers.get('access-control-allow-origin')).toBe('*');
      const polled = media.get<CloudEvent[]>(`/public/v1/events?after=${last}&wait=20`);
      await place.office.does(`intake/rooms/${place.roomId}/suspension`, { reason: '装修' });
      const [event] = (await polled).body;
      expect(event).toMatchObject({ type: 'room.suspended', subject: `room/${place.roomId}` });
      const decoder = new TextDecoder();
      let text = '';
      for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        if (text.includes('\ndata: ')) break;
      }
      gone.abort();
      expect(text).toContain(`id: ${event!.sequence}\ndata: ${JSON.stringify(event)}\n\n`);
    }),
  );

  it(
    'is described where it is offered',
    inTrouble(async () => {
      const { body } = await media.get<{ types: { type: string; schema: string }[] }>('/public/v1/schemas', false);
      const schema = (await (await fetch(body.types.find(({ type }) => type === 'case.decided')!.schema)).json()) as { title: string };
      expect(schema.title).toBe('case.decided');
      expect((await media.get<{ asyncapi: string }>('/public/v1/asyncapi.json', false)).body.asyncapi).toBe('3.0.0');
      expect((await media.get<{ code: string }>('/public/v1/schemas/nothing.json', false)).body.code).toBe('schema.unknown');
    }),
  );
});

describe('a concern from another system', () => {
  const concern = () => ({
    externalId: 'GD202603020017',
    district: '329901001001',
    theme: 'livelihood',
    title: '巷口路灯不亮',
    text: '来电人13800138000反映巷口路灯坏了一周。',
    workOrderNo: 'GD202603020017',
  });

  it(
    'is taken over once, reaches intake, and its sender alone is told what becomes of it',
    inTrouble(async () => {
      const endpoint = await receiver();
      const mine = await subscribe(hotline, endpoint.url, { types: ['concern.received', 'concern.declined'], from: 'beginning' });
      expect(mine.secret).toMatch(/^whsec_/);
      const first = await hotline.post<{ id: string }>('/api/v1/partners/inbound/concerns', concern());
      expect(first).toMatchObject({ status: 200 });
      const again = await hotline.post<{ id: string }>('/api/v1/partners/inbound/concerns', concern());
      expect(again.body.id).toBe(first.body.id);
      const other = await hotline.post<{ code: string }>('/api/v1/partners/inbound/concerns', { ...concern(), title: '井盖松动' });
      expect([other.status, other.body.code]).toEqual([409, 'inbound.other-content']);
      const { event } = (await until('the sender is told', () => endpoint.received[0]))!;
      expect(event).toMatchObject({
        type: 'concern.received',
        subject: `concern/${first.body.id}`,
        data: { concernId: first.body.id, externalId: 'GD202603020017' },
      });
      await place.coordinator.does(`intake/concerns/${first.body.id}/declining`, {
        reasonCode: 'not_common',
        reason: '已由路灯管理所处理',
      });
      await until('the sender is told of the decision', () => endpoint.received.find((one) => one.event.type === 'concern.declined'));
      expect(endpoint.received.map((one) => one.event.type)).toEqual(['concern.received', 'concern.declined']);
      expect((await media.feed()).filter(({ type }) => type.startsWith('concern.'))).toEqual([]);
      expect((await hotline.feed()).filter(({ type }) => type.startsWith('concern.'))).toHaveLength(2);
      const state = await until('the concern is shown as closed', async () => {
        const { body } = await hotline.get<{ status: string; last: { type: string } }>(
          '/api/v1/partners/inbound/concerns?externalId=GD202603020017',
        );
        return body.status === 'closed' && body;
      });
      expect(state).toMatchObject({ status: 'closed', last: { type: 'concern.declined' } });
      expect((await media.get('/api/v1/partners/inbound/concerns?externalId=GD202603020017')).status).toBe(404);
    }),
  );

  it(
    'is refused from outside the place of the partner, and for a place that there is none',
    inTrouble(async () => {
      const elsewhere = await PartnerClient.of(suite, { organisationId: hotline.principal.organisationId!, jurisdictionId: place.village });
      const refusals = await Promise.all([
        elsewhere.post<{ code: string }>('/api/v1/partners/inbound/concerns', { ...concern(), externalId: 'X-1', district: '329901' }),
        hotline.post<{ code: string }>('/api/v1/partners/inbound/concerns', { ...concern(), externalId: 'X-2', district: '110000' }),
      ]);
      expect(refusals.map(({ body }) => body.code)).toEqual(['access.outside-jurisdiction', 'feed.district-unknown']);
    }),
  );

  it(
    'may come from software that speaks Open311, in JSON and in XML',
    inTrouble(async () => {
      const made = await hotline.post<{ key: string; id: string }>('/api/v1/partners/api-keys', { name: '热线平台' });
      const base = `${suite.url}/public/open311/v2`;
      const services = await (await fetch(`${base}/services.xml`)).text();
      expect(services).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<services><service><service_code>reform<\/service_code>/);
      const form = new URLSearchParams({
        api_key: made.body.key,
        jurisdiction_id: '329901001001',
        service_code: 'livelihood',
        description: '小区门口井盖松动 <夜间>\n车辆经过声响很大',
        address_string: '示范路1号',
        first_name: '某某',
        phone: '13800138000',
        'attribute[external_id]': 'O-1',
      });
      const post = () => fetch(`${base}/requests.json`, { method: 'POST', body: form });
      const posted = await post();
      expect(posted.status).toBe(201);
      const [created] = (await posted.json()) as { service_request_id: string }[];
      expect(await (await post()).json()).toEqual([created]);
      const id = created!.service_request_id;
      // The same by software that sends a picture along.
      const withPicture = new FormData();
      for (const [name, value] of form) withPicture.append(name, value);
      withPicture.append('media', new Blob([Buffer.alloc(2 * 1024 * 1024, 1)], { type: 'image/jpeg' }), 'a.jpg');
      const postedAgain = await fetch(`${base}/requests.json`, { method: 'POST', body: withPicture });
      expect([postedAgain.status, await postedAgain.json()]).toEqual([
        201,
        [{ service_request_id: id, service_notice: expect.stringContaining('所附文件未保存'), account_id: '' }],
      ]);
      withPicture.append('media', new Blob([Buffer.alloc(9 * 1024 * 1024)]), 'b.jpg');
      const tooLarge = await fetch(`${base}/requests.json`, { method: 'POST', body: withPicture });
      expect([tooLarge.status, await tooLarge.json()]).toEqual([
        413,
        [{ code: 413, description: expect.stringMatching(/^open311\.form-too-large: /) }],
      ]);
      const posting = async (body: string, type: string): Promise<unknown> =>
        (await fetch(`${base}/requests.json?api_key=${made.body.key}`, { method: 'POST', body, headers: { 'content-type': type } })).json();
      expect(await posting('{}', 'application/json')).toEqual([{ code: 415, description: expect.stringMatching(/^open311\.no-form: /) }]);
      expect(await posting(`description=${'x'.repeat(300_000)}`, 'application/x-www-form-urlencoded')).toEqual([
        { code: 413, description: expect.stringMatching(/^open311\.form-too-large: /) },
      ]);
      const other = await fetch(`${base}/requests.json`, {
        method: 'POST',
        body: new URLSearchParams({ ...Object.fromEntries(form), description: '路灯不亮' }),
      });
      expect([other.status, await other.json()]).toEqual([
        409,
        [{ code: 409, description: expect.stringMatching(/^inbound\.other-content: /) }],
      ]);
      const request = await until('the request can be looked up', async () => {
        const answer = await fetch(`${base}/requests/${id}.json?api_key=${made.body.key}`);
        const [one] = (await answer.json()) as { status: string; status_notes: string; description: string }[];
        return answer.status === 200 && one?.status_notes.startsWith('您报送的诉求已登记，等待议事室受理。 / ') && one;
      });
      expect(request).toMatchObject({ status: 'open', service_code: 'livelihood', address: '示范路1号', address_id: '329901001001' });
      const xml = await (await fetch(`${base}/requests/${id}.xml?api_key=${made.body.key}`)).text();
      expect(xml).toContain('<description>小区门口井盖松动 &lt;夜间&gt;\n车辆经过声响很大</description>');
      const listed = (await (await fetch(`${base}/requests.json?api_key=${made.body.key}&status=open`)).json()) as object[];
      expect(listed).toHaveLength(1);
      expect((await fetch(`${base}/requests.json?api_key=slk_wrong`)).status).toBe(403);
      const wrong = await fetch(`${base}/requests.json`, { method: 'POST', body: new URLSearchParams({ api_key: made.body.key }) });
      expect(wrong.status).toBe(400);
      const namesIn = (errors: unknown) =>
        (errors as { code: number; description: string }[]).map(({ code, description }) => [code, description.split('：')[0]]);
      expect(namesIn(await wrong.json())).toEqual([
        [400, 'service_code'],
        [400, 'description'],
      ]);
      const offTheEarth = new URLSearchParams({ ...Object.fromEntries(form), lat: '91', long: '', media_url: 'file:///x' });
      expect(namesIn(await (await fetch(`${base}/requests.json`, { method: 'POST', body: offTheEarth })).json())).toEqual([
        [400, 'lat'],
        [400, 'long'],
        [400, 'media_url'],
      ]);
      expect((await fetch(`${base}/services.json?jurisdiction_id=000000`)).status).toBe(404);
      expect((await fetch(`${base}/services/potholes.json`)).status).toBe(404);
      const discovery = (await (await fetch(`${base}/discovery.json`)).json()) as { endpoints: { url: string }[] };
      expect(discovery.endpoints.map(({ url }) => url)).toEqual([base]);
      await hotline.post(`/api/v1/partners/api-keys/${made.body.id}/revocation`);
      expect((await fetch(`${base}/requests.json?api_key=${made.body.key}`)).status).toBe(403);
    }),
  );
});

/* Clients that know nothing of this suite: PyPI `three` posts and reads, `georeport` reads in JSON and in XML. */
describe('Open311 clients that somebody else wrote', () => {
  /** NOTE: `three` 0.8.0 imports one name that Python 3 no longer has; nothing else of it is touched. */
  const THREE = `
import itertools, json, sys
from datetime import date, timedelta
itertools.ifilter = filter
from three import Three
asked = json.load(sys.stdin)
client = Three(asked["root"], api_key=asked["key"], jurisdiction=asked["district"])
`;
  const GEOREPORT = `
import json, sys
from georeport import GeoReport
asked = json.load(sys.stdin)
def ask(form):
    # It has no place for a key when it reads: the address carries it.
    client = GeoReport(asked["root"].replace("://", "://" + asked["key"] + ":@"), jurisdiction=asked["district"], output_format=form)
    return {
        "services": client.get_service_list(),
        "definition": client.get_service_definition("livelihood"),
        "open": client.get_service_requests(status="open", service_code="livelihood"),
        "byIds": client.get_service_requests(service_request_id=",".join(asked["ids"])),
        "byTime": client.get_service_requests(start_date=asked["start"], end_date=asked["end"]),
        "one": client.get_service_request(asked["ids"][0]),
    }
print(json.dumps({form: ask(form) for form in ("json", "xml")}))
`;
  interface Request {
    readonly service_request_id: string;
    readonly status: string;
    readonly lat: number | string | null;
    readonly long: number | string | null;
    readonly media_url: string;
    readonly address: string;
    readonly requested_datetime: string;
  }
  interface Attribute {
    readonly code: string;
    readonly datatype: string;
  }
  interface Read {
    readonly services: readonly { readonly service_code: string; readonly metadata: boolean | string }[];
    readonly definition: {
      readonly service_code: string;
      readonly attributes: readonly Attribute[] | { readonly attribute: readonly Attribute[] };
    };
    readonly open: readonly Request[];
    readonly byIds: readonly Request[];
    readonly byTime: readonly Request[];
    readonly one: Request;
  }

  itWithPackages('post, and read what they posted', async () => {
    const { key } = (await hotline.post<{ key: string }>('/api/v1/partners/api-keys', { name: '别人写的客户端' })).body;
    const root = `${suite.url}/public/open311/v2`;
    const asked = { root, key, district: '329901001001' };
    const picture = 'https://hotline.example.org/media/1.jpg';
    const posted = runPython<{
      services: { service_code: string }[];
      definition: { attributes: Attribute[] };
      ids: string[];
      again: string;
    }>(
      `${THREE}
def post(external_id):
    [answered] = client.post("livelihood", description="路灯不亮\\n坏了一周", name="某某 某", phone="13800138000", lat=31.98012, long=120.89449,
                             media_url=asked["picture"], **{"attribute[external_id]": external_id})
    return answered["service_request_id"]
print(json.dumps({"services": client.services(), "definition": client.services("livelihood"), "ids": [post("T-1"), post("T-2")], "again": post("T-1")}))
`,
      { ...asked, picture },
    );
    expect(posted.services.map(({ service_code }) => service_code)).toEqual(['reform', 'livelihood', 'governance']);
    expect(posted.definition.attributes.map(({ code }) => code)).toEqual(['external_id', 'title', 'route', 'work_order_no', 'grid_code']);
    expect(posted.again).toBe(posted.ids[0]);
    await until('both can be looked up', async () => {
      const answered = await fetch(`${root}/requests.json?api_key=${key}&service_request_id=${posted.ids.join(',')}`);
      return ((await answered.json()) as Request[]).length === 2;
    });
    const first = { service_request_id: posted.ids[0], status: 'open', address: '', lat: 31.98012, long: 120.89449, media_url: picture };

    const read = runPython<{ one: Request[]; since: Request[]; before: Request[]; first: Request[] }>(
      `${THREE}
tomorrow, month = date.today() + timedelta(days=1), timedelta(days=30)
with_key = {"api_key": asked["key"]}
print(json.dumps({
    "one": client.request(asked["ids"][0], **with_key),
    "since": client.requests("livelihood", between=(tomorrow - month, tomorrow), **with_key),
    "before": client.requests(between=(tomorrow - 3 * month, tomorrow - month), **with_key),
    "first": client.requests(count=1, **with_key),
}))
`,
      { ...asked, ids: posted.ids },
    );
    expect(read.one).toEqual([expect.objectContaining(first)]);
    expect(read.since.map(({ service_request_id }) => service_request_id)).toEqual(expect.arrayContaining(posted.ids));
    expect(read.before).toEqual([]);
    expect(read.first).toHaveLength(1);

    const at = read.one[0]!.requested_datetime;
    const seen = runPython<{ json: Read; xml: Read }>(GEOREPORT, {
      ...asked,
      ids: posted.ids,
      start: at,
      end: new Date(Date.now() + 60_000).toISOString(),
    });
    for (const [form, { services, definition, open, byIds, byTime, one }] of Object.entries(seen)) {
      const asText = (value: number): number | string => (form === 'json' ? value : String(value));
      expect(services.map(({ service_code, metadata }) => [service_code, String(metadata)])).toEqual(
        ['reform', 'livelihood', 'governance'].map((code) => [code, 'true']),
      );
      const attributes = 'attribute' in definition.attributes ? definition.attributes.attribute : definition.attributes;
      expect(attributes.map(({ code, datatype }) => [code, datatype])).toContainEqual(['route', 'singlevaluelist']);
      expect(one).toMatchObject({
        service_request_id: posted.ids[0],
        status: 'open',
        lat: asText(31.98012),
        long: asText(120.89449),
        media_url: picture,
      });
      for (const list of [open, byIds, byTime])
        expect(list.map(({ service_request_id }) => service_request_id)).toEqual(expect.arrayContaining(posted.ids));
    }
    // The room is told roughly where, and not what the picture's address is.
    const concern = await place.coordinator.eventuallySees<{ place: string | null }>(
      `intake/concerns/${posted.ids[0]}`,
      ({ place: where }) => where !== null,
    );
    expect(concern.place).toBe('31.980, 120.894');
    expect(JSON.stringify(concern)).not.toContain('hotline.example.org');
  });
});

describe('a subscription', () => {
  it(
    'is tried out with a sample, replayed, given a new secret, shown with what was sent, and closed',
    inTrouble(async () => {
      const endpoint = await receiver();
      const made = await subscribe(media, endpoint.url, { types: ['case.concluded'], jurisdictionIds: [place.county] });
      const path = `/api/v1/partners/subscriptions/${made.id}`;
      await until('the subscription is in its view', async () => (await media.get(`${path}?waitFor=${made.position}`)).status === 200);
      const tried = await media.post(`${path}/test`, { type: 'case.decided' });
      expect(tried.body).toMatchObject({ taken: true, status: 204 });
      expect(endpoint.received[0]!.event).toMatchObject({ type: 'case.decided', sequence: '0'.repeat(20) });
      await media.post(`${path}/replay`, { from: 'beginning' });
      const replayed = (await until('the replay arrives', () => endpoint.received[1]))!;
      expect(replayed.event.type).toBe('case.concluded');
      new Webhook(made.secret).verify(replayed.body, replayed.headers as Record<string, string>);

      const rotated = (await media.post<Subscribed>(`${path}/secret`)).body;
      expect(rotated.secret).not.toBe(made.secret);
      await until(
        'the new secret is in use',
        async () => (await media.get<{ secretVersion: number }>(`${path}?waitFor=${rotated.position}`)).body.secretVersion === 2,
      );
      await media.post(`${path}/replay`, { from: 'beginning' });
      const third = (await until('the second replay arrives', () => endpoint.received[2]))!;
      for (const secret of [made.secret, rotated.secret]) new Webhook(secret).verify(third.body, third.headers as Record<string, string>);
      expect(third.headers['webhook-id']).toBe(replayed.headers['webhook-id']);

      // Its receiver has a message before it is written down that it was taken.
      const log = await until('both are in the list of what was sent', async () => {
        const { items } = (await media.get<{ items: { status: string; attempts: { status: number }[] }[] }>(`${path}/deliveries`)).body;
        return items[0]?.status === 'delivered' && items[0].attempts.length === 2 && items;
      });
      expect(log).toMatchObject([{ status: 'delivered', attempts: [{ status: 204 }, { status: 204 }] }]);
      expect((await hotline.get(path)).status).toBe(404);
      // To another partner it is as if it were not there.
      for (const step of ['closing', 'disabling', 'enabling', 'secret', 'test']) {
        const { status, body } = await hotline.post<{ code: string }>(`${path}/${step}`, step === 'test' ? {} : undefined);
        expect([step, status, body.code]).toEqual([step, 404, 'subscription.unknown']);
      }
      const sample = await media.post<{ sent: { headers: Record<string, string>; body: string } }>(`${path}/test`, {});
      for (const secret of [made.secret, rotated.secret]) new Webhook(secret).verify(sample.body.sent.body, sample.body.sent.headers);

      const closed = await media.post<{ position: string }>(`${path}/closing`);
      expect(closed.status).toBe(200);
      expect((await media.get<{ pending: number }>(`${path}?waitFor=${closed.body.position}`)).body).toMatchObject({
        status: 'closed',
        pending: 0,
      });
      const late = await media.post<{ code: string }>(`${path}/test`, {});
      expect([late.status, late.body.code]).toEqual([409, 'subscription.closed']);
    }),
  );

  it(
    'whose endpoint rests is sent to again as soon as it is enabled',
    inTrouble(async () => {
      const endpoint = await receiver();
      endpoint.answer(500);
      const made = await subscribe(media, endpoint.url, { from: 'beginning' });
      const path = `/api/v1/partners/subscriptions/${made.id}`;
      const state = async () => (await media.get<{ restsUntil: string | null; pending: number }>(path)).body;
      await until('the endpoint rests', async () => (await state()).restsUntil);
      expect((await state()).pending).toBe((await media.feed('', false)).length);
      endpoint.answer(200);
      expect((await media.post(`${path}/enabling`)).status).toBe(200);
      await until('everything is delivered', async () => (await state()).pending === 0);
      expect((await state()).restsUntil).toBeNull();
      await media.post(`${path}/closing`);
    }),
  );

  it(
    'is disabled by an endpoint that says it is gone',
    inTrouble(async () => {
      const endpoint = await receiver();
      endpoint.answer(410);
      const made = await subscribe(media, endpoint.url, { from: 'beginning' });
      const state = await until('the subscription is disabled', async () => {
        const { body } = await media.get<{ status: string; disabledBecause: string }>(`/api/v1/partners/subscriptions/${made.id}`);
        return body.status === 'disabled' && body;
      });
      expect(state.disabledBecause).toBe('gone');
      expect(endpoint.received).toHaveLength(1);
    }),
  );

  it(
    'may not lead into the network of the operator',
    inTrouble(async () => {
      for (const url of [
        'http://example.org/',
        'https://10.0.0.1/',
        'https://[::ffff:127.0.0.1]/',
        'https://169.254.169.254/latest',
        'https://hook.internal/',
        'ftp://a/',
      ])
        expect((await media.post<{ code: string }>('/api/v1/partners/subscriptions', { name: 'x', url })).body.code).toBe(
          'subscription.address-refused',
        );
      expect(
        (
          await media.post<{ code: string }>('/api/v1/partners/subscriptions', {
            name: 'x',
            url: 'https://example.org/',
            types: ['case.none'],
          })
        ).body.code,
      ).toBe('subscription.unknown-type');
    }),
  );

  it(
    'names places by their ids or by their codes',
    inTrouble(async () => {
      const wanted = { name: 'x', url: 'https://example.org/', from: 'now' };
      expect(await media.post('/api/v1/partners/subscriptions', { ...wanted, jurisdictionIds: ['000000'] })).toMatchObject({
        status: 404,
        body: { code: 'feed.district-unknown', details: { field: 'jurisdictionIds', district: '000000' } },
      });
      const made = await subscribe(media, wanted.url, { jurisdictionIds: ['329901', place.village] });
      const { body } = await media.get<{ jurisdictionIds: string[] }>(`/api/v1/partners/subscriptions/${made.id}?waitFor=${made.position}`);
      expect(body.jurisdictionIds).toEqual([place.county, place.village]);
      await media.post(`/api/v1/partners/subscriptions/${made.id}/closing`);
    }),
  );
});

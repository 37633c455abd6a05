import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { additionsOfRelease, PUBLIC_CONTRACT, publicEvents, releases, schemaName, type PublicEventDefinition } from '#libs/contracts';

/* `docs/partners.md`: written here once, with programs and examples taken from what runs. */

const quickStart = (name: string): string => readFileSync(resolve('test/partners/quick-starts', name), 'utf8').trimEnd();
const code = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

const HEAD = `# For partners

For whoever connects a 12345 hotline, a grid platform, a command centre or a media centre: what you are told, how you get it, and how you
send in what people raise. Made by \`npm run docs:partners\`; a test holds it to the contract and runs its programs.

| You want to | Use | Needs |
|---|---|---|
| try it in a minute | the [HTTP feed](#follow-the-feed) | nothing, not even a token |
| be called when something happens | a [webhook](#receive-webhooks) | a public https address, a partner's token |
| read at your own pace, much and fast | [Kafka](#read-from-kafka) | a login at the operator's brokers |
| send in what people raise | [inbound concerns](#send-concerns), or [Open311](#open311) for software that has it | a partner's token or key |

The three ways out carry **the same events in the same order**. Each is published once, kept for ever and never changed: begin where you
like, read again as often as you like. In production the address is your operator's; here it is \`http://127.0.0.1:8080\` (\`npm start\`).

## What is promised

* **Public cases only, no personal data.** Whether a case is public is decided by a Party organisation with its topic. What happened while it
  was not public is not published afterwards: when it becomes public you get \`case.made_public\` with where it stands, and
  everything from then on. When it ceases to be, you get \`case.no_longer_public\` with its id: take down what you show. Events about a concern
  go to its sender alone.
* **At least once.** By webhook and Kafka an event can come twice, under the same \`id\` and \`sequence\`. Keep the ids that you have seen, or the last
  sequence. The feed never repeats by itself.
* **In order per case.** \`sequence\` (twenty digits, comparable as text) is one order of all public events, and the order of a case's events in it is the
  order in which they happened. Between two cases it says which was published first, no more. The feed is in that order. In Kafka it
  holds per key within a topic. Webhooks are sent in that order; **one that had to be tried again comes later than those after it**:
  where order matters to you, compare \`sequence\`.
* **Nothing is lost.** What you have not fetched waits; see [webhooks](#receive-webhooks) for when sending stops.
* **The contract only grows.** Types, fields and codes are added, never changed or removed. **Pass over what you don't know.** A field that is optional
  stays so. Every release is held against the ones before by a test.

## The shape of an event

[CloudEvents 1.0](https://cloudevents.io). In the feed and in webhooks as JSON, in Kafka as headers \`ce_…\` with the data as value.
`;

const ATTRIBUTES = `| attribute | says |
|---|---|
| \`id\` | the same event has the same, by whichever way and however often it comes |
| \`type\` | what happened: the [catalogue](#catalogue) |
| \`subject\` | what it is about: \`case/<id>\`, \`room/<id>\`, \`concern/<id>\` |
| \`time\` | when it happened, UTC |
| \`sequence\` | the order of all public events |
| \`partitionkey\` | events of one key are in order |
| \`source\` | the log and the service where it happened |
| \`dataschema\` | JSON Schema of \`data\` |

Organisations, rooms and places are given by their ids; \`jurisdiction.code\` is the national division code as it was then. Dates are of Shanghai,
instants are UTC. Machines find the types at \`/public/v1/schemas\`, each one's JSON Schema below it, and all of it as
[AsyncAPI 3](https://www.asyncapi.com) at \`/public/v1/asyncapi.json\`.
`;

const feed = (): string => `## Follow the feed

\`GET /public/v1/events\` answers a batch (\`application/cloudevents-batch+json\`).

| parameter | |
|---|---|
| \`after\` | sequence after which to go on; the header \`Next-After\` of the last answer, which also moves on where nothing was wanted |
| \`types\` | comma-separated; all by default |
| \`district\` | id or division code of a place, with all that lies below it as of now |
| \`theme\` | \`reform\`, \`livelihood\`, \`governance\`: then cases only |
| \`limit\` | 1 to 500, 100 by default |
| \`wait\` | seconds to hold the answer back while there is nothing, up to 25 |

\`GET /public/v1/events/stream\` is the same as server-sent events: the id of each is its sequence, so that a browser's \`EventSource\` goes on by itself where it was.
With a partner's token both also carry what is for that partner alone.

In TypeScript (\`node\` 22.18 or later runs it as it is):

${code('ts', quickStart('follow-feed.ts'))}

In Python:

${code('python', quickStart('follow_feed.py'))}

In Go:

${code('go', quickStart('follow_feed.go'))}

## Receive webhooks

[Standard Webhooks](https://www.standardwebhooks.com): libraries for most languages check the signature. Subscribe with your partner's token
(\`Idempotency-Key\` is any text that you use once; the same one again is the same subscription):

${code(
  'sh',
  `curl -X POST http://127.0.0.1:8080/api/v1/partners/subscriptions \\
  -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(uuidgen)" -H "Content-Type: application/json" \\
  -d '{"name":"融媒体中心","url":"https://media.example.org/hook","types":["case.concluded","case.results_published"],"themes":["livelihood"],"from":"now"}'`,
)}

The answer holds \`secret\` (\`whsec_…\`, for the signature \`v1\`: HMAC-SHA256) and \`publicKey\` (\`whpk_…\`, for \`v1a\`: Ed25519, to check without holding a
secret). Leave out \`types\`, \`jurisdictionIds\` or \`themes\` to get all. \`from\` may be \`beginning\` or an instant.

${code('ts', quickStart('receive-webhook.ts'))}

${code('python', quickStart('receive_webhook.py'))}

The official libraries check \`v1\` only, so far. With the public key there is nothing secret to keep at your side; in TypeScript:

${code('ts', quickStart('receive-webhook-v1a.ts'))}

and in Python:

${code('python', quickStart('receive_webhook_v1a.py'))}

**Keep your clock right.** A message is signed with the time at which it is sent, and libraries refuse one that is more than five minutes off. A message that you refuse for
that comes again with a new time; when your answer's \`Date\` shows a clock that is wrong, the delivery log says so.

The pages at \`/partners\` do for people what follows here for programs: subscriptions and how each does, the delivery log with every try, replay, and a test console.

| You want to | \`POST /api/v1/partners/subscriptions/<id>/…\` |
|---|---|
| see a sample arrive, and what came of it | \`test\` \`{"type": "case.decided"}\`: the example of the type, with sequence 0; not published, not tried again. The answer holds what was sent, headers and all |
| have everything again since an instant | \`replay\` \`{"from": "2026-03-01T00:00:00+08:00"}\` (or \`beginning\`): what was published since, under the same ids |
| a new secret | \`secret\`: for 24 hours messages are signed with both |
| change address or wishes | \`change\` |
| pause and go on | \`disabling\`, \`enabling\`: what was published meanwhile is sent then |
| end it | \`closing\` |

\`GET …/<id>\` says how it does; \`GET …/<id>/deliveries\` lists what was sent with every try, its status and time (kept 30 days).

**When you don't answer.** Answer 2xx within 15 s and do the work afterwards. Redirects are not followed and count as failures. A message is tried again after 5 s, 30 s,
2 min, 10 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h and 24 h (each ± 20 %, or later if you send \`Retry-After\`, a day at most): some four and a half days, then it is
given up, and a replay brings it again. After 5 failures in a row your endpoint rests for a minute, then twice as long each time up to an hour, and is asked with one
message. **410** disables the subscription at once; five days without a single success do too. Other partners never wait for you, nor you for them: one message at a time per endpoint.

**Which addresses.** Public https only. Names are resolved once and the connection goes to the address that was checked; addresses of private, local, shared and reserved networks are refused.
\`WEBHOOKS_TO_LOOPBACK=on npm start\` lets a developer's own machine receive, over http, outside production.

## Read from Kafka

Your login there is \`partner-<your organisation's id>\`; names of your consumer groups have to begin with it.
Topics \`public.intake.v1\`, \`public.deliberation.v1\`, \`public.outcomes.v1\`, \`public.evaluation.v1\`: 12 partitions, keyed by \`partitionkey\`, kept for ever: a new consumer group with
\`auto.offset.reset=earliest\` reads from the beginning. What is for you alone stands in \`public.partner-<your organisation's id>.v1\`. Headers (binary mode of CloudEvents' Kafka
binding): \`ce_specversion\`, \`ce_id\`, \`ce_source\`, \`ce_type\`, \`ce_subject\`, \`ce_time\`, \`ce_dataschema\`, \`ce_partitionkey\`, \`ce_sequence\`, \`content-type\`.
A case's events come from several services, so from several topics: put them in order by \`ce_sequence\`. Should a topic ever be lost, it is filled again from the first event, under the same ids.

To look on, with Debian's \`kcat\`:

${code('sh', "kcat -b $BROKERS -C -t public.intake.v1 -o beginning -e -f '%k %h\\n%s\\n'")}

In Python the official CloudEvents library takes a record as it comes: \`from_binary\` of \`cloudevents.core.bindings.kafka\`.

## Send concerns

${code(
  'sh',
  `curl -X POST http://127.0.0.1:8080/api/v1/partners/inbound/concerns \\
  -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(uuidgen)" -H "Content-Type: application/json" \\
  -d '{"externalId":"GD202603020017","route":"hotline_12345","district":"320602001001","theme":"livelihood","title":"巷口路灯不亮","text":"来电反映巷口路灯坏了一周。"}'`,
)}

* \`externalId\` is yours. The same one is taken over once, however often and by whichever way it comes: send again without fear.
* \`district\` is a place's id or division code and must lie in the jurisdiction of your token.
* Don't send who called: there is no field for it. Numbers, addresses and the like in the text are masked before it is kept; the original stays with you.
* \`route\` says how it came to you (\`hotline_12345\`, \`grid\`, \`command_centre\`, \`media\` …); \`workOrderNo\` and \`gridCode\` are kept with it.
* \`position\` \`{"lat": 31.98, "long": 120.89}\` and \`mediaUrl\` are optional: see [Open311](#open311) for who is told them.

You are told what becomes of it, by webhook, feed (with your token) or your own topic: \`concern.received\`, then \`concern.taken_up\`, \`concern.handed_on\`,
\`concern.declined\`, and \`concern.answered\` for everything that its caller should hear. \`GET /api/v1/partners/inbound/concerns?externalId=…\` answers the last of them.

**Over Kafka** write the same JSON into \`inbound.<your organisation's id>.v1\`. Nobody waits for an answer there: what can't be taken over comes back as \`concern.refused\` with the code; correct
it and send it again. A message without a readable \`externalId\` can only be logged on our side.

### Open311

GeoReport v2 at \`/public/open311/v2\`: \`discovery\`, \`services\`, \`services/<service_code>\`, \`requests\` (POST, GET), \`requests/<id>\`, each \`.json\` or \`.xml\`.
\`POST /api/v1/partners/api-keys\` \`{"name": "…"}\` makes the \`api_key\` (shown once). A client that has no place for a key when it reads is given the address
\`https://<api_key>:@…/public/open311/v2\`.

| POST \`requests\` | is |
|---|---|
| \`service_code\` | the theme: \`reform\`, \`livelihood\`, \`governance\` |
| \`jurisdiction_id\`, else \`address_id\` | the place: id or division code; that of your key by default |
| \`description\` | the text; its first line is the title |
| \`address_string\` | the place in words |
| \`lat\`, \`long\` | where it is, WGS 84, both or neither. The room is told it to about a hundred metres, and only where there are no words for the place |
| \`media_url\` | the address of a picture. It stays with you: your requests name it, the room and residents don't see it |
| \`attribute[external_id]\` | your own id. Without it each POST is a concern of its own |
| \`attribute[title]\`, \`attribute[route]\`, \`attribute[work_order_no]\`, \`attribute[grid_code]\` | as when you [send concerns](#send-concerns) by JSON |

| GET \`requests\` | |
|---|---|
| \`service_request_id\` | some of your requests, comma-separated; overrides what follows |
| \`start_date\`, \`end_date\` | when they were sent; 90 days at most, the last 90 by default |
| \`service_code\`, \`status\` | comma-separated |
| \`jurisdiction_id\` | a place with all that lies below it |
| \`page_size\`, \`page\` | 1,000 at most |

Names, phones, mail addresses and device ids that the form may hold are passed over. A request is \`open\` until it is handed on, declined, withdrawn, or its results are published.
Files themselves are not taken.
`;

const lines = (definition: PublicEventDefinition): string =>
  [
    `### ${definition.type}`,
    '',
    `${definition.en}${definition.addressed ? ' **For the sender alone.**' : ''}`,
    '',
    definition.zh,
    '',
    `Topic \`${definition.addressed ? 'public.partner-<id>.v1' : `public.${definition.service}.v1`}\` · schema \`${schemaName(definition)}\` · since ${definition.since}`,
    '',
    code('json', JSON.stringify(definition.example, null, 2)),
  ].join('\n');

/** What each release brought, from what was kept of it when it was released. */
const history = (): string =>
  releases(resolve('libs/contracts/public'))
    .map(({ release, schemas }, index, all) => {
      const before = all[index - 1];
      if (before)
        return `* **${release}** adds ${additionsOfRelease(before.schemas, schemas)
          .map((what) => `\`${what}\``)
          .join(', ')}.`;
      return `* **${release}**, the first: ${Object.keys(schemas).length} types, all that the [catalogue](#catalogue) names without another release.`;
    })
    .join('\n');

const example = (): string => {
  const concluded = publicEvents.find(({ type }) => type === 'case.concluded')!;
  return code(
    'json',
    JSON.stringify(
      {
        specversion: '1.0',
        id: '2cbb9670-b626-5f62-a097-8104cdec6d1d',
        source: '/logs/b7f73a65-affd-456d-b898-c5b3b288df87/deliberation',
        type: concluded.type,
        subject: `case/${(concluded.example as { caseId: string }).caseId}`,
        time: '2026-03-20T09:30:00.000Z',
        dataschema: `https://shangliang.example.org/public/v1/schemas/${schemaName(concluded)}.json`,
        partitionkey: (concluded.example as { caseId: string }).caseId,
        sequence: '00000000000000000042',
        datacontenttype: 'application/json',
        data: concluded.example,
      },
      null,
      2,
    ),
  );
};

export const guide = (): string =>
  [
    HEAD,
    example(),
    '',
    ATTRIBUTES,
    feed(),
    `## Catalogue\n\nRelease ${PUBLIC_CONTRACT}, ${publicEvents.length} types. Codes in examples stand for lists that may grow; the schemas name what they hold today.\n`,
    publicEvents.map(lines).join('\n\n'),
    '',
    '## Version history',
    '',
    history(),
    '',
  ].join('\n');

export const GUIDE_FILE = join('docs', 'partners.md');

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ANSWER_WITHIN_MS } from '../../apps/partners/src/webhooks/send-webhook.js';
import { BREAKER, MOST_SECRETS, OLD_SECRET_MS, PAUSES } from '../../apps/partners/src/webhooks/retry-schedule.js';
import { MOST_API_KEYS } from '../../apps/partners/src/open311/api-keys.js';
import { MOST_SUBSCRIPTIONS } from '../../apps/partners/src/subscriptions/subscriptions.controller.js';
import { MOST_COUNTED } from '../../apps/partners/src/subscriptions/subscriptions.reader.js';
import { additionsOfRelease, PUBLIC_CONTRACT, publicEvents, releases, schemaName, type PublicEventDefinition } from '#libs/contracts';

/* `docs/partners.md`: written here once, with programs and examples taken from what runs. */

const quickStart = (name: string): string => readFileSync(resolve('test/partners/quick-starts', name), 'utf8').trimEnd();
const code = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const duration = (ms: number): string => (ms < MINUTE ? `${ms / SECOND} s` : ms < HOUR ? `${ms / MINUTE} min` : `${ms / HOUR} h`);
const listed = (all: readonly string[]): string => `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
const ALL_PAUSES_MS = PAUSES.reduce((sum, pause) => sum + pause, 0);

const HEAD = `# For partners

For whoever connects a 12345 hotline, a grid platform, a command centre or a media centre: what you are told, how you get it, and how you
send in what people raise. Made by \`npm run docs:partners\`; a test holds it to the contract and runs its programs.

| You want to | Use | Needs |
|---|---|---|
| try it in a minute | the [HTTP feed](#follow-the-feed) | nothing, not even a token |
| be called when something happens | a [webhook](#receive-webhooks) | a public https address, [a partner's token](#get-a-token) |
| read at your own pace, much and fast | [Kafka](#read-from-kafka) | a login at the operator's brokers, which the operator gives you |
| send in what people raise | [inbound concerns](#send-concerns), or [Open311](#open311) for software that has it | a partner's token or key |
| know what an error means | [errors and limits](#errors-and-limits) | |

The three ways out carry **the same events in the same order**. Each is published once, kept for ever and never changed: begin where you
like, read again as often as you like. In production the address is your operator's; here it is \`http://127.0.0.1:8080\` (\`npm start\`).

## What is promised

* **Public cases only, no personal data.** Whether a case is public is decided by a Party organisation with its topic. What happened while it
  was not public is not published afterwards: when it becomes public you get \`case.made_public\` with where it stands, and
  everything from then on. When it ceases to be, you get \`case.no_longer_public\` with its id: take down what you show. **Whoever chooses types and shows cases
  has to choose this one too.** Events about a concern go to its sender alone.
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

const token = (): string => `## Get a token

Feed, schemas and this contract need none. Subscriptions and inbound concerns are asked for with \`Authorization: Bearer <token>\`.

* **In production** your operator's OpenID Connect provider issues it, by the client credentials grant for software. The operator registers your organisation and gives your client these
  claims: \`sub\` (a UUID), \`role\`: \`partner\`, \`organisation_id\`, \`jurisdiction_id\`. Ask for a new one when it expires; \`401\` says that it has.
* **To try it** on \`npm start\`, sign in as a partner of the demonstration (the page \`/sign-in?role=partner\` does the same):

${code('sh', quickStart('sign-in.sh'))}

The examples below are to be run in the same shell: \`$(key)\` is a new key, \`$TOKEN\` your token.

\`GET /api/v1/intake/me\` tells who a token is: your organisation's id (\`principal.organisationId\`) is needed for Kafka. Places have ids and division codes; those of your own area:

${code('sh', quickStart('own-places.sh'))}

**Every POST below \`/api\` needs an \`Idempotency-Key\`**, 8 to 100 visible ASCII characters. **Make a new one for each request, and use it again only to repeat that same request**: a key that
was used is answered as the first time, and **another body that comes with it is ignored without a word**. (Concerns go by their \`externalId\` instead; a sample is sent each time; a key for Open311 is shown once.)

Lists answer \`{"items": […], "next": …}\`, \`limit\` of them (1 to 100, 50 by default); \`cursor\` takes the \`next\` of the page before, and \`next\` is \`null\` on the last one. Lists of subscriptions and of keys come whole.

All routes, Open311's and the message of a webhook among them, are described at \`/api/docs\` and, in OpenAPI 3.1, at \`/api/openapi.json\`.
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
| \`after\` | sequence after which to go on, \`0\` (the default) for the beginning: the header \`Next-After\` of the last answer, which also moves on where nothing was wanted |
| \`types\` | comma-separated; all by default. One that there is none is refused |
| \`district\` | id or division code of a place, with all that lies below it as of now |
| \`theme\` | \`reform\`, \`livelihood\`, \`governance\`: then cases only |
| \`limit\` | 1 to 500, 100 by default |
| \`wait\` | seconds to hold the answer back while there is nothing, up to 25 |

\`GET /public/v1/events/stream\` is the same as server-sent events: the id of each is its sequence, so that a browser's \`EventSource\` goes on by itself where it was. Pages of other sites may read both.
A comment line every 15 s keeps it open; whoever takes nothing for a minute is let go. With a partner's token both also carry what is for that partner alone.

An \`after\` that is empty or no number is \`400 feed.after-invalid\`, one beyond the last event \`400 feed.after-beyond-end\` with the \`last\` there is: nothing would ever come of it. \`503 feed.too-many\`
with \`Retry-After\` says that too many are waiting. A client's own time-out has to be longer than \`wait\`.

In TypeScript (\`node\` 22.18 or later runs it as it is):

${code('ts', quickStart('follow-feed.ts'))}

In Python:

${code('python', quickStart('follow_feed.py'))}

In Go:

${code('go', quickStart('follow_feed.go'))}

## Receive webhooks

[Standard Webhooks](https://www.standardwebhooks.com): libraries for most languages check the signature. The secret is known when you have subscribed, and not before, so go in this order:

1. subscribe \`"from":"now"\`;
2. start your receiver with the secret;
3. send it a \`test\`, until it is taken;
4. ask for a \`replay\` of what was before.

Who subscribes \`"from":"beginning"\` at once is sent messages that the receiver can't check yet, and after ${BREAKER.failuresBeforeRest} failures nothing for a minute or more.

${code(
  'sh',
  `curl -X POST http://127.0.0.1:8080/api/v1/partners/subscriptions \\
  -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(key)" -H "Content-Type: application/json" \\
  -d '{"name":"融媒体中心","url":"https://media.example.org/hook","types":["case.concluded","case.results_published","case.no_longer_public"],"themes":["livelihood"],"from":"now"}'`,
)}

The answer holds \`secret\` (\`whsec_…\`, for the signature \`v1\`: HMAC-SHA256) and \`publicKey\` (\`whpk_…\`, for \`v1a\`: Ed25519, to check without holding a
secret): keep both, they are not shown again. Leave out \`types\`, \`jurisdictionIds\` or \`themes\` to get all; \`jurisdictionIds\` takes ids and division codes, each with all that lies below it, and a theme means cases
only. \`from\` may be \`now\`, \`beginning\` or an instant of the past with its offset. A partner has ${MOST_SUBSCRIPTIONS} subscriptions at most (\`409 subscription.too-many\`).

What comes is a POST of one event, as [above](#the-shape-of-an-event), \`Content-Type: application/cloudevents+json; charset=utf-8\`, mostly below 10 KB, with

| header | |
|---|---|
| \`webhook-id\` | the event's \`id\`: the same for every try |
| \`webhook-timestamp\` | when this try was signed, seconds since 1970 |
| \`webhook-signature\` | one or more, between spaces: \`v1,<base64>\` is HMAC-SHA256 of \`<webhook-id>.<webhook-timestamp>.<body>\` under the bytes of the secret (base64 after \`whsec_\`), \`v1a,<base64>\` is Ed25519 of the same (key: base64 after \`whpk_\`). Take the message if one of them fits |

Check the body as it came, byte for byte, before anything parses it.

${code('ts', quickStart('receive-webhook.ts'))}

${code('python', quickStart('receive_webhook.py'))}

The official libraries check \`v1\` only, so far. With the public key there is nothing secret to keep at your side; in TypeScript (\`node\` 22.18 or later runs it as it is, as the one above; for Node 20 \`npx -p typescript tsc receive-webhook-v1a.ts --module nodenext --target es2022 --noCheck\` makes a \`.js\` of it):

${code('ts', quickStart('receive-webhook-v1a.ts'))}

and in Python:

${code('python', quickStart('receive_webhook_v1a.py'))}

and in Go:

${code('go', quickStart('receive_webhook_v1a.go'))}

**Keep your clock right.** A message is signed with the time at which it is sent, and libraries refuse one that is more than five minutes off. A message that you refuse for
that comes again with a new time; when your answer's \`Date\` shows a clock that is wrong, the delivery log says so.

The pages at \`/partners\` do for people what follows here for programs: subscriptions and how each does, the delivery log with every try, replay, and a test console.

| You want to | \`POST /api/v1/partners/subscriptions/<id>/…\`, with token and \`Idempotency-Key\` as above |
|---|---|
| see a sample arrive, and what came of it | \`test\` \`{"type": "case.decided"}\`: the example of the type, with sequence 0, signed as every message; not published, not tried again, in no delivery log. The answer holds what was sent, headers and all. One that is taken ends a rest |
| have everything again since an instant | \`replay\` \`{"from": "2026-03-01T00:00:00+08:00"}\` (or \`beginning\`): what was **published** since, under the same ids. When it happened (\`time\`) doesn't count: in a demonstration that was just loaded a year has been published today |
| a new secret, since one was lost or seen | \`secret\`: the answer holds the new \`secret\` and \`publicKey\`. Every secret before is signed with for ${duration(OLD_SECRET_MS)} more after it was replaced, the newest first: put the new one in place meanwhile. ${MOST_SECRETS} sign at most; another one then is \`409 subscription.too-many-secrets\`, which says from when it is possible |
| change address or wishes | \`change\`, with the whole as when you subscribed, but for \`from\`: it counts from the next message on. What waits already is still sent |
| pause and go on | \`disabling\`, \`enabling\`: what was published meanwhile is sent then |
| be sent to at once, now that you are back | \`enabling\`: ends a rest, and what waits is sent without its pause |
| end it | \`closing\`: \`change\`, \`secret\`, \`replay\`, \`enabling\` and \`test\` then are \`409 subscription.closed\` |

\`GET …/subscriptions\` lists those that are not ended, \`GET …/<id>\` says how one does: \`pending\` messages are still to be sent (counted to ${MOST_COUNTED.toLocaleString('en')}: so many or more), \`givenUp\` were given up after the last try
(of 30 days), nothing is sent before \`restsUntil\`. \`GET …/<id>/deliveries\` (also \`?status=pending\`, \`delivered\`, \`given_up\`) lists what was queued and sent, newest first, with every try (kept 30 days). **The subscriptions of other
partners are not there for you**: whatever you ask of one, it is \`404 subscription.unknown\`, as for an id that there is none.

**When you don't answer.** Taken is what you answer 2xx within ${duration(ANSWER_WITHIN_MS)}, from the look-up of your name to the head of the answer; its body is not read. Do the work afterwards. Redirects are not followed and count as failures. A message is tried again after
${listed(PAUSES.map(duration))} (each ± 20 %, or later if you send \`Retry-After\`, a day at most): ${Math.round(ALL_PAUSES_MS / HOUR)} hours in all, then it is
given up, and a replay brings it again. After ${BREAKER.failuresBeforeRest} failures in a row your endpoint rests for ${duration(BREAKER.firstRestMs)}, then twice as long each time up to ${duration(BREAKER.longestRestMs)}, and is asked with one
message; a \`test\` that you take, or \`enabling\`, ends the rest at once. **410** disables the subscription at once; five days without a single success do too. Other partners never wait for you, nor you for them: one message at a time per endpoint, so the sooner you answer the faster a replay goes; an endpoint that takes more than a
second is served beside those that don't.

**Which addresses.** Public https only, with a certificate that the public authorities vouch for. Names are resolved once and the connection goes to the address that was checked; addresses of private, local, shared and reserved networks are refused. What can be known without a look-up
is refused when you subscribe (\`422 subscription.address-refused\`): another scheme, such an address, \`localhost\`, names without a dot or under \`localhost\`, \`local\`, \`internal\`, \`home.arpa\`, \`test\`, \`invalid\`.
Where a name leads is found out with each message: one that leads to such an address is a failed try, and the delivery log says so.
\`WEBHOOKS_TO_LOOPBACK=on npm start\` lets a developer's own machine receive, over http, outside production: start one of the programs above, subscribe with \`"url":"http://127.0.0.1:9000/"\`, and send it a \`test\`.

## Read from Kafka

Ask your operator for the addresses of the brokers, how to sign in (the mechanism of SASL, and with TLS its certificate authority) and your password: no route hands them out. Your login is
\`partner-<your organisation's id>\`; names of your consumer groups have to begin with it. \`npm run start:kafka\` prints the address of its own broker (\`Kafka: 127.0.0.1:<port>\`), which has no TLS and asks for no login.

Topics \`public.intake.v1\`, \`public.deliberation.v1\`, \`public.outcomes.v1\`, \`public.evaluation.v1\` (and \`public.partners.v1\`, in which nothing is told to everybody yet): 12 partitions, keyed by \`partitionkey\`, kept for ever: a new consumer group with
\`auto.offset.reset=earliest\` reads from the beginning. What is for you alone stands in \`public.partner-<your organisation's id>.v1\`. Headers (binary mode of CloudEvents' Kafka
binding): \`ce_specversion\`, \`ce_id\`, \`ce_source\`, \`ce_type\`, \`ce_subject\`, \`ce_time\`, \`ce_dataschema\`, \`ce_partitionkey\`, \`ce_sequence\`, \`content-type\`.
A case's events come from several services, so from several topics: put them in order by \`ce_sequence\`. Should a topic ever be lost, it is filled again from the first event, under the same ids.

To look on, with Debian's \`kcat\`:

${code('sh', "kcat -b $BROKERS -C -t public.intake.v1 -o beginning -e -f '%k %h\\n%s\\n'")}

With a login, add \`-X security.protocol=SASL_SSL -X sasl.mechanism=SCRAM-SHA-512 -X sasl.username=partner-<id> -X sasl.password=…\`, as your operator says. In Python the official CloudEvents library reads a record:

${code('python', quickStart('event_of_record.py'))}

## Send concerns

With the [code of a place of yours](#get-a-token) as \`$DISTRICT\`:

${code('sh', quickStart('send-concern.sh'))}

* The answer is \`200\` with the \`id\` of the concern, the \`concernId\` of what you are told later.
* \`externalId\` is yours, 200 characters at most. Full-width letters and digits are taken as plain ones (ＧＤ１ is GD1) and blanks at its ends are dropped, on every way in and when you look it up. The same one is taken over once, however often and by whichever way it comes: after a time-out or a \`5xx\` send again without fear. **Other content under it is refused**
  (\`409 inbound.other-content\`) and changes nothing: something new needs an id of its own.
* \`externalId\`, \`district\`, \`title\` (200 characters) and \`text\` (20,000) are needed; a field that there is none is refused.
* \`district\` is a place's id or division code and must lie in the jurisdiction of your token.
* Don't send who called: there is no field for it. Numbers, addresses and the like in the text are masked before it is kept; the original stays with you.
* \`route\` says how it came to you (\`hotline_12345\`, \`grid\`, \`command_centre\`, \`media\` …); \`workOrderNo\` and \`gridCode\` are kept with it.
* \`position\` \`{"lat": 31.98, "long": 120.89}\` and \`mediaUrl\` are optional: see [Open311](#open311) for who is told them.

You are told what becomes of it, by webhook, feed (with your token) or your own topic: \`concern.received\`, then \`concern.taken_up\`, \`concern.handed_on\`,
\`concern.declined\`, and \`concern.answered\` for everything that its caller should hear. \`GET /api/v1/partners/inbound/concerns?externalId=…\` answers the last of them, with \`status\` \`open\`, \`closed\` or \`refused\` (nothing was taken over; \`last\` says why).

**Over Kafka** write the same JSON into \`inbound.<your organisation's id>.v1\`. Nobody waits for an answer there: what can't be taken over comes back as \`concern.refused\` with the code, and is found by GET as \`refused\`; correct
it and send it again, under the same id (a new one where the code is \`inbound.other-content\`). A message has 256 KiB at most. One without a readable \`externalId\` can only be logged on our side.

### Open311

GeoReport v2 at \`/public/open311/v2\`: \`discovery\`, \`services\`, \`services/<service_code>\`, \`requests\` (POST, GET), \`requests/<id>\`, each \`.json\` or \`.xml\`.
\`POST /api/v1/partners/api-keys\` \`{"name": "…"}\` makes the \`api_key\` (shown once), GET there lists them, \`POST …/api-keys/<id>/revocation\` revokes one at once; ${MOST_API_KEYS} that are not revoked at most (\`409 api-key.too-many\`). A client that has no place for a key when it reads is given the address
\`https://<api_key>:@…/public/open311/v2\`.

${code('sh', quickStart('send-open311.sh'))}

A form may come as \`application/x-www-form-urlencoded\` (256 KiB at most) or as \`multipart/form-data\` (100 KiB per text, 100 texts, 8 MiB per file, 5 files). **Files are not kept**: the request is taken over by its text,
and \`service_notice\` in the answer says so. Keep pictures at your side and send their address as \`media_url\`. Errors are GeoReport's, one for each field that is missing or wrong: \`[{"code": 400, "description": "service_code：请填写此项。 / service_code: This is missing."}]\`; the description of others begins with a code of ours.

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

## Errors and limits

Errors are problem details (RFC 9457, \`application/problem+json\`). Go by \`code\`, which stays; texts are for people, in the language of \`Accept-Language\` and always in both:

${code(
  'json',
  JSON.stringify(
    {
      type: 'urn:shangliang:problem:request.invalid',
      title: 'Bad request',
      status: 400,
      code: 'request.invalid',
      detail: 'Some of what was sent is not right; see the list.',
      requestId: '0198d3b2-7777-7f60-9182-93a4b5c6d7e8',
      zh: '提交的内容有误，请按下列提示修改。',
      en: 'Some of what was sent is not right; see the list.',
      errors: [{ path: '/title', code: 'missing', zh: '请填写此项。', en: 'This is missing.' }],
    },
    null,
    2,
  ),
)}

| status | means | do |
|---|---|---|
| 400, 404, 413, 415, 422 | the request is wrong, or there is no such thing for you | correct it; the same again is refused again |
| 401 | no token, or one that has expired | get a new one |
| 403 | not for you: a place outside your jurisdiction, what partners may not do | ask your operator |
| 409 | not possible as things stand | read \`code\` |
| 429, 502, 503, 504, no answer | just now | again after \`Retry-After\`, or after 1 s, 2 s, 4 s … up to a minute, some more or less by chance; with the same \`Idempotency-Key\` nothing is done twice |

JSON is UTF-8, 1 MiB at most. An answer comes within 30 s.
The software counts no requests; an operator's proxy may, with \`429\`. Name the \`requestId\` when you ask your operator. All clocks are UTC or carry an offset.
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
      return `* **${release}**, the first: the ${Object.keys(schemas).length} types that the [catalogue](#catalogue) marks with it.`;
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
    token(),
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

// Reads every public event from the beginning and goes on with new ones. Needs nothing but Node 20 or later.
const base = process.env['SHANGLIANG_URL'] ?? 'http://127.0.0.1:8080';

interface PublicEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: string;
  readonly data: Readonly<Record<string, unknown>>;
}

// Keep this where it survives a restart: it is all that there is to remember.
let after = '0';
for (;;) {
  const answer = await fetch(`${base}/public/v1/events?after=${after}&wait=25`);
  if (!answer.ok) {
    console.error(`the feed answered ${answer.status}; asking again`);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    continue;
  }
  for (const event of (await answer.json()) as PublicEvent[]) console.log(event.sequence, event.type, event.subject);
  after = answer.headers.get('next-after') ?? after;
}

// Reads every public event from the beginning and goes on with new ones. Needs nothing but Node.
const base = process.env['SHANGLIANG_URL'] ?? 'http://127.0.0.1:8080';

interface PublicEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Prints what follows a sequence. @returns how far it came. */
const read = async (after: string): Promise<string> => {
  const answer = await fetch(`${base}/public/v1/events?after=${after}&wait=25`, { signal: AbortSignal.timeout(40_000) });
  if (!answer.ok) throw new Error(`the feed answered ${answer.status}`);
  for (const event of (await answer.json()) as PublicEvent[]) console.log(event.sequence, event.type, event.subject);
  return answer.headers.get('next-after') ?? after;
};

// Keep this where it survives a restart: it is all that there is to remember.
let after = '0';
for (;;) {
  try {
    after = await read(after);
  } catch (error) {
    console.error(`${String(error)}; asking again`);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  }
}

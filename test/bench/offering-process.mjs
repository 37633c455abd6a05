// One writing process of the case append-processes: offers appends at its rate and measures from the moment each was due.
import { openPostgresEventStore } from '../../dist/libs/event-store/src/index.js';
import { newEvent } from './workload.mjs';

const [url, rate, duration, index] = process.argv.slice(2);
const store = await openPostgresEventStore({ connectionString: url, deadlineMs: 20_000 });
const append = (n) =>
  store.append(`topic-${process.pid}-${index}-${n.toString(36).padStart(12, '0')}-4000-8000`, 'no-stream', [newEvent(n)]);
for (let n = 0; n < 50; n++) await append(n);
process.send('ready');
await new Promise((resolve) => process.once('message', resolve));
const latencies = [];
const under = [];
/** A service is warm: what fifteen processes compile at their start isn't measured. */
const WARM_UP_MS = 10_000;
// Poisson arrivals: processes don't march in step.
const measured = performance.now() + WARM_UP_MS;
let due = performance.now();
let n = 1_000;
while (due < measured + Number(duration) * 1000) {
  due += (-Math.log(1 - Math.random()) / Number(rate)) * 1000;
  const wait = due - performance.now();
  if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
  const at = due;
  under.push(
    append(n++).then(() => {
      if (at >= measured) latencies.push(performance.now() - at);
    }),
  );
}
await Promise.all(under);
process.send({ latencies }, () => process.exit(0));

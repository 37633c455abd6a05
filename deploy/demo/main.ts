import { loadDemonstration } from './load.js';

/*
 * Loads the demonstration into a running suite: `SHANGLIANG_URL` is the gateway's address, `DATA_FOLDER` the suite's data folder. Progress
 * goes to standard output, one JSON object a line.
 */

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const over = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => over.abort(new Error('stopped')));
process.once('disconnect', () => over.abort(new Error('the launcher is gone')));

try {
  const broken = await loadDemonstration({ url: required('SHANGLIANG_URL'), dataFolder: required('DATA_FOLDER'), signal: over.signal });
  for (const error of broken) process.stderr.write(`${error.message}\n`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} catch (error) {
  if (!over.signal.aborted) process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  if (process.connected) process.disconnect();
}

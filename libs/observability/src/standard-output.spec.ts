import { afterEach, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

it('lets a process end whose log nobody reads any more', async () => {
  const program = `
    const { createLogger } = await import('#libs/observability');
    const logger = createLogger({ service: 'audit' });
    logger.info('up');
    process.stdin.once('end', () => {
      for (let line = 0; line < 10; line++) logger.info('nobody reads this');
      process.exit(7);
    }).resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data', { signal: AbortSignal.timeout(60_000) });
  child.stdout.destroy();
  await once(child.stdout, 'close');
  child.stdin.end();
  const [code] = (await once(child, 'exit', { signal: AbortSignal.timeout(60_000) })) as [number];
  expect(code).toBe(7);
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Verdict {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly twice: number;
  readonly gaps: number;
  readonly torn: number;
}

// The writers are processes of their own, so they run what is built.
const built = existsSync(resolve('dist/libs/event-store/src/index.js'));

const chaos = (...args: string[]): Promise<Verdict> =>
  new Promise((settle, reject) => {
    execFile(process.execPath, ['test/store-chaos/chaos.mjs', '--json', ...args], { timeout: 540_000 }, (error, stdout, stderr) => {
      const last = stdout.trim().split('\n').at(-1) ?? '';
      if (error) return reject(new Error(`${error.message}\n${stdout}\n${stderr}`));
      settle(JSON.parse(last) as Verdict);
    });
  });

(built ? describe : describe.skip)('the store under many processes and kills', () => {
  it('keeps every append of 4 processes × 64 appenders, once, whole and without a gap', async () => {
    const { acknowledged, ...rest } = await chaos(
      '--kills',
      '0',
      '--seconds',
      '5',
      '--least',
      '1000',
      '--writers',
      '4',
      '--appenders',
      '64',
      '--seed',
      '11',
    );
    expect(rest).toEqual({ kills: 0, lost: 0, twice: 0, gaps: 0, torn: 0 });
    expect(acknowledged).toBeGreaterThan(1_000);
  }, 600_000);

  it('loses and doubles nothing when PostgreSQL and writers are killed', async () => {
    const { acknowledged, ...rest } = await chaos('--kills', '6', '--least', '500', '--seed', '12');
    expect(rest).toEqual({ kills: 6, lost: 0, twice: 0, gaps: 0, torn: 0 });
    expect(acknowledged).toBeGreaterThan(500);
  }, 600_000);
});

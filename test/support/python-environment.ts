import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const MINUTES = 60_000;

/**
 * A virtual environment that has these packages of PyPI, kept between runs. Made aside and put in its place whole: specs that run side by
 * side may want the same one, and one that was cut off half-way is not taken for made.
 * @param packages with exact versions, `name==1.2.3`
 * @param pipOptions further words for pip, such as `--no-deps`
 * @returns path of its interpreter.
 * @throws Error when Python or a package can't be had.
 */
export const pythonWith = (packages: readonly string[], pipOptions: readonly string[] = []): string => {
  const wanted = [...pipOptions, ...packages];
  const folder = resolve('.cache', `python-${createHash('sha256').update(wanted.join('\n')).digest('hex').slice(0, 12)}`);
  const interpreterIn = (environment: string): string => join(environment, 'bin', 'python');
  if (existsSync(folder)) return interpreterIn(folder);
  const aside = `${folder}.${process.pid}`;
  try {
    execFileSync('python3', ['-m', 'venv', aside], { stdio: 'pipe', timeout: 5 * MINUTES });
    execFileSync(interpreterIn(aside), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wanted], {
      stdio: 'pipe',
      timeout: 10 * MINUTES,
    });
    if (!existsSync(folder)) renameSync(aside, folder);
  } catch (error) {
    // Another may have put the same in its place meanwhile.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return interpreterIn(folder);
};

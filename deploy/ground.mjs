// What has to be there before any package can be loaded: Node, the packages, the built sources. Node's own modules only.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const LEAST_NODE = [20, 19];
/** Progress of a step is shown once it takes longer, in milliseconds. */
const PATIENCE = 1_000;
const BUILD_INFO = 'dist/.tsbuildinfo';
/** There after a build without errors, which the compiler's own notes don't tell from one with some. */
const BUILT = 'dist/.built';

/** An end that a person can understand: the sentence is all that is shown. */
export class Refusal extends Error {}

/** @param {string} version such as `process.versions.node` */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new Refusal(`Shangliang needs Node ${LEAST_NODE.join('.')} or newer; this is Node ${version}.`);
}

/**
 * Runs a step; says that it runs when it takes longer than a second, and how long it took.
 * @template T
 * @param {string} title
 * @param {(tell: (detail: string) => void) => Promise<T>} work `tell` shows how far it is
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  const terminal = process.stdout.isTTY;
  let detail = '';
  let shown = false;
  let said = 0;
  const show = () => {
    if (terminal) process.stdout.write(`\r\x1b[2K… ${title} ${detail} ${seconds()} s`);
    // Where lines can't be written over (a log), a few are enough.
    else if (!shown || performance.now() - said > 10_000) {
      said = performance.now();
      process.stdout.write(`… ${title} ${detail}\n`);
    }
    shown = true;
  };
  const timer = setInterval(show, terminal ? 250 : PATIENCE);
  const first = setTimeout(show, PATIENCE);
  try {
    const result = await work((text) => (detail = text));
    clearTimeout(first);
    clearInterval(timer);
    if (shown) process.stdout.write(`${terminal ? '\r\x1b[2K' : ''}✓ ${title} ${seconds()} s\n`);
    return result;
  } catch (error) {
    if (shown) process.stdout.write(`${terminal ? '\r\x1b[2K' : ''}✗ ${title} ${detail} ${seconds()} s\n`);
    throw error;
  } finally {
    clearTimeout(first);
    clearInterval(timer);
  }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const underWay = new Set();

/** Ends what {@link run} has started. */
export function stopCommands() {
  for (const child of underWay) child.kill('SIGTERM');
}

/**
 * A command whose output is shown only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} failure said before the output
 */
export function run(command, args, failure) {
  return new Promise((settle, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    underWay.add(child);
    child.once('close', () => underWay.delete(child));
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => fail(new Refusal(`${failure}: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (code === 0) return settle(undefined);
      const text = Buffer.concat(output).toString('utf8').trimEnd();
      if (/ENOSPC|no space left/i.test(text)) return fail(new Refusal(`${failure}: the disk is full.`));
      fail(new Refusal(`${failure} (${signal ?? `exit code ${code}`}):\n${text.split('\n').slice(-40).join('\n')}`));
    });
  });
}

/** Installs the packages of the lock file where one of them is missing or has another version. */
export async function installPackages() {
  if (!packagesAreStale()) return false;
  if (existsSync('node_modules') && lstatSync('node_modules').isSymbolicLink()) {
    throw new Refusal('node_modules is a link to another folder, which "npm ci" would empty: remove the link, then start again.');
  }
  await step('installing packages', () => run('npm', ['ci', '--no-audit', '--no-fund'], 'The packages could not be installed'));
  return true;
}

export function packagesAreStale(folder = '.') {
  const read = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).packages;
  const wanted = read('package-lock.json');
  if (!existsSync(join(folder, 'node_modules/.package-lock.json'))) return true;
  const installed = read('node_modules/.package-lock.json');
  return Object.entries(wanted).some(([place, { version, optional, peer, link }]) => {
    if (place === '' || link) return false;
    // Optional packages are those of other platforms too: only a wrong version says anything.
    if (!installed[place]) return !optional && !peer;
    return installed[place].version !== version;
  });
}

/** Compiles `apps`, `libs`, `deploy` and `test` into `dist`, and takes away what has no source any more. */
export async function buildSources({ force = false } = {}) {
  const sources = ['apps', 'libs', 'deploy', 'test']
    .filter(existsSync)
    .flatMap((folder) => filesBelow(folder).filter((file) => /\.(ts|json)$/.test(file)));
  removeOrphans();
  if (force) rmSync(BUILD_INFO, { force: true });
  else if (!isStale(BUILT, [...sources, 'tsconfig.json', 'package-lock.json'])) return false;
  rmSync(BUILT, { force: true });
  await step('building', () =>
    run(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json'], 'The sources do not compile'),
  );
  writeFileSync(BUILT, '');
  return true;
}

/** The compiler never removes: without this a deleted migration or spec would go on being run. */
function removeOrphans() {
  if (!existsSync('dist')) return;
  let removed = false;
  for (const file of ['apps', 'libs', 'deploy', 'test']
    .map((folder) => join('dist', folder))
    .filter(existsSync)
    .flatMap(filesBelow)) {
    const source = relative('dist', file).replace(/\.js(\.map)?$/, '.ts');
    if (!/\.js(\.map)?$/.test(file) || existsSync(source) || existsSync(source.replace(/\.ts$/, '.tsx'))) continue;
    rmSync(file);
    removed = true;
  }
  // The compiler believes what this file says about its outputs.
  if (removed) rmSync(BUILD_INFO, { force: true });
}

/** Builds the pages into apps/web/dist. */
export async function buildPages({ force = false } = {}) {
  if (!existsSync('apps/web/package.json') && !existsSync('apps/web/vite.config.ts')) return false;
  if (!force && !isStale('apps/web/dist/index.html', [...filesBelow('apps/web'), 'package-lock.json'])) return false;
  await step('building the pages', () =>
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'apps/web'], 'The pages do not build'),
  );
  return true;
}

const isStale = (product, sources) => {
  if (!existsSync(product)) return true;
  const made = statSync(product).mtimeMs;
  return sources.some((source) => statSync(source).mtimeMs > made);
};

/** @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) && !folder.startsWith('dist') ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

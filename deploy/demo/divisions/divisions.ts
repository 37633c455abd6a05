import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Division {
  readonly code: string;
  readonly name: string;
}
export interface Township extends Division {
  readonly villages: readonly (readonly [code: string, name: string])[];
}
export interface County extends Division {
  readonly townships: readonly Township[];
}

/** What stands in nantong-divisions.json. Names are NFC and as the source has them (金沙街道, 复兴村委会). */
export interface DivisionsFile {
  readonly source: string;
  readonly origin: string;
  /** Of the codes: the year of the statistical bureau's table. */
  readonly edition: string;
  readonly validFrom: string;
  readonly madeOn: string;
  readonly counts: { readonly counties: number; readonly townships: number; readonly villages: number };
  readonly province: Division;
  readonly prefecture: Division;
  readonly counties: readonly County[];
}

/** The data lies beside the sources; compiled code runs from dist and finds it by the project's root. */
const projectRoot = (from: string): string => {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('deploy/demo is not below a folder with a package.json');
  return projectRoot(parent);
};

export const DIVISIONS_FILE = join(projectRoot(import.meta.dirname), 'deploy/demo/divisions/nantong-divisions.json');

export const loadDivisions = (): DivisionsFile => JSON.parse(readFileSync(DIVISIONS_FILE, 'utf8')) as DivisionsFile;

/** 复兴村委会 → 复兴村, 三门闸社区居委会 → 三门闸社区, 隆政居委会 → 隆政社区: the place, where the source names its committee. */
export const placeName = (name: string): string => {
  const place = name.replace(/(居民委员会|居民委委会|居委会|村民委员会|村委会)(?=（|$)/u, '');
  if (place === name) return name;
  const [, stem = place, suffix = ''] = /^(.*?)(（.*）)?$/u.exec(place) ?? [];
  if (/(村|社区)$/u.test(stem)) return place;
  return `${stem}${/居/u.test(name) ? '社区' : '村'}${suffix}`;
};

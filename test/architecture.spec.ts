import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Configuration {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
  readonly options: { readonly enhancedResolveOptions: object } & Record<string, unknown>;
}
const configuration = createRequire(import.meta.url)(join(process.cwd(), '.dependency-cruiser.cjs')) as Configuration;
const ROOTS = ['apps', 'libs', 'deploy', 'test'];

/** Violations of a project's folder, as `rule: from → to`. */
async function violationsOf(folder: string): Promise<string[]> {
  const { enhancedResolveOptions, ...options } = configuration.options;
  const { output } = await cruise(
    ROOTS,
    {
      ...options,
      tsConfig: undefined,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: configuration.forbidden } as IFlattenedRuleSet,
    },
    {
      ...enhancedResolveOptions,
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      extensionAlias: { '.js': ['.ts', '.js'] },
    } as never,
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe('which way imports point', () => {
  it('is kept by every file', async () => {
    expect(await violationsOf(process.cwd())).toEqual([]);
  });

  /** For each rule a file that breaks it, and what it imports. The imported file is made too. */
  const PLANTED: Readonly<Record<string, readonly [file: string, imports: string, target: string | null]>> = {
    'no-app-to-app': ['apps/intake/src/intake.module.ts', '../../outcomes/src/outcomes.module.js', 'apps/outcomes/src/outcomes.module.ts'],
    'no-lib-to-app': ['libs/http/src/index.ts', '../../../deploy/suite.js', 'deploy/suite.ts'],
    'no-lib-spec-to-app': ['libs/http/src/http.spec.ts', '../../../apps/intake/src/rooms.js', 'apps/intake/src/rooms.ts'],
    'no-app-to-launcher': ['apps/audit/src/main.ts', '../../../deploy/launch.js', 'deploy/launch.ts'],
    'libs-by-their-face': ['apps/audit/src/main.ts', '../../../libs/bus/src/lane.js', 'libs/bus/src/lane.ts'],
    'pure-libs-load-no-machinery': ['libs/contracts/src/index.ts', 'pg', null],
    'pure-libs-know-pure-libs': ['libs/event-sourcing/src/index.ts', '#libs/http', 'libs/http/src/index.ts'],
    'event-store-stands-alone': ['libs/event-store/src/index.ts', '#libs/postgres', 'libs/postgres/src/index.ts'],
    'domain-core-is-pure': ['apps/intake/src/topics/approve-topic.ts', '#libs/postgres', 'libs/postgres/src/index.ts'],
    'no-test-kit-in-production': ['apps/intake/src/main.ts', '#libs/postgres/testing', 'libs/postgres/src/testing.ts'],
    'no-dev-dependency-in-production': ['libs/http/src/index.ts', 'jest', null],
    'pages-speak-http': ['apps/web/src/main.ts', '#libs/contracts', 'libs/contracts/src/index.ts'],
  };

  it('has a planted fault for every rule', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(configuration.forbidden.map(({ name }) => name).sort());
  });

  let project: string;
  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'shangliang-architecture-'));
    await symlink(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
  });
  afterAll(() => rm(project, { recursive: true, force: true }));

  it.each(Object.entries(PLANTED))('is watched by %s', async (rule, [file, imports, target]) => {
    for (const folder of ROOTS) await rm(join(project, folder), { recursive: true, force: true });
    const files: Record<string, string> = { 'package.json': await readFile('package.json', 'utf8'), [file]: `import '${imports}';\n` };
    if (target !== null) files[target] ??= 'export const there = true;\n';
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(project, dirname(path)), { recursive: true });
      await writeFile(join(project, path), text);
    }
    for (const folder of ROOTS) await mkdir(join(project, folder), { recursive: true });
    const found = await violationsOf(project);
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: ${file} → `)));
  });
});

describe('the environment', () => {
  it('is read by libs/configuration alone', async () => {
    const readers: string[] = [];
    for (const root of ['apps', 'libs']) {
      for (const path of await readdir(root, { recursive: true })) {
        const file = join(root, path);
        if (!file.endsWith('.ts') || /\.spec\.ts$|\/testing\.ts$|^apps\/web\/|\/(node_modules|dist)\//.test(file)) continue;
        if (/\bprocess\.env\b/.test(await readFile(file, 'utf8'))) readers.push(file);
      }
    }
    // The embedded PostgreSQL hands the environment on to its child, less what would change the server.
    expect(readers.sort()).toEqual(['libs/configuration/src/load-configuration.ts', 'libs/postgres/src/embedded-postgres.ts']);
  });
});

// Which way imports point, and why. Each rule is seen to fail once in test/architecture.spec.ts.

const PURE_LIBS = 'event-sourcing|shared-kernel|contracts';
const DOMAIN_SERVICES = 'intake|deliberation|outcomes|evaluation';
/**
 * A stream's state with its fold, the decisions on it, and versioned formulas: files without a second suffix but a version, in a folder
 * of the stream; beside them the fields that their commands share. What reads, writes or is injected says so by a suffix of its kind
 * (`….handler.ts`, `….reader.ts`, `….projection.ts`), and is not among them.
 */
const CORE_FILE = '(?!migrations/|reactions/|policies|[^.]+/policies)(fields|said|[^.]+/[^/.]+(\\.v[0-9])?)\\.ts$';
const DOMAIN_CORE = `^apps/(${DOMAIN_SERVICES})/src/${CORE_FILE}`;
const FOR_TESTS = '\\.(spec|fixtures)\\.ts$|-double\\.ts$|spec-kit\\.ts$|/testing(\\.int\\.spec)?\\.ts$|/testing/';

module.exports = {
  forbidden: [
    {
      name: 'no-app-to-app',
      comment: 'Services hear of each other only by events: an import would be a door past the bus.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-lib-to-app',
      comment: 'A lib serves every app and knows none. Specs may use what the tests share.',
      severity: 'error',
      from: { path: '^libs/', pathNot: FOR_TESTS },
      to: { path: '^(apps|deploy|test)/' },
    },
    {
      name: 'no-lib-spec-to-app',
      comment: 'A spec of a lib that needs an app tests the app.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-app-to-launcher',
      comment: 'How a process is started is not its business. Specs may use what the tests share.',
      severity: 'error',
      from: { path: '^apps/', pathNot: FOR_TESTS },
      to: { path: '^(deploy|test)/' },
    },
    {
      name: 'libs-by-their-face',
      comment: "A lib's files may move; src/index.ts and src/testing.ts are what others hold on to.",
      severity: 'error',
      from: { path: '^(?:apps|deploy|test|libs)/([^/]+)' },
      to: { path: '^libs/', pathNot: ['^libs/[^.]+/src/(index|testing)\\.ts$', '^libs/$1/'] },
    },
    {
      name: 'pure-libs-load-no-machinery',
      comment: 'What is recorded, its words and its rules outlive frameworks and drivers; and a rule spec runs in a tenth of a second.',
      severity: 'error',
      from: { path: `^libs/(${PURE_LIBS})/`, pathNot: FOR_TESTS },
      to: { path: '(^|node_modules/)(@nestjs|pg|typeorm|kafkajs|fastify|@fastify|@kurrent|rxjs|pino)(/|$)' },
    },
    {
      name: 'pure-libs-know-pure-libs',
      comment: 'They stand at the bottom: whatever they import, every rule would load.',
      severity: 'error',
      from: { path: `^libs/(${PURE_LIBS})/`, pathNot: FOR_TESTS },
      to: { path: '^libs/', pathNot: `^libs/(${PURE_LIBS})/` },
    },
    {
      name: 'event-store-stands-alone',
      comment: 'It can be taken out of this project as it is: a driver for each engine, Node, the pure kit, and nothing else.',
      severity: 'error',
      from: { path: '^libs/event-store/', pathNot: [FOR_TESTS, '/(own-)?test-[a-z]+\\.ts$'] },
      to: {
        pathNot: ['^libs/event-(store|sourcing)/', '(^|node_modules/)(@types/)?(pg|@kurrent/kurrentdb-client)(/|$)'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'domain-core-is-pure',
      comment:
        'A fold or a decision imports contracts, shared-kernel, event-sourcing, zod and its own like: no I/O, no clock, no framework. Types load nothing.',
      severity: 'error',
      from: { path: DOMAIN_CORE },
      to: {
        pathNot: [
          `^libs/(${PURE_LIBS})/`,
          '(^|node_modules/)zod(/|$)',
          // Hashes are functions of their input, as the rest of what stands here.
          '^crypto$',
          `^apps/$1/src/${CORE_FILE}`,
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-test-kit-in-production',
      comment: 'Fixtures and test kits must not run where people rely on the answer.',
      severity: 'error',
      from: { path: '^(apps|libs|deploy)/', pathNot: FOR_TESTS },
      to: { path: '\\.fixtures\\.ts$|^libs/[^/]+/src/testing(\\.ts$|/)|^test/' },
    },
    {
      name: 'no-dev-dependency-in-production',
      comment: 'It would be missing where only dependencies are installed. The pages are bundled, so theirs may be.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/web/', FOR_TESTS] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-speak-http',
      comment: 'The pages know the services by the OpenAPI document alone, as every other client does.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|deploy|test)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

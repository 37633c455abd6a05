// Two ways to run the same specs: on sources with swc (while writing), on compiled `dist` (npm test; types already checked by the build).
const onDist = process.env.JEST_ON === 'dist';

// Longer than what a test waits for one thing: it then says what it has waited for in vain.
const shared = { testEnvironment: 'node', workerIdleMemoryLimit: '400MB', testTimeout: 240_000 };
const fromSources = {
  ...shared,
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/{apps,libs,test,deploy}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/apps/web/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
const fromDist = { ...shared, transform: {}, testMatch: ['<rootDir>/dist/{apps,libs,test,deploy}/**/*.spec.js'] };

export default onDist ? fromDist : fromSources;

/** One configuration for pure rules, API specs, journeys and browser tests. */
module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts', '<rootDir>/apps/web/**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // The second one is how `npm test` knows what runs; it says nothing elsewhere.
  reporters: ['default', '<rootDir>/bin/lib/run-reporter.mjs'],
  testSequencer: '<rootDir>/bin/lib/longest-first.mjs',
  // Patience, not a promise: what takes a minute on a machine of its own has time on a busy one.
  testTimeout: 300_000,
  maxWorkers: 2,
  // Some two hundred applications in one process add up; a worker that holds so much is replaced.
  workerIdleMemoryLimit: '1GB',
};

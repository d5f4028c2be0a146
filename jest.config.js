/** One project per kind of test; `npm test` runs them all. */
const transform = {
  '\\.[jt]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
};
const project = (name, extra = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  transform,
  testEnvironment: 'node',
  // Built functions carry package.json files of their own, all with the same names.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  globalSetup: '<rootDir>/tests/support/run-setup.ts',
  globalTeardown: '<rootDir>/tests/support/run-teardown.ts',
  ...extra,
});

module.exports = {
  // By default one core would stay idle: on two, that is half of them.
  maxWorkers: '100%',
  // The one limit of all tests, for what never ends. No test has one of its own: how long it takes is the machine's affair.
  testTimeout: 300_000,
  projects: [
    project('architecture'),
    ...['ground', 'campaigns', 'record', 'files', 'people'].map((room) => project(room)),
    ...['works', 'votes', 'steps', 'results', 'desk', 'whole'].map((room) => project(room)),
    project('state'),
    project('cloud'),
    project('components', { testEnvironment: 'jsdom' }),
    project('client'),
    project('journeys'),
  ],
};

/** Tests run through SWC with the same decorator settings as tsc; see tsconfig.json. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
  // ES modules on npm, which jest's own module system has to be given as CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(sql-template-tag|content-disposition|preact|p-retry|is-network-error|auto-bind|@observablehq|d3[a-z-]*|internmap|delaunator|robust-predicates|isoformat|linkedom|css[a-z-]*|dom[a-z-]*|htmlparser2|entities|nth-check|boolbase|feed|@seriousme/openapi-schema-validator)/)',
  ],
  transform: {
    '^.+\\.(tsx?|m?js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true, tsx: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: false,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
}

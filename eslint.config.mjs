import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { importZones, sdkFolders } from './scripts/import-zones.mjs';

const limits = 'The limit of all tests stands in jest.config.js.';
const comes = 'Wait for what comes, not for a time.';
const tests = '/^(test|it)$/';
const hooks = '/^(before|after)(All|Each)$/';

/** A busy machine breaks a test that knows how long something takes. */
const notByTime = [
  {
    selector: "CallExpression[callee.object.name='jest'][callee.property.name='setTimeout']",
    message: limits,
  },
  { selector: `CallExpression[callee.name=${tests}][arguments.length>2]`, message: limits },
  { selector: `CallExpression[callee.object.name=${tests}][arguments.length>2]`, message: limits },
  {
    selector: `CallExpression[callee.callee.object.name=${tests}][arguments.length>2]`,
    message: limits,
  },
  { selector: `CallExpression[callee.name=${hooks}][arguments.length>1]`, message: limits },
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: comes,
  },
  {
    selector:
      "CallExpression[callee.name='setTimeout'][arguments.length>1]:not([arguments.1.value=0])",
    message: comes,
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.local/',
      'node_modules/',
      'miniprogram/miniprogram_npm/',
      'tests/cloud/fixtures/functions/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json'] })],
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Empty where it is declared: each room adds what it asks of others.
      '@typescript-eslint/no-empty-object-type': ['error', { allowWithName: '^HandedIn$' }],
      'max-lines': ['error', 300],
      'no-console': 'error',
      eqeqeq: 'error',
      'import-x/no-restricted-paths': ['error', { zones: importZones }],
    },
  },
  {
    files: ['cloudfunctions/**/*.ts', 'miniprogram/**/*.ts'],
    ignores: sdkFolders.map((folder) => `${folder}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'wx-server-sdk', message: 'Only stores/ and ground/ use the SDK.' }] },
      ],
    },
  },
  { files: ['scripts/**', 'simulator/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...notByTime],
    },
  },
  // Where there is nothing to be told by, one place looks again and again; others stand for a network and a timer.
  {
    files: ['until', 'slow-database', 'sample/examine'].map((name) => `tests/support/${name}.ts`),
    rules: { 'no-restricted-syntax': 'off' },
  },
  // Typings that are global by nature can only be referred to.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
  {
    files: ['*.js', '*.mjs', '**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        require: 'readonly',
      },
    },
  },
);

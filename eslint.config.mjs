import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';
import { documented } from './bin/lib/documented.mjs';

const platformOnly = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Use Clock from @bangvang/platform.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Use Clock from @bangvang/platform.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Use node:crypto or @bangvang/platform ids.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Configuration is read in @bangvang/platform only.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', 'apps/web/dist', '**/*.gen.ts', '**/*.cjs'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      complexity: ['error', 10],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 6],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...platformOnly],
      'no-control-regex': 'off',
    },
  },
  {
    // A DTO is documented field by field, where OpenAPI and the web client read it too.
    files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts', '**/*.dto.ts'],
    plugins: { local: { rules: { documented } } },
    rules: { 'local/documented': 'error' },
  },
  {
    // A problem says in two languages what has happened and what to do about it.
    files: ['libs/**/*.errors.ts'],
    rules: { 'local/documented': ['error', { arrows: false }] },
  },
  {
    files: ['libs/platform/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    files: ['apps/cli/**/*.ts', 'test/**/*.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // A scenario is read from top to bottom; splitting one over files helps nobody.
    files: ['**/*.spec.ts'],
    rules: { 'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'no-restricted-syntax': 'off',
      'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);

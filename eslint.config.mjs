import tseslint from 'typescript-eslint';
import { noLocalTime } from './scripts/lint/no-local-time.mjs';

const SERVICES = [
  'CacheService',
  'Charts',
  'DocumentApp',
  'DriveApp',
  'GmailApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
];
const NODE_GLOBALS = ['AbortSignal', 'Buffer', 'URL', 'console', 'process', 'setTimeout', 'clearTimeout'];

const plain = [
  { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and survives every boundary.' },
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
];
const noGlobals = {
  selector: 'Identifier[name="global"]',
  message: 'Only src/functions and src/main.ts make globals.',
};
const noGoogleTypes = {
  selector: 'TSQualifiedName[left.name="GoogleAppsScript"]',
  message: 'Only src/google and src/main.ts know Google.',
};

export default tseslint.config(
  // The samples are Apps Script projects as people write them, not our code.
  { ignores: ['dist/', '**/.cache/', 'docs/', 'test/host/samples/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      // `unknown ?? ''` counts as an object for this rule, and cells are unknown.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      // Slow, and there are no enums and hardly a class here.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, number: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Ports and stores are closures, which need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'max-lines': ['warn', { max: 300 }],
      'no-restricted-syntax': ['error', ...plain],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['{src,sidebar,playground}/**'], rules: { 'max-lines-per-function': ['warn', { max: 60 }] } },

  {
    files: ['src/**'],
    plugins: { dealsheet: { rules: { 'no-local-time': noLocalTime } } },
    rules: {
      'dealsheet/no-local-time': 'error',
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-globals': [
        'error',
        ...SERVICES.map((name) => ({ name, message: 'Only src/google and src/main.ts know Google.' })),
      ],
      'no-restricted-syntax': ['error', ...plain, noGlobals, noGoogleTypes],
    },
  },
  { files: ['src/cells/zone*'], rules: { 'dealsheet/no-local-time': 'off' } },
  {
    files: ['src/google/**'],
    rules: {
      // Google's types promise more than Google gives: a missing sheet is null, whatever they say.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', ...plain, noGlobals],
    },
  },
  { files: ['src/functions/**'], rules: { 'no-restricted-syntax': ['error', ...plain, noGoogleTypes] } },
  { files: ['src/main.ts'], rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': ['error', ...plain] } },

  {
    files: ['playground/services/**'],
    rules: {
      // What a script throws and deletes in its own realm is passed on as it is.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    // Their types are checked by tsc; asking the type checker once more for each rule would double the time.
    files: ['{test,bench}/**/*.{ts,tsx}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-empty-function': 'off' },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },

  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.base],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['warn', { max: 300 }],
      'no-undef': 'error',
      'no-unused-vars': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
);

import { defineConfig } from 'vitest/config';

const never = ['**/node_modules/**', '**/.data/**', 'tools/**'];
const setupFiles = ['tests/support/console-guard.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/tally-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...never, '**/*.service.test.ts', 'tests/**'],
          setupFiles,
        },
      },
      {
        test: {
          name: 'services',
          include: ['**/*.service.test.ts', 'tests/**/*.test.ts'],
          exclude: [...never, 'tests/proof/**'],
          setupFiles: [...setupFiles, 'tests/support/quiet-temporal.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        // What measures or breaks a whole installation has the machine to itself.
        test: {
          name: 'proof',
          include: ['tests/proof/**/*.test.ts'],
          exclude: never,
          setupFiles,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 20 * 60_000,
        },
      },
    ],
  },
});

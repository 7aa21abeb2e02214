import { defineConfig } from 'vitest/config';

/** Tests that put others in the place of what all modules share, or measure: each file stands alone. */
const alone = ['background', 'components', 'linear', 'platform'].map(
  (folder) => `test/${folder}/**/*.test.{ts,tsx}`,
);

// A busy machine is no failure: the limit is for what never ends.
const testTimeout = 60_000;

/**
 * Two suites: `unit` needs nothing but Node, `e2e` drives the built extension in a real browser, one
 * of its own for each file. Most files of `unit` share what was loaded, which halves its time.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // On two cores Vitest would leave one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', ...alone],
          isolate: false,
          restoreMocks: true,
          testTimeout,
        },
      },
      {
        extends: true,
        test: { name: 'unit-alone', include: alone, testTimeout },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 2 * testTimeout,
          hookTimeout: 2 * testTimeout,
        },
      },
    ],
  },
});

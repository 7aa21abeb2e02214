/**
 * `npm test`: every check in order, the cheap ones first. A failed step does not hide the next one;
 * only what needs the build is skipped without it. What failed is named again at the end, where it
 * is looked for; the last line is always `N passed, N failed` (and `, N skipped` where some were),
 * and the exit code follows it.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { projectDir } from './tools/build';
import { ensureChromium } from './tools/chromium';

/** How many of each; a step that is no test suite counts as one. */
interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const reportSchema = v.object({
  success: v.boolean(),
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          fullName: v.string(),
          status: v.string(),
          failureMessages: v.optional(v.nullable(v.array(v.string())), null),
        }),
      ),
    }),
  ),
});

const total: Tally = { passed: 0, failed: 0, skipped: 0 };

/** What failed, a paragraph each: its name, then what it said. */
const failures: string[] = [];

await step('types', () => npm('types'));
await step('lint', () => npm('lint'));
await step('unit', () => suite('unit', 'unit-alone'));
const built = await step('build', () => npm('build'));
if (built) {
  await step('content script size', () => npm('size'));
  await step('extension lint', () => npm('lint:extension'));
  await step('e2e', async () => {
    ensureChromium();
    return suite('e2e');
  });
} else {
  console.log(
    '\nWithout a build there is no size to weigh, nothing to lint and no browser to drive.',
  );
  total.skipped += 3;
}

process.exitCode = total.failed > 0 ? 1 : 0;
for (const failure of failures) console.log(`\nFailed: ${failure}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);

/** Runs one step, adds to the total, and tells whether nothing in it failed. */
async function step(name: string, run: () => Promise<Tally>): Promise<boolean> {
  console.log(`\n── ${name}`);
  const told = failures.length;
  const tally = await run().catch((error: unknown) => {
    failures.push(`${name}\n${error instanceof Error ? error.message : error}`);
    return one(false);
  });
  if (tally.failed > 0 && failures.length === told) failures.push(name);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  return tally.failed === 0;
}

async function npm(script: string): Promise<Tally> {
  return one((await run('npm', 'run', '--silent', script)) === 0);
}

/** Runs some of Vitest's projects and counts their tests. */
async function suite(...projects: string[]): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-report-'));
  const report = join(folder, 'report.json');
  const code = await run(
    'npx',
    ...['vitest', 'run', '--reporter=default', '--reporter=json'],
    ...projects.map((project) => `--project=${project}`),
    `--outputFile.json=${report}`,
  );
  const text = await readFile(report, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  if (text === undefined) return one(false);
  const parsed = v.parse(reportSchema, JSON.parse(text));
  failures.push(...failed(parsed));
  return count(parsed, code);
}

function failed(report: v.InferOutput<typeof reportSchema>): string[] {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(projectDir, name);
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => [`${file}: ${test.fullName}`, ...(test.failureMessages ?? [])].join('\n'));
    return tests.length === 0 && status === 'failed' ? [`${file}\n${message}`] : tests;
  });
}

function count(report: v.InferOutput<typeof reportSchema>, code: number): Tally {
  // A file that cannot even be loaded has no tests to count, and is a failure all the same.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  const unexplained = failed === 0 && (code !== 0 || !report.success) ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: failed + unexplained,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function one(passed: boolean): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** Runs a command with its output shown; its exit code, or 1 where it could not start. */
function run(command: string, ...args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectDir,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

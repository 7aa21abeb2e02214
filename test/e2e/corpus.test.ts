/** Real pages, annotated by eye, where they are at hand: read in Chromium and in a simulated document. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../tools/build';

const corpus = join(projectDir, '../shared/corpus');
const present = existsSync(join(corpus, 'score.mjs'));
if (!present) console.log(`Skipped: the corpus of real pages is not at ${corpus}.`);

/** The share of fields that have to be read as annotated. */
const least = '0.96';

const inChromium = ['npm', 'run', '-s', 'capture:chromium', '--'];
const simulated = ['npm', 'run', '-s', 'capture', '--'];

describe.skipIf(!present)('the corpus of real pages', { timeout: 300_000 }, () => {
  it('is read as annotated in a simulated document', () => {
    const args = ['--min', least, corpus, '--', ...simulated];
    const { status, report } = run('node', join(corpus, 'score.mjs'), ...args);
    const [alarms = '', score = ''] = report.split('\n').slice(-2);
    console.log(`${alarms}, ${score}`);
    expect(alarms).toBe('false alarms 0, missed alerts 0');
    expect(status, score).toBe(0);
  });

  it('is read the same in Chromium', () => {
    const cases = readdirSync(corpus).filter((name) => existsSync(join(corpus, name, 'case.json')));
    const pages = cases.flatMap((name) => [join(corpus, name, 'page.html'), address(name)]);
    const read = ([command = '', ...args]: readonly string[]) => {
      const captures = run(command, ...args, ...pages).report.split('\n');
      return Object.fromEntries(cases.map((name, index) => [name, captures[index]]));
    };
    const real = read(inChromium);
    expect(Object.values(real).filter(Boolean)).toHaveLength(cases.length);
    expect(real).toEqual(read(simulated));
  });
});

function address(name: string): string {
  const text = readFileSync(join(corpus, name, 'case.json'), 'utf8');
  return v.parse(v.object({ url: v.string() }), JSON.parse(text)).url;
}

/** Runs a command and gives what it printed, without its complaints. */
function run(command: string, ...args: string[]): { status: number | null; report: string } {
  const { status, stdout } = spawnSync(command, args, {
    cwd: projectDir,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { status, report: stdout.trimEnd() };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import type { Capture } from '../../../utils/model/capture';
import { parse } from '../../sites/page-files';
import { projectDir } from '../../tools/build';
import { checkPage, falseAlarms, ownPages, standingPages } from './false-alarms';
import { html } from './sample';

const reader = (text: string, url: string) => capturePage(parse(text), url);

/** A page of one section, which does not stand at its article's address. */
const elsewhere = ['britannica/2024-section'];

describe('a page against itself', () => {
  it.each(ownPages())('$file.name', async ({ file, capture }) => {
    const outcome = await checkPage(capture, html(capture.url, file.html), reader);
    const said = capture.notices.map(({ kind }) => kind);
    const expected = ['retracted', 'withdrawn', 'superseded'].find((kind) =>
      said.some((each) => each === kind),
    );
    expect(outcome.kind).toBe(elsewhere.includes(file.name) ? 'unknown' : (expected ?? 'stands'));
  });
});

describe('copies of pages whose version did not change', () => {
  it('raise no alarm, and most of them stand', { timeout: 240_000 }, async () => {
    const copies = 2_000;
    const { alarms, outcomes } = await falseAlarms(standingPages(), copies);
    expect(alarms).toEqual([]);
    expect(outcomes.get('stands')).toBeGreaterThan(copies * 0.8);
  });
});

const corpus = join(projectDir, '../shared/corpus');
const caseSchema = v.object({ url: v.string(), expected: v.nullable(v.unknown()) });

interface Case {
  name: string;
  html: string;
  url: string;
  capture: Capture;
}

/** Real pages that are read as entries; none where they are not at hand. */
function realPages(): Case[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus, { withFileTypes: true }).flatMap((each) => {
    if (!each.isDirectory()) return [];
    const { name } = each;
    const told = JSON.parse(readFileSync(join(corpus, name, 'case.json'), 'utf8'));
    const { url } = v.parse(caseSchema, told);
    const text = readFileSync(join(corpus, name, 'page.html'), 'utf8');
    const reading = reader(text, url);
    return reading.kind === 'capture' ? [{ name, html: text, url, capture: reading.capture }] : [];
  });
}

const real = realPages();
if (real.length === 0) console.log('../shared/corpus is not here: its pages are not checked.');

/** Twice the same version, served and read in different ways. */
const unchanged = [
  ['oxford-2019-current-bare', 'oxford-2019-current-metas'],
  ['oxford-2019-current-metas', 'oxford-2019-current-bare'],
  ['oxford-2019-plain-restricted', 'oxford-2021-abstract-locked'],
  ['oxford-2021-abstract-locked', 'oxford-2019-plain-restricted'],
];

describe.runIf(real.length > 0)('real pages', () => {
  const page = (name: string) => {
    const found = real.find((each) => each.name === name);
    if (!found) throw new Error(`No page ${name}`);
    return found;
  };
  const checked = (saved: string, fresh: string) =>
    checkPage(page(saved).capture, html(page(fresh).url, page(fresh).html), reader);

  it('raise no alarm against themselves', { timeout: 120_000 }, async () => {
    for (const { name, capture, url, html: text } of real) {
      const outcome = await checkPage(capture, html(url, text), reader);
      const own = capture.notices.some(({ kind }) => kind === outcome.kind);
      expect([name, own || outcome.kind]).toEqual([name, own || 'stands']);
    }
  });

  it.each(unchanged)('%s is no older than %s', async (saved, fresh) => {
    expect(await checked(saved, fresh)).not.toHaveProperty('supersession');
  });

  it('tell of the day on which the old version was replaced', async () => {
    expect(
      await checked('oxford-2019-superseded-metas', 'oxford-2019-current-metas'),
    ).toMatchObject({
      kind: 'superseded',
      supersession: { date: '2019-03-26', changes: expect.any(String) },
    });
  });

  it.each([
    ['sep-action-2022', 'sep-action-2024'],
    ['sep-critical-theory-2022', 'sep-critical-theory-2024'],
  ])('%s was replaced by %s', async (saved, fresh) => {
    expect(await checked(saved, fresh)).toMatchObject({ kind: 'superseded' });
  });
});

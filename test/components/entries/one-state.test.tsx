// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { formatState } from '../../../components/checks/view/format-check';
import { StatusBar } from '../../../components/checks/view/StatusBar';
import { EntrySummaryLines } from '../../../components/entries/view/EntrySummaryLines';
import { OverviewCharts } from '../../../components/overview/view/Overview';
import { timeline } from '../../../components/versions/view/timeline';
import { VersionTimeline } from '../../../components/versions/view/VersionTimeline';
import { Counters } from '../../../utils/library/db/status-counters';
import { summarizeEntry } from '../../../utils/library/entry/summarize-entry';
import { statusOrder } from '../../../utils/library/search/status-queries';
import type { Alert, CheckRecord, Entry, StatusGroup, Version } from '../../../utils/model/records';
import { clear, draw, find, now, texts } from '../support/render';
import { alert, capture, version } from '../support/samples';

const DAY = 86_400_000;

/** Words by which each screen says what an entry is counted as. */
const words: readonly [RegExp, StatusGroup][] = [
  [/could not be checked|not watched/i, 'unknown'],
  [/cannot be watched/i, 'unwatchable'],
  [/not checked yet/i, 'neverChecked'],
  [/\bretracted|\bwithdrawn/i, 'retracted'],
  [/\breplaced/i, 'superseded'],
  [/\bstands?\b|still current|not yet published in full/i, 'stands'],
];

/** What a sentence says that an entry is: one thing, or nothing. */
function said(sentence: string): StatusGroup[] {
  return words.flatMap(([word, figure]) => (word.test(sentence) ? [figure] : []));
}

const outcomes = ['stands', 'changed', 'superseded', 'unknown', undefined] as const;

const check = (source: CheckRecord['source']) =>
  fc.option(
    fc
      .record({
        outcome: fc.constantFrom(...outcomes),
        reason: fc.constantFrom('offline', 'login', 'no-permission' as const),
        at: fc.nat(20),
      })
      .map(({ outcome, reason, at }): CheckRecord => {
        return {
          entryId: 'one',
          source,
          host: 'reference.example',
          ...(outcome !== undefined && { at: now - at * DAY, outcome }),
          ...(outcome === 'unknown' && { reason }),
          ...(outcome === 'changed' && { fields: ['summary'] }),
          ...(source !== 'visit' && { dueAt: now + DAY, next: now + DAY }),
          stood: 0,
          changed: 0,
          failed: 0,
        };
      }),
    { nil: undefined },
  );

/** All that an entry's state can come of: how it was saved, what is said of it, how it was checked. */
const held = fc.record({
  how: fc.constantFrom('read', 'imported', 'cited', 'archived' as const),
  isForthcoming: fc.boolean(),
  alerts: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom('superseded', 'withdrawn', 'retracted' as const),
      state: fc.constantFrom('unseen', 'seen', 'kept', 'withdrawn' as const),
    }),
    { selector: ({ kind }) => kind, maxLength: 3 },
  ),
  checks: fc
    .tuple(check('page'), check('visit'), check('crossref'), check('arxiv'))
    .map((all) => all.filter((one) => one !== undefined)),
  isMuted: fc.boolean(),
});

type Held = typeof held extends fc.Arbitrary<infer T> ? T : never;

function recordsOf({ how, isForthcoming, alerts, checks, isMuted }: Held) {
  const saved: Version = {
    ...version,
    entryId: 'one',
    ...((how === 'imported' || how === 'cited') && { imported: true }),
    capture: {
      ...capture,
      notices: isForthcoming ? [{ kind: 'forthcoming', text: 'To appear.' }] : [],
      ...(how === 'archived' && {
        archive: { url: 'https://archive.example/1/', date: '2019-01-02' },
      }),
    },
  };
  const told = alerts.map(
    ({ kind, state }, index): Alert => ({
      ...alert,
      id: String(index),
      entryId: 'one',
      versionId: saved.id,
      kind,
      state,
    }),
  );
  const entry = summarizeEntry(
    {
      id: 'one',
      identities: [how === 'cited' ? 'cited:lanterns' : 'url:reference.example/7'],
      key: 'key',
      savedAt: saved.savedAt,
      editedAt: saved.savedAt,
      edits: {},
      tags: [],
      collections: [],
      hasNote: false,
      ...(isMuted && { muted: true as const }),
    },
    [saved],
    told,
    checks,
  );
  return { entry, saved, alerts: told, checks };
}

/** What the counters, and with them foot and overview, take an entry for. */
function counted(entry: Entry): StatusGroup {
  const tally = new Counters();
  tally.replace(undefined, entry);
  const { superseded, retracted, unknown, neverChecked, unwatchable, entries } = tally.counts;
  const stands = entries - superseded - retracted - unknown - neverChecked - unwatchable;
  const figures: Record<StatusGroup, number> = {
    stands,
    superseded,
    retracted,
    unknown,
    neverChecked,
    unwatchable,
  };
  const [figure, ...more] = statusOrder.filter((one) => figures[one] === 1);
  expect(more).toEqual([]);
  draw(<StatusBar figures={figures} onShow={() => undefined} />);
  expect(said(find('.foot-counts').textContent ?? '')).toContain(figure);
  return figure ?? expect.fail();
}

/** What an entry's row says, by its words and by what stands under its title. */
function saidInRow(entry: Entry): StatusGroup[] {
  draw(<EntrySummaryLines entry={entry} />);
  const title = find('.entry-row-title');
  const line = find('.entry-row-line').textContent ?? '';
  const dots = title.querySelector('.mark:not(.mark--replaced, .mark--none)');
  const spoken = title.querySelector('.visually-hidden')?.textContent ?? '';
  return [...new Set([...said(`${line} ${spoken}`), ...(dots ? (['stands'] as const) : [])])];
}

afterEach(clear);

it('no two screens say different things of an entry, whatever its records are', () => {
  fc.assert(
    fc.property(held, (given) => {
      const { entry, saved, alerts, checks } = recordsOf(given);
      const figure = counted(entry);
      expect(saidInRow(entry)).toEqual([figure]);
      clear();
      const pane = formatState(entry, checks, saved.savedAt, texts);
      expect(said(pane)).toEqual([figure]);
      const stops = timeline({ entry, versions: [saved], alerts, note: '', quotes: [] });
      draw(
        <VersionTimeline stops={stops} alerts={alerts} shown={saved.id} onShow={() => undefined} />,
      );
      const name = find('.timeline-stop:not(.timeline-stop--known) .timeline-name');
      const told = name.querySelector('.mark:not(.mark--replaced, .mark--none)')
        ? 'stands'
        : undefined;
      const spoken = name.querySelector('.visually-hidden')?.textContent;
      const inChain = told ?? (spoken ? said(spoken)[0] : undefined);
      // A placeholder carries no dots in the chain, and what nobody can tell of carries nothing.
      expect([figure, undefined]).toContain(inChain);
      clear();
    }),
    { numRuns: 300 },
  );
});

it('what is counted is named alike at the foot and in the overview', () => {
  const standing = statusOrder.map((figure) => ({ figure, count: 1, query: figure }));
  const years = { years: [], undated: { count: 0, query: '' }, revisions: [], encyclopedias: [] };
  draw(<OverviewCharts overview={{ ...years, standing, entries: 5 }} onQuery={() => undefined} />);
  const names = [...document.querySelectorAll('.bars th[scope=row]')].map(
    ({ textContent }) => said(textContent ?? '')[0],
  );
  expect(names).toEqual(statusOrder);
});

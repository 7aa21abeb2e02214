// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { activityOf } from '../../../components/entry/view/activity-log';
import { EntryHistory } from '../../../components/entry/view/EntryHistory';
import type { HistoryEvent } from '../../../utils/model/records';
import { violations } from '../support/axe';
import { clear, draw, find, now } from '../support/render';
import { alert, entry, full, successor, version } from '../support/samples';

const DAY = 86_400_000;
const saved = version.savedAt;

const events: HistoryEvent[] = [
  { at: now - DAY, source: 'page', kind: 'checked', outcome: 'unknown', reason: 'login' },
  { at: now - 2 * DAY, source: 'crossref', kind: 'learnt', what: 'superseded' },
];

const lived = {
  ...full,
  notedAt: now - 3 * DAY,
  entry: entry({
    editedAt: now - 3 * DAY,
    edits: {
      tags: saved,
      tagged: [['methods', saved + DAY]],
      collections: saved + DAY,
      muted: now,
    },
    muted: true,
  }),
  versions: [
    {
      ...version,
      correctedAt: { title: saved + 2 * DAY, keywords: saved + 2 * DAY, summary: saved + 4 * DAY },
    },
    { ...version, id: 'v1', place: 1, savedAt: saved + 5 * DAY, capture: successor },
  ] as const,
  alerts: [{ ...alert, state: 'kept' as const, answeredAt: saved + 3 * DAY }],
};

afterEach(clear);

describe('storyOf', () => {
  it('tells all that happened, the latest first, corrections of one moment as one', () => {
    expect(activityOf(lived, events).map(({ kind, at }) => [kind, (at - saved) / DAY])).toEqual([
      ['muted', 30],
      ['event', 29],
      ['event', 28],
      ['edited', 27],
      ['version-added', 5],
      ['corrected', 4],
      ['kept', 3],
      ['corrected', 2],
      ['edited', 1],
      ['edited', 1],
      ['saved', 0],
    ]);
  });

  it('tells when the note was written, and of no edit that nothing is known of', () => {
    expect(activityOf(lived, []).find(({ at }) => at === now - 3 * DAY)).toEqual({
      kind: 'edited',
      what: 'note',
      at: now - 3 * DAY,
    });
    expect(activityOf(full, []).map(({ kind }) => kind)).toEqual(['saved']);
  });
});

describe('EntryHistory', () => {
  it('groups by day, names who told, and folds away', async () => {
    draw(<EntryHistory story={activityOf(lived, events)} />);
    expect(find('details', HTMLDetailsElement).open).toBe(false);
    const days = [...document.querySelectorAll('.entry-history-day')].map((day) => [
      day.querySelector('dt')?.textContent,
      ...[...day.querySelectorAll('li')].map((line) => line.textContent),
    ]);
    expect(days.slice(0, 5)).toEqual([
      ['today', 'Muted'],
      ['yesterday', 'Could not be checked (the site asks to sign in) · The publisher’s page'],
      ['2 days ago', 'Replaced · Crossref'],
      ['3 days ago', 'Edited: Note'],
      ['16 March 2019', 'Version added: Version 1'],
    ]);
    expect(days.at(-2)).toEqual(['12 March 2019', 'Edited: Tags', 'Edited: Collections']);
    expect(await violations()).toEqual([]);
  });
});

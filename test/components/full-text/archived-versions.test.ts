import { describe, expect, it } from 'vitest';
import {
  archivedPage,
  archivedVersions,
} from '../../../components/full-text/view/archived-versions';
import type { FullEntry } from '../../../utils/model/records';
import { alert, capture, full, successor, version } from '../support/samples';

const same = 'https://reference.example/view/e-7';

describe('the versions whose copies are looked for', () => {
  it('are the one shown, until it was replaced, and the one that replaced it', () => {
    expect(archivedVersions(full, version)).toEqual([
      {
        which: 'saved',
        url: capture.url,
        isAlone: true,
        from: '2011-03',
        until: '2019-03-26',
        seen: '2019-03-11',
      },
      { which: 'newer', url: same, isAlone: false, from: '2019-03-26' },
    ]);
  });

  it('are both at one address, where the publisher keeps one', () => {
    const { version: _, ...uncounted } = capture;
    const there = { ...version, capture: { ...uncounted, url: same, notices: [] } };
    const told = { ...alert, supersession: { ...alert.supersession, successor: same } };
    const { successor: __, ...unread } = told;
    const kept: FullEntry = { ...full, versions: [there], alerts: [unread] };
    expect(archivedVersions(kept, there)).toMatchObject([
      { which: 'saved', url: same, isAlone: false, until: '2019-03-26' },
      { which: 'newer', url: same, isAlone: false, from: '2019-03-26' },
    ]);
  });

  it('are the newest alone, where nothing replaced it', () => {
    const newest = { ...version, id: 'v1', place: 1, capture: successor };
    const kept: FullEntry = {
      ...full,
      entry: { ...full.entry, current: 'v1' },
      versions: [version, newest],
      alerts: [],
    };
    expect(archivedVersions(kept, newest).map(({ which }) => which)).toEqual(['saved']);
    expect(archivedVersions(kept, version).map(({ url }) => url)).toEqual([
      capture.url,
      successor.url,
    ]);
  });

  it('were not seen there where a file told of them', () => {
    const [saved] = archivedVersions(full, { ...version, imported: true });
    expect(saved).not.toHaveProperty('seen');
  });

  it('are none of a copy, nor of what has no address', () => {
    const archive = { url: 'https://web.archive.org/web/2018/x', date: '2018' };
    expect(archivedPage({ ...capture, archive })).toEqual([]);
    expect(archivedPage({ ...capture, url: '' })).toEqual([]);
    expect(archivedPage(capture)).toHaveLength(1);
    const copied = { ...version, capture: { ...capture, archive } };
    expect(archivedVersions({ ...full, versions: [copied] }, copied)).toEqual([]);
  });
});

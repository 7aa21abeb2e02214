import { describe, expect, it } from 'vitest';
import { timeline } from '../../../components/versions/view/timeline';
import { acceptNewerVersion, alerts } from '../../../utils/library/commands/alerts';
import { watched } from '../../../utils/library/commands/due-checks';
import { fullEntry } from '../../../utils/library/commands/entries';
import { entryHistory } from '../../../utils/library/commands/history';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import type { Library } from '../../../utils/library/db/open-library';
import { corrected } from '../../../utils/library/entry/corrections';
import { parseBackup, writeBackup } from '../../../utils/library/transfer/backup-file';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { Capture } from '../../../utils/model/capture';
import type { FullEntry } from '../../../utils/model/records';
import { check } from '../support/check-outcomes';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

async function full(lib: Library, id: string): Promise<FullEntry> {
  const found = await fullEntry(lib, id);
  if (!found) throw new Error('no entry');
  return found;
}

describe('a publisher that moves to another site', () => {
  const before: Capture = {
    ...sampleCapture(1),
    site: 'oxfordhandbooks',
    url: 'https://www.oxfordhandbooks.com/view/10.1093/oxfordhb/9780000000000.001.0001/oxfordhb-9780000000000-e-1',
    entryId: 'oxfordhb-9780000000000-e-1',
    doi: '10.1093/oxfordhb/9780000000000.013.1',
    published: '2012-05',
  };
  delete before.version;
  const after: Capture = {
    ...before,
    site: 'oup',
    url: 'https://academic.oup.com/edited-volume/1/chapter/2',
    entryId: '2',
    published: '2018-06-07',
    revised: '2022-01-18',
    keywords: ['Other', 'Words'],
    authors: [{ literal: 'A. Marlow' }],
    notices: [{ kind: 'revised', date: '2022-01-18', text: 'Updated on 18 January 2022.' }],
  };

  it('is known again by a visit: no alert, the new address, the old one in the history', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, before);
    expect(await recordVisit(lib, after)).toMatchObject({ kind: 'saved', entryId });
    expect(await alerts(lib)).toEqual([]);
    const { entry, versions } = await full(lib, entryId);
    expect(entry).toMatchObject({ standing: 'stands', url: after.url, versions: 1 });
    expect(versions[0].capture.url).toBe(before.url);
    expect(corrected(versions[0]).url).toBe(after.url);
    expect(entry.identities).toContain('url:academic.oup.com/edited-volume/1/chapter/2');
    const [event] = await entryHistory(lib, entryId);
    expect(event).toMatchObject({ kind: 'moved', from: before.url, to: after.url });
    expect((await watched(lib, [entryId]))[0]?.capture.url).toBe(after.url);
  });

  it('is followed from a host that it has left to another, and never back', async () => {
    const { lib } = await openWorld();
    const at = (host: string): Capture => ({
      ...before,
      site: 'degruyter',
      url: `https://www.${host}/document/doi/10.1515/9783110000000-001/html`,
      doi: '10.1515/9783110000000-001',
      entryId: '10.1515/9783110000000-001',
    });
    const { entryId } = await saveCapture(lib, at('degruyter.com'));
    await recordVisit(lib, at('degruyterbrill.com'));
    await recordVisit(lib, at('degruyter.com'));
    const { entry } = await full(lib, entryId);
    expect(entry.url).toBe(at('degruyterbrill.com').url);
    expect(await entryHistory(lib, entryId)).toHaveLength(1);
  });

  it('is followed by a check that was led there', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, before);
    await check(lib, entryId, 'page', { kind: 'stands', seen: after });
    expect((await full(lib, entryId)).entry).toMatchObject({ standing: 'stands', url: after.url });
    expect((await full(lib, entryId)).entry.identities).toContain(
      'url:academic.oup.com/edited-volume/1/chapter/2',
    );
    await check(lib, entryId, 'page', { kind: 'stands' });
    expect(await entryHistory(lib, entryId)).toHaveLength(1);
  });

  it('still tells what it states of the version', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, before);
    const retracted = { kind: 'retracted', text: 'This chapter has been retracted.' } as const;
    await recordVisit(lib, { ...after, notices: [retracted] });
    expect(await alerts(lib)).toMatchObject([{ alert: { kind: 'retracted' } }]);
  });

  it('is not taken for one where another work bears the DOI of the whole book', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, before);
    await recordVisit(lib, {
      ...after,
      title: 'Quite Another Chapter',
      summary: 'Of other things.',
    });
    expect((await full(lib, entryId)).entry.url).toBe(before.url);
    expect(await alerts(lib)).toEqual([]);
  });

  it('keeps the address in a backup, and the later of two', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, before);
    await recordVisit(lib, after);
    let text = '';
    for await (const part of writeBackup(lib)) text += part;
    const parsed = parseBackup(text);
    if (parsed.kind !== 'backup') throw new Error('no backup');
    const { lib: other } = await openWorld({ ids: 'other' });
    await restoreBackup(other, parsed.backup);
    expect((await full(other, entryId)).entry.url).toBe(after.url);
    expect((await full(other, entryId)).entry.identities).toContain(
      'url:academic.oup.com/edited-volume/1/chapter/2',
    );
  });
});

describe('a version whose address its publisher gave to a newer text', () => {
  const root =
    'https://oxfordre.com/invented/view/10.1093/acrefore/9780000000000.001.0001/acrefore-9780000000000-e-1';
  const first: Capture = { ...sampleCapture(1), url: root, published: '2019-03-01' };
  delete first.version;
  const newer: Capture = {
    ...first,
    published: '2024-02-01',
    summary: 'The text was written anew, and says other things than before.',
    notices: [
      {
        kind: 'revised',
        date: '2024-02-01',
        predecessor: `${root}/version/0`,
        text: 'This version replaces the former one, which can be found here.',
      },
    ],
  };
  const former: Capture = {
    ...first,
    url: `${root}/version/0`,
    version: { number: 0 },
    notices: [
      {
        kind: 'superseded',
        date: '2024-02-01',
        successor: root,
        text: 'A more recent version of this content exists; this version was replaced on 1 February 2024.',
      },
    ],
  };

  const added = async (lib: Library) => {
    const { entryId } = await saveCapture(lib, first);
    await recordVisit(lib, newer);
    const [view] = await alerts(lib);
    if (view) await acceptNewerVersion(lib, view.alert.id);
    return entryId;
  };

  it('stands at the address of the former version once the newer one is seen', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, first);
    await recordVisit(lib, newer);
    expect(corrected((await full(lib, entryId)).versions[0]).url).toBe(former.url);
    expect((await full(lib, entryId)).entry.url).toBe(former.url);
  });

  it('is one stop of two, each with its own address', async () => {
    const { lib } = await openWorld();
    const entryId = await added(lib);
    const found = await full(lib, entryId);
    expect(found.versions.map((version) => corrected(version).url)).toEqual([former.url, root]);
    expect(timeline(found)).toHaveLength(2);
    expect(found.entry.url).toBe(root);
  });

  it('is known where the reader opens its own page, before and after', async () => {
    const { lib } = await openWorld();
    const entryId = await added(lib);
    expect(await recordVisit(lib, former)).toMatchObject({ kind: 'saved', entryId });
    expect(await saveCapture(lib, former)).toMatchObject({ kind: 'already', entryId });
    expect((await full(lib, entryId)).versions).toHaveLength(2);
  });

  it('is known by its days and its text alone, and its page raises the alert', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, first);
    expect(await recordVisit(lib, former)).toMatchObject({ kind: 'saved', entryId });
    expect(await alerts(lib)).toMatchObject([{ alert: { kind: 'superseded', state: 'unseen' } }]);
    expect((await full(lib, entryId)).entry.url).toBe(former.url);
  });

  it('is not the one saved where that was saved after the day of the replacement', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, { ...first, published: '2019-03-01' });
    const replacedBefore = former.notices.map((notice) => ({ ...notice, date: '2020-01-01' }));
    expect(await recordVisit(lib, { ...former, notices: replacedBefore })).toMatchObject({
      kind: 'older',
    });
    expect(await alerts(lib)).toEqual([]);
  });

  it('keeps its address where others may stand between', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, first);
    const [notice] = newer.notices;
    if (!notice) throw new Error('no notice');
    await recordVisit(lib, {
      ...newer,
      notices: [{ ...notice, predecessor: `${root}/version/2` }],
    });
    expect((await full(lib, entryId)).entry.url).toBe(root);
  });
});

describe('a notice without link and day', () => {
  it('is believed as little on a visit as in a check', async () => {
    const { lib } = await openWorld();
    const saved = sampleCapture(1);
    const { entryId } = await saveCapture(lib, saved);
    const vague = { kind: 'superseded', text: 'A newer version is available.' } as const;
    await recordVisit(lib, { ...saved, notices: [vague] });
    expect(await alerts(lib)).toEqual([]);
    expect((await full(lib, entryId)).entry.standing).toBe('stands');
    const dated = { ...vague, date: '2024-05' } as const;
    await recordVisit(lib, { ...saved, notices: [dated] });
    expect(await alerts(lib)).toHaveLength(1);
  });

  it('is believed of the version on whose page it stood when it was saved', async () => {
    const { lib } = await openWorld();
    const vague = { kind: 'superseded', text: 'This is an old version.' } as const;
    await saveCapture(lib, { ...sampleCapture(1), notices: [vague] });
    expect(await alerts(lib)).toHaveLength(1);
  });
});

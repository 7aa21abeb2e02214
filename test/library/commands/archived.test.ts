/** An archived copy in the library: it tells by what it states, and never by its age. */
import { describe, expect, it } from 'vitest';
import { alerts } from '../../../utils/library/commands/alerts';
import { checksOfEntry } from '../../../utils/library/commands/due-checks';
import { countEntries, fullEntry } from '../../../utils/library/commands/entries';
import { inspectPage, recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import type { Capture } from '../../../utils/model/capture';
import { sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const copyOf = (capture: Capture, date = '2022-03-04'): Capture => ({
  ...capture,
  archive: {
    url: `https://web.archive.org/web/${date.replaceAll('-', '')}000000/${capture.url}`,
    date,
  },
});

/** A page without a number of versions, so that its text alone tells two looks apart. */
function unnumbered(summary: string): Capture {
  const { version, published, revised, ...capture } = sampleCapture(1);
  return { ...capture, summary };
}

describe('a visit to an archived copy', () => {
  it('is no look at the version that is held', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const before = await checksOfEntry(lib, entryId);
    expect(await recordVisit(lib, copyOf(sampleCapture(1)))).toMatchObject({ kind: 'saved' });
    expect(await checksOfEntry(lib, entryId)).toEqual(before);
  });

  it('does not take back what the publisher’s page said', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, supersededCapture(1));
    const { notices, ...rest } = supersededCapture(1);
    await recordVisit(lib, copyOf({ ...rest, notices: [] }));
    expect((await fullEntry(lib, entryId))?.alerts).toMatchObject([{ state: 'unseen' }]);
  });

  it('raises no alert because its text differs or its version is another', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, unnumbered('A text.'));
    await recordVisit(lib, copyOf(unnumbered('Quite another text.')));
    await recordVisit(lib, copyOf({ ...unnumbered('A third text.'), revised: '2031-01-01' }));
    expect(await alerts(lib)).toEqual([]);
    const entry = (await fullEntry(lib, entryId))?.entry;
    expect(entry).not.toHaveProperty('textChanged');
    expect(await checksOfEntry(lib, entryId)).not.toContainEqual(
      expect.objectContaining({ source: 'visit' }),
    );
    expect(await countEntries(lib)).toMatchObject({ superseded: 0, unseen: 0 });
  });

  it('raises one by what it states of the very version that is held', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    expect(await recordVisit(lib, copyOf(supersededCapture(1)))).toMatchObject({ kind: 'saved' });
    expect(await alerts(lib)).toMatchObject([{ alert: { supersession: { grade: 'stated' } } }]);
  });
});

describe('an archived copy that is saved', () => {
  it('keeps the copy’s address and day beside the publisher’s address', async () => {
    const { lib } = await openWorld();
    const capture = copyOf(sampleCapture(1));
    const { entryId } = await saveCapture(lib, capture);
    const full = await fullEntry(lib, entryId);
    expect(full?.entry.url).toBe(capture.url);
    expect(full?.versions[0].capture).toEqual(capture);
    expect(await countEntries(lib)).toMatchObject({ neverChecked: 1 });
  });

  it('stands before what was seen on a later day', async () => {
    const { lib } = await openWorld();
    const live = unnumbered('The text of today.');
    const { entryId } = await saveCapture(lib, live);
    const early = copyOf(unnumbered('The text of then.'), '2012-01-02');
    const between = copyOf(unnumbered('A text between.'), '2015-01-02');
    expect(await inspectPage(lib, early)).toMatchObject({ kind: 'older' });
    await saveCapture(lib, early);
    await saveCapture(lib, between);
    const full = await fullEntry(lib, entryId);
    expect(full?.versions.map(({ capture }) => capture)).toEqual([early, between, live]);
    expect(full?.entry).toMatchObject({ url: live.url, standing: 'stands' });
    expect(await alerts(lib)).toEqual([]);
  });

  it('never gives the entry its address, not even as the newest', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const newer = copyOf(sampleCapture(1, 1));
    await saveCapture(lib, newer);
    const full = await fullEntry(lib, entryId);
    expect(full?.versions.at(-1)?.capture).toEqual(newer);
    expect(full?.entry.url).toBe(sampleCapture(1).url);
  });

  it('is a version like any other to the page of today', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, copyOf(sampleCapture(1)));
    expect(await recordVisit(lib, sampleCapture(1, 1))).toMatchObject({ kind: 'newer', entryId });
    expect(await alerts(lib)).toHaveLength(1);
  });

  it('is checked soon: nobody has seen that it stands', async () => {
    const seen: boolean[] = [];
    const { lib } = await openWorld({
      dues: ({ imported }) => {
        seen.push(imported === true);
        return [];
      },
    });
    await saveCapture(lib, copyOf(sampleCapture(1)));
    await saveCapture(lib, sampleCapture(2));
    expect(seen).toEqual([true, false]);
  });
});

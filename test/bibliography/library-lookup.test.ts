import { describe, expect, it } from 'vitest';
import { findInLibrary } from '../../utils/bibliography/library-lookup';
import { fileWork } from '../../utils/import/to-capture';
import { recordChecks } from '../../utils/library/commands/record-checks';
import { saveCapture } from '../../utils/library/commands/save-capture';
import type { IndexRow } from '../../utils/library/db/index-row';
import type { Library } from '../../utils/library/db/open-library';
import { openSearchIndex } from '../../utils/library/search/search-index';
import type { Capture } from '../../utils/model/capture';
import { recordsIn } from '../import/read';
import { unhurried } from '../library/support/never-yield';
import { sampleCapture, supersededCapture } from '../library/support/sample';
import { openWorld } from '../library/support/test-library';

/** What the library says of each work of a bibliography. */
async function verdicts(lib: Library, text: string) {
  const works = (await recordsIn(text)).map(fileWork);
  const rows = (): Promise<readonly IndexRow[]> => openSearchIndex(lib, unhurried).rows();
  return (await findInLibrary(lib, works, rows)).map(({ verdict, entryId }) => ({
    ...verdict,
    entryId,
  }));
}

const checkedAt = Date.UTC(2024, 5, 1);

/** Saves an entry whose page a check has found to stand; its id. */
async function saveStanding(lib: Library, capture: Capture): Promise<string> {
  const { entryId } = await saveCapture(lib, capture);
  const finding = {
    watched: { entryId, capture, savedAt: 0 },
    source: 'page',
    outcome: { kind: 'stands' },
    at: checkedAt,
    nextDue: checkedAt,
  } as const;
  await recordChecks(lib, [finding], {
    host: 'oxfordre.com',
    notBefore: 0,
    day: '2024-06-01',
    today: 1,
    failures: 0,
  });
  return entryId;
}

const bib = (entry: number, more = '') => {
  const { title, doi, authors } = sampleCapture(entry);
  const [author] = authors;
  const family = author && 'family' in author ? author.family : '';
  return `@inreference{k${entry}, title={${title}}, author={${family}, X.}${doi && more !== 'bare' ? `, doi={${doi}}` : ''}${more === 'bare' ? '' : more}}\n`;
};

describe('the library', () => {
  it('says what it knows of the version that is cited, with the evidence', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, supersededCapture(1));
    await saveCapture(lib, sampleCapture(2, 0));
    await saveCapture(lib, sampleCapture(2, 1));
    const [one, older, newer] = await verdicts(
      lib,
      bib(1) + bib(2, ', version={0}') + bib(2, ', version={1}, key={x}').replace('k2', 'k2b'),
    );
    expect(one).toMatchObject({
      kind: 'superseded',
      by: 'library',
      supersession: { grade: 'stated', successor: sampleCapture(1, 1).url },
    });
    expect(older).toMatchObject({ kind: 'superseded', by: 'library' });
    expect(newer).toMatchObject({ kind: 'unknown', why: 'not-asked' });
  });

  it.each([
    [{ revised: '2019-03-26' }, 'year={2019}', 'unknown'],
    [{ revised: '2019-03-26' }, 'year={2015}', 'unknown'],
    [{ revised: '2019-03-26' }, 'year={2011}', 'superseded'],
    [{ revised: '2019-03-26' }, 'year={2011}, month=mar', 'superseded'],
    [{ revised: '2019-03-26' }, 'date={2011-03-09}', 'superseded'],
    [{ revised: '2011-11-02' }, 'year={2011}', 'unknown'],
  ])(
    'knows a version by its date, however exactly that is cited: %j, %s',
    async (dates, cited, kind) => {
      const { lib } = await openWorld();
      const { version, notices, ...first } = { ...sampleCapture(8), published: '2011-03-09' };
      await saveCapture(lib, { ...first, notices: [] });
      await saveCapture(lib, { ...first, ...dates, notices: [], summary: 'Written anew.' });
      expect(await verdicts(lib, bib(8, `, ${cited}`))).toMatchObject([{ kind }]);
    },
  );

  it('knows a version that it never held for an older one by its number', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(3, 4));
    expect(await verdicts(lib, bib(3, ', version={2}'))).toMatchObject([
      {
        kind: 'superseded',
        supersession: { grade: 'derived', successor: sampleCapture(3, 4).url },
      },
    ]);
  });

  it('says that a work stands where a check has found so', async () => {
    const { lib } = await openWorld();
    const entryId = await saveStanding(lib, sampleCapture(4));
    expect(await verdicts(lib, bib(4))).toMatchObject([
      { kind: 'stands', by: 'library', at: checkedAt, entryId },
    ]);
  });

  it.each([
    ['date={2019-03-26}', { kind: 'stands' }],
    ['date={2019-03}', { kind: 'stands' }],
    ['year={2019}', { kind: 'stands' }],
    ['date={2020}', { kind: 'stands' }],
    ['year={2011}', { kind: 'unknown', why: 'older-date' }],
    ['date={2019-02}', { kind: 'unknown', why: 'older-date' }],
    ['date={2019-02}, version={4}', { kind: 'stands' }],
    ['version={5}', { kind: 'unknown', why: 'newer-version' }],
    ['', { kind: 'stands' }],
  ])('says of no other version that it stands: %s', async (cited, verdict) => {
    const { lib } = await openWorld();
    const capture = { ...sampleCapture(9, 4), published: '2011-03-09', revised: '2019-03-26' };
    await saveStanding(lib, capture);
    expect(await verdicts(lib, bib(9, `, ${cited}`))).toMatchObject([verdict]);
  });

  it('does not say that a DOI stands which it does not know, though it knows the address', async () => {
    const { lib } = await openWorld();
    const entryId = await saveStanding(lib, sampleCapture(4));
    const { title, url, doi } = sampleCapture(4);
    const [mistyped, spelt] = await verdicts(
      lib,
      `@misc{a, title={${title}}, url={${url}}, doi={${doi}9}}
       @misc{b, title={${title}}, url={${url}}, doi={${doi?.toUpperCase()}}}`,
    );
    expect(mistyped).toEqual({ kind: 'unknown', why: 'not-asked', entryId });
    expect(spelt).toMatchObject({ kind: 'stands' });
  });

  it('tells what it holds and has not checked from what it does not hold', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(5));
    const [held] = await verdicts(lib, bib(5, 'bare'));
    expect(held).toMatchObject({ kind: 'unknown', why: 'not-checked' });
  });

  it('finds a work without any number by title, authors and year, and not one that is merely like it', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, supersededCapture(5));
    const [found, other] = await verdicts(
      lib,
      bib(5, 'bare') + bib(5, 'bare').replace(/author=\{[^}]*\}/, 'author={Somebody, Else}'),
    );
    expect(found).toMatchObject({ kind: 'superseded', by: 'library' });
    expect(other).toMatchObject({ kind: 'unknown', why: 'no-doi' });
  });

  it('goes by what the file itself says, until it knows as grave a thing itself', async () => {
    const { lib } = await openWorld();
    await saveStanding(lib, sampleCapture(4));
    await saveCapture(lib, supersededCapture(1));
    const note = ', note={Superseded: replaced on 2019-03-26 by https://example.org/newer}';
    const [standing, known] = await verdicts(lib, bib(4, note) + bib(1, note));
    expect(standing).toMatchObject({
      kind: 'superseded',
      by: 'file',
      supersession: { date: '2019-03-26', successor: 'https://example.org/newer' },
    });
    expect(known).toMatchObject({ kind: 'superseded', by: 'library' });
  });

  it('says why it knows nothing', async () => {
    const { lib } = await openWorld();
    expect(await verdicts(lib, bib(6) + bib(7, 'bare'))).toMatchObject([
      { kind: 'unknown', why: 'not-asked' },
      { kind: 'unknown', why: 'no-doi' },
    ]);
  });

  it('says nothing of a work that has its address or DOI with works of other titles', async () => {
    const { lib } = await openWorld();
    const capture = sampleCapture(8);
    const entryId = await saveStanding(lib, capture);
    const doi = capture.doi ?? '';
    const own = `@inreference{own, title={${capture.title}}, doi={${doi}}}\n`;
    const others = ['Locks', 'Dams'].map(
      (title) => `@inreference{${title}, title={${title}}, author={Mill, Ben}, doi={${doi}}}\n`,
    );
    const [mine, ...theirs] = await verdicts(lib, own + others.join(''));
    expect(mine).toMatchObject({ kind: 'stands', entryId });
    expect(theirs).toMatchObject([
      { kind: 'unknown', why: 'shared-address', entryId: undefined },
      { kind: 'unknown', why: 'shared-address', entryId: undefined },
    ]);
    // Alone in its file, a record is another work than the one that is held under its name.
    expect(await verdicts(lib, others[0] ?? '')).toMatchObject([
      { why: 'shared-address', entryId: undefined },
    ]);
  });

  it('knows a work by its bare DOI, which says nothing of a title', async () => {
    const { lib } = await openWorld();
    const entryId = await saveStanding(lib, sampleCapture(9));
    const doi = sampleCapture(9).doi ?? '';
    expect(await verdicts(lib, `See https://doi.org/${doi}.`)).toMatchObject([{ entryId }]);
  });
});

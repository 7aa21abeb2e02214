import { describe, expect, it } from 'vitest';
import { alerts } from '../../../utils/library/commands/alerts';
import { repairEntry } from '../../../utils/library/commands/damaged-entries';
import { checksOfEntry } from '../../../utils/library/commands/due-checks';
import { fullEntry } from '../../../utils/library/commands/entries';
import { entryHistory } from '../../../utils/library/commands/history';
import { inspectPage, recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import type { Library } from '../../../utils/library/db/open-library';
import { parseBackup, writeBackup } from '../../../utils/library/transfer/backup-file';
import { planImport } from '../../../utils/library/transfer/import-plan';
import { importWorks } from '../../../utils/library/transfer/import-works';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { Capture, Notice } from '../../../utils/model/capture';
import { sites } from '../../../utils/sites/all-sites';
import { ownerOf } from '../../../utils/versions/publisher-dois';
import { testAddresses } from '../../sites/test-addresses';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

/** A page of each site: a work of its own with a DOI of its own publisher's, as far as that is known. */
const pages: readonly Capture[] = sites.flatMap((site, at) => {
  const address = testAddresses(site)
    .filter(({ what }) => what === 'entry')
    .map(({ url }) => site.address(url))
    .find((found) => found);
  if (!address) return [];
  const { entryId, version, doi = `10.5555/${site.id}` } = address;
  const page: Capture = {
    ...sampleCapture(at),
    site: site.id,
    url: address.url,
    doi,
    ...(entryId !== undefined && { entryId }),
  };
  delete page.version;
  return [version === undefined ? page : { ...page, version: { number: version } }];
});

const said: Notice[] = [
  { kind: 'retracted', text: 'This article has been retracted.' },
  { kind: 'revised', date: '2026-11-01', text: 'Last revised 1 November 2026.' },
  {
    kind: 'superseded',
    date: '2026-11-02',
    successor: 'https://evil.example/newer',
    text: 'A more recent version of this content exists.',
  },
];

/** A page that speaks of another publisher's work: by its DOI, its title, its authors, its words. */
function forged(victim: Capture, page: Capture): Capture {
  const { version: _, ...rest } = victim;
  const { site, url, entryId } = page;
  return {
    ...rest,
    site,
    url: `${url}-forged`,
    ...(entryId !== undefined && { entryId: `${entryId}-forged` }),
    revised: '2026-11-01',
    summary: 'Another text.',
    notices: said,
  };
}

async function wholeOf(lib: Library, id: string) {
  return {
    full: await fullEntry(lib, id),
    checks: await checksOfEntry(lib, id),
    history: await entryHistory(lib, id),
  };
}

describe('a page of another publisher', () => {
  it.each(pages.map((page) => [page.site, page] as const))(
    'changes nothing of what was saved from %s, wherever it is looked at or saved',
    async (_, victim) => {
      const { lib } = await openWorld();
      const { entryId } = await saveCapture(lib, victim);
      const before = await wholeOf(lib, entryId);
      for (const page of pages) {
        if (ownerOf(page.url) === ownerOf(victim.url)) continue;
        const forgery = forged(victim, page);
        expect(['elsewhere', 'unsaved']).toContain((await recordVisit(lib, forgery)).kind);
        const outcome = await saveCapture(lib, forgery);
        expect(outcome).toMatchObject({ kind: 'added' });
      }
      expect(await wholeOf(lib, entryId)).toEqual(before);
      const waiting = await alerts(lib);
      expect(waiting.filter(({ entry }) => entry.id === entryId)).toEqual([]);
    },
  );

  it('does not stand before the publisher who comes later', async () => {
    const { lib } = await openWorld();
    const [oxford] = pages.filter(({ site }) => site === 'oxfordre');
    const [wiki] = pages.filter(({ site }) => site === 'encyclopediapub');
    if (!oxford || !wiki) throw new Error('no pages');
    const copy = await saveCapture(lib, forged(oxford, wiki));
    expect(await recordVisit(lib, oxford)).toEqual({ kind: 'unsaved' });
    const { entryId } = await saveCapture(lib, oxford);
    expect(entryId).not.toBe(copy.entryId);
    expect((await fullEntry(lib, entryId))?.entry).toMatchObject({
      standing: 'stands',
      versions: 1,
    });
    expect(await recordVisit(lib, oxford)).toMatchObject({ kind: 'saved', entryId });
  });

  it('gives a DOI that it was first to claim to the page whose address proves it', async () => {
    const { lib } = await openWorld();
    const doi = '10.1002/wics.9999';
    const real = {
      ...sampleCapture(3),
      site: 'wiley',
      doi,
      url: `https://onlinelibrary.wiley.com/doi/${doi}`,
    };
    const first = await saveCapture(lib, {
      ...real,
      site: 'generic',
      url: 'https://evil.example/a',
    });
    const second = await saveCapture(lib, real);
    expect(second).toMatchObject({ kind: 'added' });
    const [one, other] = [
      await fullEntry(lib, first.entryId),
      await fullEntry(lib, second.entryId),
    ];
    expect(one?.entry.identities).not.toContain(`doi:${doi}`);
    expect(other?.entry.identities).toContain(`doi:${doi}`);
  });

  it('takes no DOI that is not its own when its damaged entry is repaired', async () => {
    const { lib } = await openWorld();
    const { entryId: _, version: __, ...rest } = sampleCapture(1);
    const copy: Capture = { ...rest, site: 'zenodo', url: 'https://zenodo.org/records/77' };
    const { entryId } = await saveCapture(lib, copy);
    const row = await lib.db.get('entries', entryId);
    if (!row) throw new Error('no row');
    await lib.db.put('entries', { ...row, identities: [] });
    await repairEntry(lib, entryId);
    const names = (await fullEntry(lib, entryId))?.entry.identities;
    expect(names).toEqual(['url:zenodo.org/records/77']);
    expect(await saveCapture(lib, sampleCapture(1))).toMatchObject({ kind: 'added' });
  });

  it('is told as what it is where the reader looks, and kept as an entry of its own', async () => {
    const { lib } = await openWorld();
    const published = sampleCapture(1);
    const { entryId } = await saveCapture(lib, published);
    const { entryId: _, version: __, ...rest } = published;
    const postprint: Capture = { ...rest, site: 'zenodo', url: 'https://zenodo.org/records/77' };
    expect(await inspectPage(lib, postprint)).toMatchObject({
      kind: 'elsewhere',
      url: published.url,
    });
    const outcome = await saveCapture(lib, postprint);
    expect(outcome).toMatchObject({ kind: 'added', standing: { kind: 'saved' } });
    expect(outcome.entryId).not.toBe(entryId);
    const own = await fullEntry(lib, outcome.entryId);
    expect(own?.entry.doi).toBe(published.doi);
    expect(own?.entry.identities).not.toContain(`doi:${published.doi}`);
    expect(await recordVisit(lib, postprint)).toMatchObject({
      kind: 'saved',
      entryId: outcome.entryId,
    });
  });
});

describe('a file', () => {
  const published = sampleCapture(1);

  it('that cites a work by its DOI is of it, though it names somebody else’s address', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, published);
    const { entryId: _, ...cited } = { ...published, url: 'https://evil.example/copy' };
    const work = {
      line: 1,
      capture: cited,
      details: {},
      tags: ['mine'],
      collections: [],
      note: '',
    };
    const plan = await planImport(lib, [work]);
    await importWorks(lib, plan, { filing: { kind: 'none' }, theirs: () => new Set() });
    const full = await fullEntry(lib, entryId);
    expect(full?.entry.tags).toEqual(['mine']);
    expect(full?.entry.identities.join()).not.toContain('evil.example');
  });

  it('of citations is answered by the publisher whose DOI it names', async () => {
    const { lib } = await openWorld();
    const {
      entryId: _,
      version: __,
      ...cited
    } = { ...published, url: 'https://www.jstor.org/stable/1' };
    const work = { line: 1, capture: cited, details: {}, tags: [], collections: [], note: '' };
    await importWorks(lib, await planImport(lib, [work]), {
      filing: { kind: 'none' },
      theirs: () => new Set(),
    });
    const foreign = { ...cited, site: 'generic', url: 'https://evil.example/a' };
    expect(await recordVisit(lib, foreign)).toMatchObject({ kind: 'elsewhere' });
    expect(await recordVisit(lib, published)).not.toMatchObject({ kind: 'unsaved' });
    expect(await recordVisit(lib, published)).not.toMatchObject({ kind: 'elsewhere' });
  });

  it('that is a backup joins no entry of another publisher, and brings it no name', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, published);
    const before = await wholeOf(lib, entryId);
    const { lib: evil } = await openWorld({ ids: 'evil' });
    await saveCapture(evil, {
      ...published,
      site: 'generic',
      url: 'https://evil.example/a',
      notices: said,
    });
    let text = '';
    for await (const part of writeBackup(evil)) text += part;
    const named = text.replace(
      /"identities":\[/g,
      `"identities":["doi:${published.doi}","url:oxfordre.com/invented",`,
    );
    const parsed = parseBackup(named);
    if (parsed.kind !== 'backup') throw new Error('no backup');
    expect(await restoreBackup(lib, parsed.backup)).toMatchObject({ added: 1, updated: 0 });
    expect(await wholeOf(lib, entryId)).toEqual(before);
  });
});

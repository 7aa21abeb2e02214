import { describe, expect, it } from 'vitest';
import {
  createCollection,
  moveCollection,
  renameCollection,
} from '../../../utils/library/commands/collections';
import { editEntry } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { usualOrder } from '../../../utils/library/search/list-request';
import { openSearchIndex } from '../../../utils/library/search/search-index';
import type { Capture } from '../../../utils/model/capture';
import { unhurried } from '../support/never-yield';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

/** A library of some entries and what a search finds in it, by title. */
async function searched(...captures: Partial<Capture>[]) {
  const { lib, changes } = await openWorld();
  const index = openSearchIndex(lib, unhurried);
  const ids: string[] = [];
  for (const [at, fields] of captures.entries()) {
    const { entryId } = await saveCapture(lib, { ...sampleCapture(at), ...fields });
    ids.push(entryId);
  }
  const found = async (query: string) => {
    for (const change of changes.splice(0)) index.stale(change);
    const listing = await index.list({ ...usualOrder, query });
    const titles = listing.ids.map((_, place) => listing.entryAt(place)?.title ?? '');
    return { titles: titles.sort(), alsoFound: listing.alsoFound ?? [] };
  };
  const titles = async (query: string) => (await found(query)).titles;
  return { lib, ids, found, titles };
}

const bells = {
  title: 'Bells',
  authors: [{ family: 'Harrow', given: 'Ada' }],
  summary: 'On casting.',
  keywords: [],
  published: '1999',
};
const tolls = {
  title: 'Tolls',
  authors: [{ family: 'Mirov', given: 'Jo' }],
  summary: 'On bridges.',
  keywords: [],
  site: 'generic',
  url: 'https://lexicon.press.example/tolls?lang=en',
  entryId: 'tolls',
  doi: '10.5555/invented.tolls',
  published: '2004',
};

describe('a search by what names an entry', () => {
  it('takes DOIs, whole or begun', async () => {
    const { titles } = await searched(bells, tolls);
    const { doi = '' } = sampleCapture(0);
    for (const query of [doi, doi.toUpperCase(), `https://doi.org/${doi}`, `doi:${doi}`]) {
      expect(await titles(query), query).toEqual(['Bells']);
    }
    expect(await titles('10.1093/acre')).toEqual(['Bells']);
    expect(await titles('-doi:10.1093')).toEqual(['Tolls']);
    expect(await titles('doi:10.5555/none')).toEqual([]);
  });

  it('takes addresses as they stand in the address bar', async () => {
    const { titles } = await searched(bells, tolls);
    const { url } = sampleCapture(0);
    expect(await titles(url)).toEqual(['Bells']);
    expect(await titles(url.replace('/version/0', '?rskey=Ab1#page'))).toEqual(['Bells']);
    expect(await titles('http://www.lexicon.press.example/tolls?lang=en')).toEqual(['Tolls']);
    expect(await titles('oxfordre.com/invented')).toEqual(['Bells']);
  });

  it('takes hosts, and parts of one in their field', async () => {
    const { titles } = await searched(bells, tolls, {
      ...tolls,
      title: 'Seals',
      url: 'https://lexicon.press.example-two.example',
      entryId: 'seals',
      doi: '10.5555/invented.seals',
    });
    expect(await titles('oxfordre.com')).toEqual(['Bells']);
    expect(await titles('host:oxf')).toEqual(['Bells']);
    expect(await titles('host:press.example')).toEqual(['Seals', 'Tolls']);
    expect(await titles('host:lexicon.press.example tolls')).toEqual(['Tolls']);
    expect(await titles('host:two.example or oxfordre.com')).toEqual(['Bells', 'Seals']);
  });

  it('takes citation keys in any case, begun in their field', async () => {
    const { titles } = await searched(bells, tolls);
    expect(await titles('harrowBells1999')).toEqual(['Bells']);
    expect(await titles('HARROWBELLS1999')).toEqual(['Bells']);
    expect(await titles('key:mirov')).toEqual(['Tolls']);
  });

  it('takes a part of a collection’s name, with what stands within it', async () => {
    const { lib, ids, titles } = await searched(bells, tolls);
    const [first = '', second = ''] = ids;
    const coasts = await createCollection(lib, 'Invented Coasts');
    const inner = await createCollection(lib, 'Seminar', coasts.id);
    await editEntry(lib, first, { collections: { add: [coasts.id] } });
    await editEntry(lib, second, { collections: { add: [inner.id] } });
    expect(await titles('collection:coast')).toEqual(['Bells', 'Tolls']);
    expect(await titles('collection:seminar')).toEqual(['Tolls']);
    expect(await titles('collection:coast -collection:seminar')).toEqual(['Bells']);
    await renameCollection(lib, inner.id, 'Reading group');
    await moveCollection(lib, inner.id, undefined);
    expect(await titles('collection:coast')).toEqual(['Bells']);
    expect(await titles('collection:seminar')).toEqual([]);
  });

  it('finds the words as well, where a text has them', async () => {
    const { titles } = await searched(bells, { ...tolls, summary: 'See oxfordre.com for more.' });
    expect(await titles('oxfordre.com')).toEqual(['Bells', 'Tolls']);
    expect(await titles('"oxfordre.com"')).toEqual(['Tolls']);
  });
});

describe('other spellings', () => {
  it('of English are found too, and it is said', async () => {
    const { found } = await searched(
      { ...bells, title: 'Harbor dues' },
      { ...tolls, title: 'Harbour pilots' },
    );
    expect(await found('harbor')).toEqual({
      titles: ['Harbor dues', 'Harbour pilots'],
      alsoFound: ['harbour'],
    });
    expect(await found('harbour pilots')).toEqual({ titles: ['Harbour pilots'], alsoFound: [] });
    expect(await found('title:harbour dues')).toEqual({
      titles: ['Harbor dues'],
      alsoFound: ['harbor'],
    });
    expect(await found('"harbor"')).toEqual({ titles: ['Harbor dues'], alsoFound: [] });
    expect(await found('-harbor')).toEqual({ titles: ['Harbour pilots'], alsoFound: [] });
  });

  it('in summaries count as well', async () => {
    const { found } = await searched({ ...bells, summary: 'How theatres rang.' }, tolls);
    expect(await found('theaters')).toEqual({ titles: ['Bells'], alsoFound: ['theatres'] });
  });

  it('that are slips of one letter are sought where nothing has the word, and it is said', async () => {
    const { found } = await searched(
      { ...bells, title: 'Bridges of Northmere' },
      { ...tolls, summary: 'On the almanac.' },
    );
    expect(await found('birdges')).toEqual({
      titles: ['Bridges of Northmere'],
      alsoFound: ['bridges'],
    });
    expect(await found('brdiges Northmere')).toMatchObject({ alsoFound: ['bridges'] });
    expect(await found('author:miorv')).toEqual({ titles: ['Tolls'], alsoFound: ['mirov'] });
    expect(await found('almanak')).toEqual({ titles: ['Tolls'], alsoFound: ['almanac'] });
    // What is written stands somewhere: it is not taken for a slip.
    expect(await found('almanac northmere')).toEqual({ titles: [], alsoFound: [] });
    expect(await found('"birdges"')).toEqual({ titles: [], alsoFound: [] });
    expect(await found('zzzzzz')).toEqual({ titles: [], alsoFound: [] });
  });

  it('leave nothing behind for the next letter', async () => {
    const { found } = await searched(
      { ...bells, title: 'Bridges' },
      {
        ...tolls,
        title: 'Birds',
        summary: null,
      },
    );
    expect((await found('birdgex')).titles).toEqual([]);
    expect((await found('birdges')).titles).toEqual(['Bridges']);
    expect((await found('birdg')).titles).toEqual(['Birds']);
    expect((await found('bird')).titles).toEqual(['Birds']);
  });
});

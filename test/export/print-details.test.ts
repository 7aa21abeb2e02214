/** Where a work stands in print, in the formats that are written and not read, and for Zotero itself. */
import { describe, expect, it } from 'vitest';
import { formats } from '../../utils/export/all-formats';
import type { ExportItem } from '../../utils/export/format';
import type { CaptureType } from '../../utils/model/capture';
import { zoteroItem } from '../../utils/zotero/item';
import { bare, superseded, types } from './items';
import { readable } from './written';

const details = {
  volume: 'vol-3',
  pages: 'p115',
  edition: '2nd',
  series: 'Rivers and Weirs',
  seriesNumber: 'no-12',
  place: 'Northmere',
  translators: [{ family: 'Lea', given: 'Ida' }],
  seriesEditors: [{ family: 'Ouse', given: 'Tom' }],
};
const item: ExportItem = { ...superseded, details };

/** What each format has no place for. Bookmarks and reading lists are no citations. */
const lacking: { [format: string]: readonly string[] } = {
  bibtex: ['Ouse'],
  wikipedia: ['no-12', 'Ouse'],
};

describe('where a work stands in print', () => {
  const citing = formats.filter(
    ({ id, isSparse }) => !isSparse && !['bookmarks', 'html', 'obsidian'].includes(id),
  );

  it.each(citing.map((format) => [format.id, format] as const))(
    'is written by %s',
    async (id, format) => {
      const text = await readable(format, [item]);
      const said = ['vol-3', 'p115', '2nd', 'Weirs', 'no-12', 'Northmere', 'Lea', 'Ouse'];
      const missing = said.filter((word) => !text.includes(word));
      expect(missing).toEqual(lacking[id] ?? []);
    },
  );

  it.each(citing.map((format) => [format.id, format] as const))(
    'is in %s what the reader says of edition and place, not what the page does',
    async (_, format) => {
      const capture = { ...superseded.capture, edition: 'paged', place: 'Pageham' };
      const told = await readable(format, [{ ...item, capture }]);
      expect(told).not.toMatch(/paged|Pageham/);
      const untold = await readable(format, [{ ...superseded, capture }]);
      expect(untold).toMatch(/paged[\s\S]*Pageham|Pageham[\s\S]*paged/);
    },
  );

  it.each(types)('is sent to Zotero of a %s, in its fields or in Extra', (type: CaptureType) => {
    const sent = JSON.stringify(zoteroItem({ ...item, capture: { ...item.capture, type } }));
    for (const word of ['vol-3', 'p115', '2nd', 'Rivers and Weirs', 'no-12', 'Northmere']) {
      expect(sent).toContain(word);
    }
    for (const name of ['Lea', 'Ouse']) expect(sent).toContain(name);
    const creators = zoteroItem({ ...item, capture: { ...item.capture, type } }).creators;
    expect(creators.some(({ creatorType }) => creatorType === 'author')).toBe(true);
  });
});

describe('an entry without an address', () => {
  const nameless: ExportItem = { ...bare, capture: { ...bare.capture, url: '' } };

  it.each(formats.map((format) => [format.id, format] as const))(
    'is written by %s without an empty one',
    async (id, format) => {
      const text = await readable(format, [nameless]);
      expect(text.includes('Untold')).toBe(id !== 'bookmarks' && !format.isSparse);
      expect(text).not.toMatch(
        /url\s*[=:]\s*(?:\{\}|"")|"URL":""|<url\/>|<url><\/url>|UR {2}- \r|href=""/i,
      );
      expect(text).not.toContain('dcterms:URI');
    },
  );
});

/** A version read in an archive's copy: every format names the copy and its day. */
import { describe, expect, it } from 'vitest';
import { formats } from '../../utils/export/all-formats';
import type { ExportItem, Format } from '../../utils/export/format';
import { biblatex } from '../../utils/export/formats/biblatex';
import { bibtex } from '../../utils/export/formats/bibtex';
import { csl } from '../../utils/export/formats/csl';
import { endnote } from '../../utils/export/formats/endnote';
import { ris } from '../../utils/export/formats/ris';
import { wikipediaTemplate } from '../../utils/export/formats/wikipedia';
import { zoteroRdf } from '../../utils/export/formats/zotero-rdf';
import { zoteroItem } from '../../utils/zotero/item';
import { archived, superseded } from './items';
import { readable, written } from './written';

const { url, date } = archived.capture.archive ?? { url: '', date: '' };
const ofType = (type: ExportItem['capture']['type']): ExportItem => ({
  ...archived,
  capture: { ...archived.capture, type },
});

/** Those that write every entry. */
const whole = formats.filter(({ isSparse }) => !isSparse);

describe.each(whole.map((format): [string, Format] => [format.id, format]))('%s', (_, format) => {
  it('names an archived copy and its day, and no copy where none was read', async () => {
    const file = (await readable(format, [archived])).replaceAll('&amp;', '&');
    expect(file).toContain(url);
    expect(file).toContain(date);
    expect(await readable(format, [superseded])).not.toMatch(/archived|web\.archive/i);
  });
});

it.each<[string, Format, string]>([
  ['BibLaTeX', biblatex, `  addendum = {Archived on ${date} at ${url}},\n`],
  ['BibTeX', bibtex, `Archived on ${date} at ${url}. Superseded: replaced`],
  ['RIS', ris, `. Archived on ${date} at ${url}. Superseded: replaced`],
  ['EndNote', endnote, `Archived on ${date} at ${url}\n\nSuperseded`],
  ['Zotero RDF', zoteroRdf, '<z:archive>Internet Archive</z:archive>'],
  ['Zotero RDF', zoteroRdf, `<dc:coverage>${url}</dc:coverage>`],
  [
    'Wikipedia',
    wikipediaTemplate,
    ` |archive-url=${url} |archive-date=${date} |url-status=deviated}}`,
  ],
])('%s has it where it is looked for (%#)', (_, format, text) => {
  expect(written(format, archived)).toContain(text);
});

it('lets Wikipedia lead to the copy while nothing says that the page shows another version', () => {
  const standing = written(wikipediaTemplate, { ...archived, issues: [] });
  expect(standing).toContain(`|archive-date=${date}}}`);
});

it('has CSL’s own members in CSL-JSON', () => {
  expect(JSON.parse(written(csl, archived))).toMatchObject({
    archive: 'Internet Archive',
    archive_location: url,
    URL: archived.capture.url,
  });
});

it('fills Zotero’s fields, and those that a type lacks in its extra', () => {
  expect(zoteroItem(archived)).toMatchObject({ archive: 'Internet Archive', archiveLocation: url });
  const page = zoteroItem(ofType('webpage'));
  expect(page).not.toHaveProperty('archive');
  expect(page).toMatchObject({
    extra: expect.stringContaining(
      `Archive: Internet Archive\nArchive Location: ${url}\nArchive Date: ${date}`,
    ),
  });
});

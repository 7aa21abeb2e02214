import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedKeywords, issued, people } from '../../../utils/export/citation';
import { toLine, toLines } from '../../../utils/export/clean-text';
import type { ExportItem } from '../../../utils/export/format';
import { csl } from '../../../utils/export/formats/csl';
import { anyText, bare, crowd, superseded, types, variant } from '../items';
import { file, written } from '../written';

const parsed = (item: ExportItem): unknown => JSON.parse(written(csl, item));

describe('csl', () => {
  it('writes every field of an encyclopedia entry', () => {
    expect(parsed(superseded)).toEqual({
      id: 'harrowtidm2014',
      'citation-key': 'harrowtidm2014',
      type: 'entry-encyclopedia',
      title: 'Tidal Mills and NATO: A History',
      author: [
        { family: 'Harrow', given: 'Ines' },
        { family: 'van der Meer', given: 'Joost' },
        { literal: 'Institute for Mills, Weirs and Locks' },
      ],
      editor: [{ family: 'Quill', given: 'Ada' }],
      'container-title': 'Invented Research Encyclopedia of Tidal Studies',
      publisher: 'Taylor and Fenwick',
      version: '0',
      issued: { 'date-parts': [[2018, 11]] },
      'original-date': { 'date-parts': [[2014, 3, 1]] },
      accessed: { 'date-parts': [[2019, 9, 16]] },
      DOI: '10.1093/acrefore/9780000000002.013.77',
      URL: superseded.capture.url,
      ISBN: '9780000000002',
      ISSN: '1234-5679',
      language: 'en-GB',
      abstract: 'Tidal mills ground 50% of the grain.\n\nA second paragraph follows.',
      keyword: 'mills; tides, spring; NATO; to read',
      note: [
        'Version: 0',
        'Original Date: 2014-03-01',
        'ISSN: 1234-5679',
        'Keyword: mills; tides, spring; NATO; to read',
        'Annote: Compare with the mill at Eling. Ask Joost.',
        `Superseded: replaced on 2019-03-26 by ${superseded.issues[0]?.successor}`,
      ].join('\n'),
      annote: 'Compare with the mill at Eling.\nAsk Joost.',
      custom: {
        collections: ['Thesis/Chapter 2'],
        keywords: ['mills', 'tides, spring', 'NATO'],
        tags: ['to read', 'nato'],
      },
    });
  });

  it('leaves out what is unknown, and never takes the day of access for a date', () => {
    expect(parsed(bare)).toEqual({
      id: 'anon',
      'citation-key': 'anon',
      type: 'webpage',
      title: 'Untold',
      accessed: { 'date-parts': [[2020, 2, 29]] },
      URL: 'https://example.org/',
    });
  });

  it('never makes software of a book that has a version', () => {
    expect(parsed(variant({ type: 'book' }))).not.toHaveProperty('version');
    expect(parsed(variant({ type: 'book' }))).toMatchObject({
      note: expect.stringMatching(/^Version: 0$/m),
    });
  });

  it('says which edition and where, as styles print it', () => {
    expect(parsed(variant({ edition: 'Summer 2018', place: 'Ely' }))).toMatchObject({
      edition: 'Summer 2018 ed.',
      'publisher-place': 'Ely',
    });
    expect(parsed(variant({ edition: '3rd' }))).toMatchObject({ edition: '3rd' });
  });

  it.each(types)('keeps the type %s, which is CSL’s own', (type) => {
    expect(parsed(variant({ type }))).toMatchObject({ type });
  });

  it('is valid JSON with no items, one and several', async () => {
    for (const count of [0, 1, 3]) {
      expect(JSON.parse(await file(csl, crowd(count)))).toHaveLength(count);
    }
  });

  it('is understood by a citation processor', async () => {
    const text = new Cite(await file(csl, [superseded])).format('bibliography', {
      format: 'text',
      template: 'apa',
    });
    expect(text).toContain(
      'Harrow, I., van der Meer, J., & Institute for Mills, Weirs and Locks. (2018)',
    );
    expect(text).toContain(
      'In A. Quill (Ed.), Invented Research Encyclopedia of Tidal Studies (Version 0).',
    );
    expect(text).toContain('https://doi.org/10.1093/acrefore/9780000000002.013.77');
  });

  it('comes back field by field, whatever the texts hold', async () => {
    const items = crowd(200, 5);
    const read = new Cite(await file(csl, items)).data;
    expect(read).toHaveLength(items.length);
    items.forEach((item, at) => {
      const { capture } = item;
      const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
      const optional = (text: string | undefined): string | undefined =>
        text === undefined ? undefined : toLine(text) || undefined;
      const date = issued(capture);
      expect(read[at]).toMatchObject({
        id: item.key,
        type: capture.type,
        title: toLine(capture.title),
        URL: capture.url,
        accessed: { 'date-parts': [[2024, 5, 6]] },
      });
      expect(read[at]?.author).toEqual(some(people(capture.authors)));
      expect(read[at]?.editor).toEqual(some(people(capture.editors)));
      expect(read[at]?.['container-title']).toBe(optional(capture.containerTitle));
      expect(read[at]?.publisher).toBe(optional(capture.publisher));
      expect(read[at]?.DOI).toBe(capture.doi);
      expect(read[at]?.abstract).toBe(toLines(capture.summary ?? '').join('\n\n') || undefined);
      const words = citedKeywords(item);
      const sign = words.some((word) => /[,;]/.test(word)) ? '; ' : ', ';
      expect(read[at]?.keyword).toBe(words.join(sign) || undefined);
      expect(read[at]?.issued).toEqual(
        date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] },
      );
    });
  });

  it('brings any title back', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        expect(parsed(variant({ title }))).toMatchObject({ title: toLine(title) });
      }),
      { seed: 7 },
    );
  });
});

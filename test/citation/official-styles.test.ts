import { describe, expect, it } from 'vitest';
import { loadStyle } from '../../utils/citation/load-style';
import { htmlText, plainText } from '../../utils/citation/rich-text';
import type { ExportItem } from '../../utils/export/format';
import { entries, entry, issue } from './entries';
import { expected } from './expected';
import { files, officialStyle } from './files';

const cases: Record<string, ExportItem> = {
  ...entries,
  superseded: entry({ version: { number: 0 } }, [issue.superseded]),
  retracted: entry({}, [issue.retracted]),
};

const british = { locale: 'en-GB', obey: false };

describe.each(expected)('$style, as $form', async ({ style, form, cited }) => {
  const processor = await loadStyle(officialStyle(style), files, british);

  it.each(Object.entries(cases))('%s', (name, item) => {
    expect(htmlText(processor[form](item))).toBe(cited[name]);
  });
});

describe('an archived copy', () => {
  const address = 'https://web.archive.org/web/20230601101500/https://tides.example/view/mills';
  const item = entry({ archive: { url: address, date: '2023-06-01' } });

  it.each([
    ['apa', `Fenwick Press. Internet Archive (${address}). https://doi.org/10.5555/tides.013.77`],
    ['chicago-notes-bibliography', `last modified 5 November 2018. ${address}. Internet Archive. `],
    ['chicago-author-date', `last modified November 5. ${address}. Internet Archive. `],
    ['modern-language-association', `5 Nov. 2018, Internet Archive, ${address}, https://doi.org/`],
    ['nlm-citation-sequence', `Located at: Internet Archive; ${address}. Available from: `],
  ])('is cited in %s', async (style, words) => {
    const processor = await loadStyle(officialStyle(style), files, british);
    expect(plainText(processor.entry(item))).toContain(words);
  });
});

describe('the language of a citation', () => {
  const item = entry({ editors: [{ family: 'Quill', given: 'Ada' }], doi: undefined });

  it.each([
    [
      'apa',
      'de',
      'In A. Quill (Hrsg.), Research Encyclopedia of Tides. Fenwick Press. https://tides.example/view/mills/version/0',
    ],
    [
      'modern-language-association',
      'en-US',
      'Harrow, Ines. “Tidal Mills and the NATO Survey: A History.” Research Encyclopedia of Tides, edited by Ada Quill',
    ],
    [
      'chicago-notes-bibliography',
      'fr-FR',
      'Harrow, Ines. «\u00A0Tidal Mills and the NATO Survey: A History\u00A0». In Research Encyclopedia of Tides, édité par Ada Quill. Fenwick Press, 5 novembre 2018.',
    ],
    [
      'harvard-cite-them-right',
      'it-CH',
      'A cura di A. Quill. Fenwick Press. Disponibile su: https://tides.example/view/mills/version/0 (Consultato: 16 settembre 2019).',
    ],
    [
      'nlm-citation-sequence',
      'nl',
      'In: Quill A, redacteur. Research Encyclopedia of Tides [Internet]. Fenwick Press; 2018 [geciteerd 16 september 2019]. Beschikbaar op:',
    ],
    ['chicago-author-date', 'es-MX', 'editado por Ada Quill'],
    ['modern-language-association', 'tlh', 'edited by Ada Quill, Fenwick Press, 5 Nov. 2018'],
  ])('%s in %s', async (style, locale, words) => {
    const processor = await loadStyle(officialStyle(style), files, { locale, obey: false });
    expect(plainText(processor.entry(item))).toContain(words);
  });

  it('gives an English title capitals where the style wants them, and no other', async () => {
    const processor = await loadStyle(officialStyle('chicago-author-date'), files, british);
    const cite = (language: string) =>
      plainText(processor.entry(entry({ title: 'tides and the mills of Ely', language })));
    expect(cite('en')).toContain('‘Tides and the Mills of Ely’');
    expect(cite('de')).toContain('‘tides and the mills of Ely’');
  });
});

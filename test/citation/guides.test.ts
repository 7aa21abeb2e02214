/**
 * Entries of online reference works as the published guides cite them, on invented entries of the shape
 * of the guides' own examples; where the citation is another, whose doing that is.
 */
import { describe, expect, it } from 'vitest';
import { loadStyle } from '../../utils/citation/load-style';
import { plainText } from '../../utils/citation/rich-text';
import type { ExportItem } from '../../utils/export/format';
import { entry } from './entries';
import { files, officialStyle } from './files';

const url = 'https://tides.example/entries/foghorns';
const archive = 'https://tides.example/archives/sum2019/entries/foghorns';
const shared = {
  title: 'Foghorns and their lamps',
  doi: undefined,
  editors: [{ family: 'Quill', given: 'Ada' }],
  language: 'en',
};

/** First published and revised since, of a university press. */
const revised = entry({ ...shared, url, publisher: 'Fenwick University Press', place: 'Ely' });
/** One edition of a work whose editions are archived. */
const edition = entry({
  ...shared,
  url: archive,
  edition: 'Summer 2019',
  publisher: 'Fenwick University',
  revised: undefined,
});
/** Its publisher is its author. */
const body = entry({
  ...shared,
  editors: undefined,
  url,
  authors: [{ literal: 'Harbour Institute' }],
  publisher: 'Harbour Institute',
  published: '2014',
  revised: undefined,
});

interface Example {
  item: ExportItem;
  /** As the guide has it. */
  guide: string;
  /** What the citation has for a part of that, and who deviates. */
  deviations?: readonly { guide: string; cited: string; by: 'style' | 'stet'; why: string }[];
}

const sentenceCase = {
  guide: 'Research encyclopedia of tides',
  cited: 'Research Encyclopedia of Tides',
  by: 'style',
  why: 'CSL cannot tell a whole’s proper name from its other words',
} as const;
const within = {
  guide: 'in A. Quill (ed.) Research Encyclopedia of Tides.',
  cited: 'Research Encyclopedia of Tides. Edited by A. Quill.',
  by: 'style',
  why: 'it sets editors of entries behind the whole',
} as const;
const ownDate = {
  guide: '2014 Mar 1 [updated 2018 Nov 5; cited 2019 Sep 16]. In',
  cited: 'In',
  by: 'style',
  why: 'it knows neither a part’s own date nor the day of an update',
} as const;
const accessed = {
  guide: '2018-.',
  cited: '2018 [cited 2019 Sep 16].',
  by: 'style',
  why: 'it sets the day of access behind the whole',
} as const;

const examples: Readonly<Record<string, readonly Example[]>> = {
  // APA 7, 10.3: the date of the version that was read; the edition where editions are archived.
  apa: [
    {
      item: revised,
      guide: `Harrow, I. (2018). Foghorns and their lamps. In A. Quill (Ed.), Research encyclopedia of tides. Fenwick University Press. ${url}`,
      deviations: [sentenceCase],
    },
    {
      item: edition,
      guide: `Harrow, I. (2014). Foghorns and their lamps. In A. Quill (Ed.), Research encyclopedia of tides (Summer 2019 ed.). Fenwick University. ${archive}`,
      deviations: [sentenceCase],
    },
    {
      item: body,
      guide: `Harbour Institute. (2014). Foghorns and their lamps. In Research encyclopedia of tides. ${url}`,
      deviations: [sentenceCase],
    },
  ],
  // CMOS 18, 14.131 and 14.132: both days of a revised entry; no edition of what is always updated.
  'chicago-author-date': [
    {
      item: revised,
      guide: `Harrow, Ines. 2018. “Foghorns and Their Lamps.” In Research Encyclopedia of Tides, edited by Ada Quill. Fenwick University Press, first published March 1, 2014; last modified November 5. ${url}.`,
    },
    {
      item: edition,
      guide: `Harrow, Ines. 2014. “Foghorns and Their Lamps.” In Research Encyclopedia of Tides, edited by Ada Quill. Fenwick University, March 1. ${archive}.`,
      deviations: [
        {
          guide: 'Tides, edited',
          cited: 'Tides, Summer 2019 ed., edited',
          by: 'stet',
          why: 'the edition names the version that was read',
        },
      ],
    },
    {
      item: body,
      guide: `Harbour Institute. 2014. “Foghorns and Their Lamps.” In Research Encyclopedia of Tides. ${url}.`,
    },
  ],
  'chicago-notes-bibliography': [
    {
      item: revised,
      guide: `Harrow, Ines. “Foghorns and Their Lamps.” In Research Encyclopedia of Tides, edited by Ada Quill. Fenwick University Press, first published March 1, 2014; last modified November 5, 2018. ${url}.`,
    },
    {
      item: body,
      guide: `Harbour Institute. “Foghorns and Their Lamps.” In Research Encyclopedia of Tides. 2014. ${url}.`,
    },
  ],
  // Cite Them Right 12: the whole in italics behind its editor, the day of access.
  'harvard-cite-them-right': [
    {
      item: revised,
      guide: `Harrow, I. (2018) ‘Foghorns and their lamps’, in A. Quill (ed.) Research Encyclopedia of Tides. Ely: Fenwick University Press. Available at: ${url} (Accessed: 16 September 2019).`,
      deviations: [within],
    },
    {
      item: body,
      guide: `Harbour Institute (2014) ‘Foghorns and their lamps’, Research Encyclopedia of Tides. Available at: ${url} (Accessed: 16 September 2019).`,
    },
  ],
  // MLA 9: the day of the version that was read; university presses short.
  'modern-language-association': [
    {
      item: revised,
      guide: `Harrow, Ines. “Foghorns and Their Lamps.” Research Encyclopedia of Tides, edited by Ada Quill, Fenwick UP, 5 Nov. 2018, ${url}.`,
    },
    {
      item: edition,
      guide: `Harrow, Ines. “Foghorns and Their Lamps.” Research Encyclopedia of Tides, edited by Ada Quill, Summer 2019 ed., Fenwick U, 1 Mar. 2014, ${archive}.`,
      deviations: [
        {
          guide: 'Fenwick U,',
          cited: 'Fenwick University,',
          by: 'stet',
          why: 'of publishers presses alone are shortened',
        },
      ],
    },
    {
      item: body,
      guide: `“Foghorns and Their Lamps.” Research Encyclopedia of Tides, Harbour Institute, 2014, ${url}.`,
    },
  ],
  // Citing Medicine 2, chapter 22 C.
  'nlm-citation-sequence': [
    {
      item: revised,
      guide: `Harrow I. Foghorns and their lamps. 2014 Mar 1 [updated 2018 Nov 5; cited 2019 Sep 16]. In: Quill A, editor. Research Encyclopedia of Tides [Internet]. Ely: Fenwick University Press; 2018-. Available from: ${url}`,
      deviations: [ownDate, accessed],
    },
  ],
};

const locales: Readonly<Record<string, string>> = { 'harvard-cite-them-right': 'en-GB' };

describe.each(Object.entries(examples))('%s', async (style, list) => {
  const locale = locales[style] ?? 'en-US';
  const processor = await loadStyle(officialStyle(style), files, { locale, obey: true });

  it.each(list.map((example): [string, Example] => [example.guide, example]))(
    '%s',
    (_, example) => {
      const { item, guide, deviations = [] } = example;
      for (const deviation of deviations) expect(guide).toContain(deviation.guide);
      const expected = deviations.reduce(
        (text, deviation) => text.replace(deviation.guide, deviation.cited),
        guide,
      );
      expect(plainText(processor.entry(item))).toBe(expected);
    },
  );
});

describe('the number of a version', async () => {
  const processor = await loadStyle(officialStyle('apa'), files, { locale: 'en-US', obey: true });
  const cited = (changes: Parameters<typeof entry>[0]) =>
    plainText(processor.entry(entry({ ...shared, ...changes })));
  const version = { number: 2 };

  it.each([
    ['only the address counts it', { url: `${url}/version/2` }, false],
    ['only the DOI counts it', { url, doi: '10.1007/978-3-642-27737-5_100-2' }, false],
    ['the page calls it so', { url: `${url}/version/2`, versionNamed: true as const }, true],
    ['it stands in neither', { url }, true],
    ['the address is a preprint’s', { url: 'https://arxiv.org/abs/1706.03762v2' }, true],
  ])('is cited or not where %s', (_, changes, isCited) => {
    expect(cited({ ...changes, version }).includes('(Version 2)')).toBe(isCited);
  });
});

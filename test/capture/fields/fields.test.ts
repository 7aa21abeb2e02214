/** Each field of a page that no file here knows, in the dress that publishers give it. */
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import { doubtfulFields } from '../../../utils/capture/fields/field-source';
import type { Capture, Origins } from '../../../utils/model/capture';
import { nameText } from '../../../utils/text/names';
import { parse } from '../../sites/page-files';

const url = 'https://tides.example.org/entries/mills';
const prose = 'A mill keeps the flood behind a dam and grinds at the ebb, twice a day. '.repeat(4);
const abstract = `<h2>Abstract</h2><p>${prose}</p>`;

function reading(body: string, head: string): { capture: Capture; origins: Origins } {
  const found = capturePage(parse(`<html><head>${head}</head><body>${body}</body></html>`), url);
  if (found.kind === 'nothing') throw new Error(found.reason);
  return found;
}

const cited =
  '<meta name="citation_author" content="Brook, Ada"><meta name="citation_doi" content="10.5555/mills">';

describe('the title', () => {
  const titleOf = (tab: string, body: string, head = cited) =>
    reading(body + abstract, `<title>${tab}</title>${head}`).capture.title;

  it.each([' - ', ' – ', ' — ', ' | ', '|', ' · ', ' » ', ' :: ', ' • ', '_', ' / '])(
    'stands before %j and the site’s name',
    (separator) => {
      const tab = `Tidal Mills${separator}The Harbour Companion`;
      expect(titleOf(tab, '<h1>Tidal Mills</h1>')).toBe('Tidal Mills');
      expect(titleOf(tab, '<h2>Tidal Mills</h2>')).toBe('Tidal Mills');
      expect(titleOf(tab, '<p class="article-title">Tidal Mills</p>')).toBe('Tidal Mills');
      expect(titleOf(tab, '<div><font><b>Tidal Mills</b></font></div>')).toBe('Tidal Mills');
    },
  );

  it('may hold a dash, a colon or a bar of its own', () => {
    const tab = 'Mills – Tides: A History - The Harbour Companion';
    expect(titleOf(tab, '<h1>Mills – Tides: A History</h1>')).toBe('Mills – Tides: A History');
    expect(titleOf(tab, '<p>Mills — Tides: A History</p>')).toBe('Mills — Tides: A History');
  });

  it('is the part, where the first heading or the metadata name the whole', () => {
    const tab = 'Encyclopedia of Tides | Tidal Mills';
    const headings = '<h1>Encyclopedia of Tides</h1><h1>Tidal Mills</h1>';
    expect(titleOf(tab, headings)).toBe('Tidal Mills');
    const head = `${cited}<meta name="citation_title" content="Encyclopedia of Tides">`;
    const found = reading(headings + abstract, `<title>${tab}</title>${head}`).capture;
    expect(found.title).toBe('Tidal Mills');
    expect(found.containerTitle).toBe('Encyclopedia of Tides');
  });

  it('is spelt as the tab spells it where only the skin sets it in capitals', () => {
    expect(titleOf('Tidal Mills - Tides', '<h1>TIDAL MILLS</h1>')).toBe('Tidal Mills');
    expect(titleOf('NATO - Tides', '<h1>NATO</h1>')).toBe('NATO');
  });

  it('is no label, whatever its rank', () => {
    const body = '<p class="title">Tidal Mills</p><h1>Abstract</h1>';
    expect(titleOf('draft-tidal-mills-02', body)).toBe('Tidal Mills');
  });
});

describe('the authors', () => {
  const authorsOf = (body: string, head = '<meta name="citation_title" content="Tidal Mills">') =>
    reading(
      `<h1>Tidal Mills</h1>${body}${abstract}`,
      `<title>Tidal Mills</title>${head}`,
    ).capture.authors.map(nameText);
  const two = ['Ada Brook', 'Ben van der Lind'];

  it.each([
    ['a line', '<p class="authors">Ada Brook and Ben van der Lind</p>'],
    ['line breaks', '<p class="authors">Ada Brook<br>Ben van der Lind</p>'],
    ['a list', '<ul class="authors"><li>Ada Brook</li><li>Ben van der Lind</li></ul>'],
    [
      'elements side by side',
      '<div class="authors"><span>Ada Brook</span><span> </span><span>Ben van der Lind</span></div>',
    ],
    [
      'cards with affiliations',
      '<div class="author">Ada Brook<div>University of Wick</div></div><div class="author">Ben van der Lind<div>Institute of Tides</div></div>',
    ],
    [
      'degrees, marks and ORCID',
      '<p class="authors">Ada Brook, PhD<sup>1,*</sup> ORCID: https://orcid.org/0000-0002-1825-0097; Ben van der Lind, MD<sup>2</sup></p>',
    ],
    [
      'marks in letters',
      '<p class="authors">Ada Brook <sup>a</sup>, Ben van der Lind <sup>b</sup></p>',
    ],
    ['a label', '<p>Authors: Ada Brook; Ben van der Lind</p>'],
    ['a word', '<p>By Ada Brook and Ben van der Lind</p>'],
    [
      'a word, and how to reach them',
      '<p>By Ada Brook</p><p>ada@wick.example</p><p>University of Wick</p><p>By Ben van der Lind</p>',
    ],
    [
      'nothing but the citation below',
      '<p>Ada Brook and Ben van der Lind</p><p>Tides 12 (3), 2023: 10-18 doi:10.5555/mills</p>',
    ],
  ])('stand in %s', (_, body) => {
    expect(authorsOf(body)).toEqual(two);
  });

  it.each([
    ['one meta with semicolons', 'Brook, Ada; van der Lind, Ben', two],
    [
      'one meta with initials',
      'Brook, A., Lind, B., and C. Dunn',
      ['A. Brook', 'B. Lind', 'C. Dunn'],
    ],
    ['one meta with commas', 'Ada Brook, Ben van der Lind and Cleo Dunn', [...two, 'Cleo Dunn']],
  ])('stand in %s', (_, content, names) => {
    const head = `<meta name="citation_title" content="Tidal Mills"><meta name="dct.creator" content="${content}">`;
    expect(authorsOf('', head)).toEqual(names);
  });

  it.each([
    ['editors', '<p class="editor p-author">Ada Brook</p>'],
    ['words of a site', '<p class="author-tools">Harbour Shop</p>'],
    ['a line with nothing to tell it by', '<p>Circuit Judge</p>'],
  ])('are not %s', (_, body) => {
    expect(authorsOf(body)).toEqual([]);
  });

  it('are read of names in initials behind the family’s', () => {
    expect(authorsOf('<p>Авторы: Волнов И. И., Приливова А.</p>')).toEqual([
      'И. И. Волнов',
      'А. Приливова',
    ]);
    expect(authorsOf('<p>作者：王小明、李海</p>')).toEqual(['王小明', '李海']);
  });
});

describe('JSON-LD of several works', () => {
  const graph = (nodes: unknown) =>
    reading(
      `<h1>Tidal Mills</h1>${abstract}`,
      `<title>Tidal Mills</title><script type="application/ld+json">${JSON.stringify(nodes)}</script>`,
    ).capture;

  it('tells of the one that bears the page’s title, and of people named elsewhere in it', () => {
    const found = graph({
      '@graph': [
        { '@type': 'Article', headline: 'Other Mills', author: { name: 'Cleo Dunn' } },
        { '@type': 'Article', headline: 'Tidal Mills', author: { '@id': '#ada' } },
        { '@id': '#ada', '@type': 'Person', name: 'Ada Brook' },
      ],
    });
    expect(found.authors.map(nameText)).toEqual(['Ada Brook']);
  });

  it('never takes an id for a name', () => {
    const found = graph({
      '@type': 'ScholarlyArticle',
      name: 'Tidal Mills',
      author: { '@id': 'https://orcid.org/0000-0002-1825-0097' },
      identifier: '10.5555/mills',
    });
    expect(found.authors).toEqual([]);
  });
});

describe('the language', () => {
  const languageOf = (text: string, head = '', lang = '') => {
    const html = `<html${lang && ` lang="${lang}"`}><head><title>T</title><meta name="citation_title" content="T">${head}</head><body><h1>T</h1><p>${text}</p></body></html>`;
    const found = capturePage(parse(html), url);
    return found.kind === 'capture' ? found.capture.language : undefined;
  };

  it.each([
    ['French', 'fr'],
    ['français', 'fr'],
    ['Deutsch', 'de'],
    ['ger', 'de'],
    ['en_US', 'en-US'],
    ['eng; fre', 'en'],
    ['Polski', 'pl'],
    ['unknown', undefined],
  ])('of metadata that say %j', (said, code) => {
    expect(languageOf('', `<meta name="citation_language" content="${said}">`)).toBe(code);
  });

  it.each([
    ['ja', '潮の力で回る水車は、港の人々に長く使われてきた。'],
    ['zh', '潮汐磨坊利用涨潮和落潮的水力碾磨谷物。'],
    ['ko', '조수 방앗간은 밀물과 썰물의 힘으로 곡식을 빻는다.'],
    ['ru', 'Приливная мельница держит воду за плотиной и мелет при отливе.'],
    ['uk', 'Приливний млин тримає воду за греблею і меле під час відпливу.'],
    ['el', 'Ο παλιρροιακός μύλος κρατά το νερό πίσω από φράγμα.'],
    ['ar', 'تحتجز طاحونة المد الماء خلف سد وتطحن عند الجزر.'],
    ['fa', 'آسیاب جزر و مدی آب را پشت سد نگه می‌دارد.'],
    ['he', 'טחנת הגאות מחזיקה את המים מאחורי סכר.'],
  ])('of %s by its script, whatever the template declares', (code, text) => {
    expect(languageOf(text)).toBe(code);
    expect(languageOf(text, '', 'en')).toBe(code);
  });

  it('of Latin script is what the document declares, for all the foreign names in it', () => {
    expect(languageOf('The mill (潮汐磨坊) grinds at the ebb.', '', 'en')).toBe('en');
    expect(languageOf('The mill grinds at the ebb.')).toBe(undefined);
  });
});

describe('where a field was read', () => {
  it('is told for each, so that what nothing names can be marked', () => {
    const { origins } = reading(
      `<h1>Tidal Mills</h1><p>Ada Brook</p><p>doi:10.5555/mills, Tides 12 (3): 1-9</p>${abstract}<p>Keywords: tides, mills</p>`,
      '<title>Tidal Mills - Tides</title>',
    );
    expect(origins).toMatchObject({
      title: 'heading',
      authors: 'place',
      summary: 'label',
      keywords: 'label',
      doi: 'label',
    });
  });
});

describe('what the reader is asked to look at', () => {
  const cite = '<p>Tides 12 (3), 2023: 1-9 doi:10.5555/mills</p>';
  const doubtfulIn = (body: string) => [
    ...doubtfulFields(reading(`<h1>Tidal Mills</h1>${body}`, '<title>Tidal Mills</title>').origins),
  ];

  it('is what its place alone tells, and not what a label names', () => {
    const unnamed = `<p>Ada Brook</p>${cite}<p>${prose}</p><p>Keywords: tides, mills</p>`;
    expect(doubtfulIn(unnamed)).toEqual(expect.arrayContaining(['authors', 'summary']));
    expect(doubtfulIn(`<p>Ada Brook</p>${cite}${abstract}`)).not.toContain('summary');
  });

  it('is no byline that the publisher is known to set below the title', () => {
    const url =
      'https://oxfordre.com/tides/view/10.1093/acrefore/9780190000000.001.0001/acrefore-9780190000000-e-7';
    const html = `<title>Tidal Mills - Oxford Research Encyclopedia of Tides</title><h1>Tidal Mills</h1><p>Ada Brook</p>${abstract}`;
    const found = capturePage(parse(html), url);
    expect(found.kind === 'capture' && found.origins.authors).toBe('site');
  });
});

describe('what stands in an entry’s place', () => {
  const entry =
    'https://oxfordre.com/tides/view/10.1093/acrefore/9780190000000.001.0001/acrefore-9780190000000-e-7';
  const tab = '<title>Tidal Mills - Oxford Research Encyclopedia of Tides</title>';
  const links = Array.from({ length: 20 }, (_, at) => `<li><a href="/e/${at}">Mill ${at}</a></li>`);

  it.each([
    ['consent', `${tab}<h1>Before you continue</h1><p>We and our partners store information.</p>`],
    ['consent', `${tab}<h1>Avant de continuer</h1><p>Nous utilisons des cookies.</p>`],
    ['login', '<title>Institutional access | Log in</title><form><input type="password"></form>'],
    ['error-page', '<title>Oxford</title><h1>Scheduled maintenance</h1><p>Back at noon.</p>'],
    ['no-citation', `${tab}<h1>Choose your region</h1><p>Europe, Asia or Africa?</p>`],
  ])('is %s', (reason, html) => {
    expect(capturePage(parse(html), entry)).toEqual({ kind: 'nothing', reason });
  });

  it.each(['Encyclopedia of Tides: M', 'M', 'Browse'])('is a list that is called %j', (title) => {
    const html = `<title>${title} | Encyclopedia of Tides</title><h1>${title}</h1><ul>${links.join('')}</ul>`;
    expect(capturePage(parse(html), 'https://tides.example.org/letters/m').kind).toBe('nothing');
  });

  it.each(['Consent', 'Cookies', 'Maintenance', 'Privacy', 'Log'])(
    'is the entry itself where it is called %j',
    (title) => {
      const html = `<title>${title} - Oxford Research Encyclopedia of Tides</title><h1>${title}</h1><p>Ada Brook</p>${abstract}`;
      expect(capturePage(parse(html), entry)).toMatchObject({
        kind: 'capture',
        capture: { title },
      });
    },
  );
});

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Block, readBlocks } from '../../utils/snapshot/blocks';

const address = 'https://reference.example/entries/7';
const paragraph =
  'The gauge at the lower weir was read each morning before the mill began. '.repeat(7);

function blocks(body: string, title = ''): Block[] {
  const { document } = new JSDOM(`<title>${title}</title><body>${body}</body>`, { url: address })
    .window;
  return readBlocks(document, new URL(address), () => true);
}

function read(body: string): string[] {
  return blocks(body).map(({ text }) => text);
}

describe('a long article', () => {
  const article = Array.from({ length: 400 }, (_, n) => `<p id="p${n}">${n}. ${paragraph}</p>`);

  it('is left once it has begun', () => {
    expect(read(article.join('')).length).toBeLessThan(80);
  });

  it('does not hide the lines below it', () => {
    const foot = '<p>Keywords: weirs, mills</p><p>First published in 2011.</p>';
    expect(read(article.join('') + foot).slice(-2)).toEqual([
      'Keywords: weirs, mills',
      'First published in 2011.',
    ]);
  });

  it('does not hide a line between it and its references', () => {
    const references = `<ol>${'<li><i>Weirs</i>, <b>7</b>, <a href="/w">12</a></li>'.repeat(500)}</ol>`;
    const line = '<p>Keywords: weirs, mills</p>';
    expect(read(`${article.join('')}${line}<h2>References</h2>${references}`).slice(-2)).toEqual([
      'Keywords: weirs, mills',
      'References',
    ]);
  });

  it('does not hide what stands below lists of many elements', () => {
    const cells = '<span>7</span>'.repeat(30);
    const rows = `<p>${cells}</p>`.repeat(2_500);
    expect(read(`${rows}<p>The last line.</p>`).at(-1)).toBe('The last line.');
  });

  it('does not hide a line between its last paragraphs', () => {
    const [first = '', ...rest] = [...article].reverse();
    const line = '<p>A newer version of this entry is <a href="/entries/8">here</a>.</p>';
    const texts = read([...rest.reverse(), line, first].join(''));
    expect(texts.at(-1)).toBe('A newer version of this entry is here.');
  });
});

describe('a list of terms', () => {
  it.each([
    ['list', '<dl><dt>Status</dt><dd>Current</dd><dt><b>Subjects</b></dt><dd>Weirs</dd></dl>'],
    [
      'table',
      '<table><tr><th>Status</th><td>Current</td></tr><tr><th>Subjects</th><td>Weirs</td></tr></table>',
    ],
  ])('as a %s', (_, body) => {
    const terms = blocks(body).filter(({ term }) => term);
    expect(terms.map(({ text }) => text)).toEqual(['Status', 'Subjects']);
  });
});

describe('classes', () => {
  const line = 'The weir was rebuilt.';
  const region = (html: string) => blocks(html).find(({ text }) => text === line)?.region;

  it.each([
    ['toc', undefined],
    ['page-nav', undefined],
    ['c-cookie-consent', undefined],
    ['no-toc', 'main'],
    ['has-nav', 'main'],
    ['nav-open', 'main'],
    ['sidebar', 'aside'],
    ['page-footer', 'aside'],
    ['with-sidebar', 'main'],
    ['page--no-sidebar', 'main'],
    ['hide-footer', 'main'],
    ['references', 'other'],
    ['c-related-articles', 'other'],
    ['no-references', 'main'],
    ['without-comments', 'main'],
    ['comments-closed', 'main'],
    ['reference-work', 'main'],
    ['hidden', undefined],
    ['modal fade', undefined],
    ['modal fade in', 'main'],
    ['not-hidden', 'main'],
    ['u-hide-sm', 'main'],
    ['md:hidden', 'main'],
    ['hidden md:block', 'main'],
    ['d-none d-lg-flex', 'main'],
  ])('%s makes its block %s', (name, expected) => {
    expect(region(`<div class="${name}">${line}</div>`)).toBe(expected);
    expect(region(`<div class="wide ${name} x">${line}</div>`)).toBe(expected);
  });

  it.each(['toc', 'references', 'sidebar'])(
    '%s of a heading, or around the title, is nothing',
    (name) => {
      expect(region(`<h2 class="${name}">${line}</h2>`)).toBe('main');
      expect(region(`<div class="${name}"><h1>Weirs</h1><p>${line}</p></div>`)).toBe('main');
      const second = `<div class="${name}"><h2>Weirs</h2><p>${line}</p></div>`;
      expect(blocks(second, 'Weirs | Mills').some(({ region }) => region === 'main')).toBe(true);
    },
  );

  it('of a box about other works count beside a heading of the first rank', () => {
    const box = `<div class="related"><h1>More</h1><p>${line}</p></div>`;
    const page = blocks(`<h1>Weirs</h1>${box}`, 'Weirs | Mills');
    expect(page.find(({ text }) => text === line)?.region).toBe('other');
  });
});

describe('what a line leaves out', () => {
  it.each([
    ['a footnote', '<span class="ltx_note ltx_role_footnote"><sup>1</sup> Read at Hull.</span>'],
    ['a footnote by its role', '<span role="doc-footnote">Read at Hull.</span>'],
    ['a note in the margin', '<span class="sidenote">Read at Hull.</span>'],
    ['a footnote’s mark', '<sup><a href="#n1">1</a></sup>'],
    ['an icon’s name', '<i class="material-icons">error_outline</i>'],
  ])('%s', (_, html) => {
    expect(read(`<p>The weir was rebuilt.${html}</p>`)).toEqual(['The weir was rebuilt.']);
  });

  it('but no exponent, and no name of a person', () => {
    expect(read('<p>10<sup>5</sup> weirs, by <span class="fn">Ada Marrow</span></p>')).toEqual([
      '105 weirs, by Ada Marrow',
    ]);
  });
});

describe('dialogs', () => {
  it('are read where they are open', () => {
    expect(read('<dialog open><p>A line.</p></dialog><dialog><p>None.</p></dialog>')).toEqual([
      'A line.',
    ]);
  });
});

it('a joint stands where each element side by side begins', () => {
  const names =
    '<p><span>Ada Marrow</span><span>  </span><span>Ben Tallow</span> <b>Cy Vane</b></p>';
  const [line] = blocks(names);
  expect(line?.joints.map((joint) => line.text.slice(joint))).toEqual([
    'Ben Tallow Cy Vane',
    'Cy Vane',
  ]);
});

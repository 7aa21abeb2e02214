import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import type { Notice } from '../../../utils/model/capture';
import { parse } from '../../sites/page-files';

const address = 'https://tides.example.org/articles/eddies/version/1';
const newest = '/articles/eddies/version/3';
const successor = `https://tides.example.org${newest}`;

/** A page of a publisher that no adapter knows. */
function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Eddies | Tides of the World</title>
    <meta name="citation_title" content="Eddies"><meta name="citation_author" content="Brook, Ada">
    <meta name="citation_doi" content="10.5555/eddies">${head}</head><body>${body}</body></html>`;
}

function noticesOf(html: string, url = address): Notice[] {
  const reading = capturePage(parse(html), url);
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return reading.capture.notices;
}

const prose = `<p>${'An eddy turns against the stream that makes it, and keepers of weirs mark it. '.repeat(6)}</p>`;
const abstract = '<h2>Abstract</h2><p>How the eddies below a weir are named and counted.</p>';
const link = (label: string, href = newest) => `<a href="${href}">${label}</a>`;

/** The notice as its sentences, so that wrappings may part them. */
type Sentences = readonly string[];
const replaced: Sentences = [
  'A later version of this article exists;',
  'this version was replaced on 5 May 2023.',
  `The version that replaced it can be found ${link('here')}.`,
];
const whole =
  'A later version of this article exists; this version was replaced on 5 May 2023. The version that replaced it can be found here.';

const wrappings: Record<string, (sentences: Sentences) => string> = {
  paragraph: (all) => `<p>${all.join(' ')}</p>`,
  box: (all) => `<div class="alert"><div>${all.join(' ')}</div></div>`,
  alert: (all) => `<div role="alert">${all.join(' ')}</div>`,
  'lines parted by br': (all) => `<div>${all.join('<br>')}</div>`,
  'spans side by side': (all) =>
    `<div>${all.map((each) => `<span>${each}</span>`).join('')}</div>`.replaceAll(
      '</span><span>',
      '</span> <span>',
    ),
  'cells of a row': (all) =>
    `<table><tr>${all.map((each) => `<td>${each}</td>`).join('')}</tr></table>`,
  'term and value': (all) => `<dl><dt>Status</dt><dd>${all.join(' ')}</dd></dl>`,
  'label and value cells': (all) =>
    `<table><tr><th>Status</th><td>${all.join(' ')}</td></tr></table>`,
  'open dialog': (all) =>
    `<dialog open><form method="dialog"><p>${all.join(' ')}</p><button>Stay</button></form></dialog>`,
  'alert dialog': (all) => `<div role="alertdialog"><p>${all.join(' ')}</p></div>`,
  'open details': (all) =>
    `<details open><summary>Versions</summary><p>${all.join(' ')}</p></details>`,
  'closed details': (all) =>
    `<details><summary>About this version</summary><p>${all.join(' ')}</p></details>`,
  'summary of details': (all) => `<details><summary>${all.join(' ')}</summary></details>`,
  'behind an icon': (all) =>
    `<div><i class="material-icons">error_outline</i>${all.join(' ')}</div>`,
  'behind an icon without a class': (all) => `<div><i>warning</i>${all.join(' ')}</div>`,
  'behind a word of warning': (all) => `<div><strong>Important</strong> ${all.join(' ')}</div>`,
  'behind the sign of an icon': (all) => `<div>\u26a0\ufe0f ${all.join(' ')}</div>`,
  'behind a letter that draws an icon': (all) => `<p>\u2139 ${all.join(' ')}</p>`,
  'beside a selector': (all) =>
    `<div><span>Version:</span> <select hidden><option>3</option><option>1</option></select> ${all.join(' ')}</div>`,
  'said twice in a list': (all) => `<ul><li>${all.join(' ')}</li><li>${all.join(' ')}</li></ul>`,
};

const heading = '<h1>Eddies</h1><p>Ada Brook</p>';
const notes = '<h2>Notes</h2><ol><li>See the rolls of the weir.</li></ol>';
const places: Record<string, (notice: string) => string> = {
  'above the title': (notice) => `${notice}${heading}${abstract}`,
  'below the title': (notice) => `${heading}${notice}${abstract}`,
  'beside the text': (notice) => `${heading}${abstract}<aside>${notice}</aside>`,
  'below the text': (notice) => `${heading}${abstract}<footer>${notice}</footer>`,
  'behind the text': (notice) => `${heading}${prose}${notice}`,
  'below a long article': (notice) => `${heading}${prose.repeat(120)}<footer>${notice}</footer>`,
  'beside a side bar': (notice) =>
    `${heading}<div class="with-sidebar no-toc">${notice}</div>${abstract}`,
};

describe.each(Object.entries(places))('a notice %s is read', (_, put) => {
  it.each(Object.entries(wrappings))('as %s', (_, wrap) => {
    const found = noticesOf(page(put(wrap(replaced))));
    expect(found.map(({ kind }) => kind)).toEqual(['superseded']);
    expect(found[0]).toMatchObject({ date: '2023-05-05', successor });
    // A label before the sentence may be part of the notice.
    expect(found[0]?.text.replace(/^Version: /, '')).toBe(whole);
  });

  const elsewhere = replaced.map((each) =>
    each.replace(newest, 'https://other.example.net/whirls'),
  );
  it.each(Object.entries(wrappings))('not of another work, as %s', (_, wrap) => {
    expect(noticesOf(page(put(wrap(elsewhere)))).filter((each) => each.successor)).toEqual([]);
    expect(
      noticesOf(
        page(put(wrap([`A later version of ${link('Whirlpools', '/articles/whirls')} exists.`]))),
      ),
    ).toEqual([]);
  });
});

const paragraph = `<p>${replaced.join(' ')}</p>`;

describe('two sentences that are a notice only together', () => {
  const both = ['This article is no longer valid.', `It was replaced by ${link('version 3')}.`];
  it.each([
    ['in one paragraph', `<p>${both.join(' ')}</p>`],
    ['in two lines', `<p>${both.join('<br>')}</p>`],
    ['in two paragraphs', `<div>${both.map((each) => `<p>${each}</p>`).join('')}</div>`],
  ])('are read %s', (_, notice) => {
    expect(noticesOf(page(`${heading}${notice}${abstract}`))).toMatchObject([
      { kind: 'superseded', successor },
    ]);
  });

  it('are none where the second one speaks of something else', () => {
    const prose = `<p>${both[0]}</p><p>Its weirs are described in ${link('version 3')}.</p>`;
    expect(noticesOf(page(`${heading}<div>${prose}</div>${abstract}`))).toEqual([]);
  });
});

describe('a notice behind notes or references', () => {
  const unlinked = '<p>This version was replaced on 5 May 2023.</p>';

  it.each([
    ['notes in a list', notes],
    ['numbered notes', '<h2>Notes</h2><p>1. See the rolls of the weir.</p>'],
    ['references', '<h2>References</h2><ul><li>Marrow, Ada. Weirs. Hull, 2010.</li></ul>'],
  ])('is read behind %s', (_, before) => {
    expect(noticesOf(page(`${heading}${abstract}${before}${paragraph}`))).toHaveLength(1);
    expect(noticesOf(page(`${heading}${abstract}${before}${unlinked}`))).toHaveLength(1);
  });

  it('is read behind references that nothing marks, if it has a link', () => {
    const references = '<h2>References</h2><p>Marrow, Ada. Weirs. Hull, 2010.</p>';
    expect(noticesOf(page(`${heading}${abstract}${references}${paragraph}`))).toHaveLength(1);
    expect(noticesOf(page(`${heading}${abstract}${references}${unlinked}`))).toEqual([]);
  });

  it.each([
    ['is a note itself', `<h2>Notes</h2><ol><li>${replaced.join(' ')}</li></ol>`],
    ['is a numbered note', `<h2>Notes</h2><p>1. See the rolls.</p><p>2. ${replaced.join(' ')}</p>`],
    ['has notes behind it', `<h2>Notes</h2><p>1. See.</p>${paragraph}<p>2. See the rolls.</p>`],
    [
      'is a part of a reference',
      `<h2>References</h2><p>Marrow, Ada. Weirs and mills of the lower river, with a map. Hull, 2010, which see. ${replaced.join(' ')}</p>`,
    ],
    ['is a comment', `<h2>Comments</h2><div>${paragraph}</div>`],
    ['is a reader’s reply', `<div class="comment-body">${paragraph}</div>`],
    ['is quoted', `<blockquote>${paragraph}</blockquote>`],
    ['stands in a box of related works', `<h3>Related articles</h3>${paragraph}`],
    [
      'stands in a hidden template',
      `<div hidden>${paragraph}</div><template>${paragraph}</template>`,
    ],
    ['stands in a closed dialog', `<dialog>${paragraph}</dialog>`],
    ['stands in a window that opens later', `<div class="modal fade">${paragraph}</div>`],
    ['stands in the article’s middle', `<h2>Introduction</h2>${paragraph}${prose.repeat(4)}`],
  ])('is not read where it %s', (_, body) => {
    expect(noticesOf(page(`${heading}${abstract}${body}`))).toEqual([]);
  });
});

describe('the address of another work, written out', () => {
  const other = 'https://other.example.net/articles/12';
  const written = link(other, other);

  it('is what replaced a page that says so, at its foot too', () => {
    const foot = `<p>This article was superseded by ${written}</p>`;
    const body = `<h2>Introduction</h2>${prose.repeat(2)}${foot}`;
    expect(noticesOf(page(`${heading}${abstract}${body}`))).toMatchObject([
      { kind: 'superseded', successor: other },
    ]);
  });

  it('is no predecessor where a note names what it revises', () => {
    const note = `<h2>Notes</h2><p>1. See the rolls.</p><p>Supersedes: ${written}</p>`;
    expect(noticesOf(page(`${heading}${abstract}${note}`))).toEqual([]);
  });
});

describe('lists of versions speak of others', () => {
  const old = 'This version is outdated.';
  const terms = `<dl><dt>2.0 (2022-08-14)</dt><dd>Table 17 corrected.</dd><dt>1.4 (2021-01-05)</dt><dd>${old}</dd></dl>`;
  const rows = `<table><tr><td>2.0</td><td>14 August 2022</td><td>Table 17.</td></tr><tr><td>1.4</td><td>5 January 2021</td><td>${old}</td></tr></table>`;
  const items = `<ul><li>Version 2.0 (2022): Table 17.</li><li>Version 1.4 (2021): ${old}</li></ul>`;
  const boxes = `<div><div><b>v2.0</b><p>Table 17.</p></div><div><div>v1.4</div><p>${old}</p></div><div><div>v1.3</div><p>${old}</p></div></div>`;
  const parts = `<h3>2.0</h3><p>Table 17.</p><h3>1.4</h3><p>${old}</p>`;

  it.each(
    [
      ['a list of terms', terms],
      ['a table', rows],
      ['a list', items],
      ['boxes', boxes],
      ['headings', parts],
    ].flatMap(([name, list]) =>
      ['', '<h2>Changelog</h2>', '<h2>Versionsgeschichte</h2>', '<h2>Release notes</h2>'].map(
        (head) => [name, head, list],
      ),
    ),
  )('%s under "%s"', (_, head, list) => {
    expect(noticesOf(page(`${heading}${abstract}${head}${list}`))).toEqual([]);
  });

  it('but figures about the page are none', () => {
    const facts = `<dl><dt>Version</dt><dd>1.4</dd><dt>Date</dt><dd>5 January 2021</dd><dt>Status</dt><dd>${old}</dd></dl>`;
    expect(noticesOf(page(`${heading}${facts}${abstract}`))).toHaveLength(1);
    const selector = `<ul><li>Version 2</li><li>Version 1</li></ul><div>${old}</div>`;
    expect(noticesOf(page(`${heading}${selector}${abstract}`))).toHaveLength(1);
  });
});

describe('a link that cannot be followed costs the link alone', () => {
  const with_ = (href: string) =>
    noticesOf(page(`${paragraph.replace(newest, href)}${heading}${abstract}`));

  it.each([
    'https://hdl.handle.net/2027/eddies.3',
    'https://go.openathens.net/redirector/example.ac.uk?id=3',
    'https://resolver.library.example.edu/openurl?id=3',
    'https://perma.cc/AB12-CD34',
    'https://bit.ly/eddies3',
    '/redirect?id=3',
    'javascript:open(3)',
    '#newest',
  ])('%s', (href) => {
    const [notice, ...more] = with_(href);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ kind: 'superseded', date: '2023-05-05' });
  });

  it('but nothing is believed of a pointer alone', () => {
    const pointer = `<p>Read the ${link('latest version', 'https://bit.ly/eddies3')}.</p>`;
    expect(noticesOf(page(`${pointer}${heading}${abstract}`))).toEqual([]);
  });

  it('and a link to another work costs the notice', () => {
    expect(with_('https://other.example.net/articles/12')).toEqual([]);
    expect(with_('https://doi.org/10.5555/whirls')).toEqual([]);
  });
});

describe('a version with an address of its own', () => {
  const own = 'https://tides.example.org/articles/eddies-2019';
  const later = 'https://tides.example.org/articles/eddies-2023';
  const body = `${heading}${abstract}<aside>${paragraph.replace(newest, 'eddies-2023')}</aside>`;

  it.each([
    ['canonical link', `<link rel="canonical" href="${later}">`],
    ['og:url', `<meta property="og:url" content="${later}">`],
  ])('keeps it where the %s names the newest one, which proves its link', (_, head) => {
    const reading = capturePage(parse(page(body, head)), own);
    expect(reading).toMatchObject({ capture: { url: own, notices: [{ successor: later }] } });
  });

  it('is a record of a platform that counts records', () => {
    const notice = (href: string) =>
      page(`${heading}<p>There is a ${link('newer version', href)} of this record available.</p>`);
    const [found] = noticesOf(notice('/records/200'), 'https://zenodo.org/records/100');
    expect(found?.successor).toBe('https://zenodo.org/records/200');
    const [former] = noticesOf(notice('/record/200'), 'https://zenodo.org/record/100');
    expect(former?.successor).toBe('https://zenodo.org/record/200');
    expect(noticesOf(notice('/communities/200'), 'https://zenodo.org/records/100')).toEqual([]);
  });
});

describe('what changed', () => {
  const revised = `<p>Updated on 14 May 2020. The previous version of this content can be found ${link('here', '/articles/eddies/version/0')}.</p>`;
  const changes = (note: string) =>
    noticesOf(page(`${heading}<p>${note}</p>${revised}${abstract}`))[0]?.changes;

  it('is told by words of a text’s parts', () => {
    const note = 'Added a section on mill races; updated references.';
    expect(changes(note)).toBe(note);
  });

  it.each([
    'This site will be updated on Sunday, and new articles cannot be read.',
    'Scheduled maintenance: the platform will be updated to include new features.',
    'New members are welcome at the harbour.',
  ])('is not: %s', (banner) => {
    expect(changes(banner)).toBe(undefined);
  });
});

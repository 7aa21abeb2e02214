import {
  archiveName,
  citedKeywords,
  collectionPaths,
  editionStatement,
  firstStatement,
  issued,
  issueStatement,
  people,
  versionStatement,
} from '../citation';
import { toLine, toLines } from '../clean-text';
import { partsOfPrint } from '../entry-parts';
import type { ExportItem, Format, VersionIssue } from '../format';
import { escapeMarkup, markupLine, readersNoteHtml, webAddress } from '../markup';

/** Set for reading and for print; light or dark as the reader's system is. */
const style = `
:root { color-scheme: light dark; --ink: light-dark(#1c1d1f, #ececea); --paper: light-dark(#fbfaf7, #17181a);
  --quiet: light-dark(#5b5e63, #a6a9ae); --line: light-dark(#e2dfd8, #33363a);
  --accent: light-dark(#1f4e8c, #8ab4f0); --alert: light-dark(#a3341c, #f0957f); }
body { max-width: 68ch; margin: 0 auto; padding: 32px 16px 64px; background: var(--paper); color: var(--ink);
  font: 16px/1.55 "Iowan Old Style", Charter, "Source Serif 4", Georgia, serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5em; line-height: 1.25; }
h2 { margin: 0; font-size: 1.125em; line-height: 1.35; }
p { margin: 0.5em 0 0; }
a { color: var(--accent); text-underline-offset: 2px; }
article { padding: 24px 0; border-top: 1px solid var(--line); }
blockquote { margin: 0.75em 0 0; padding-left: 12px; border-left: 2px solid var(--alert); }
.by, .small { color: var(--quiet); font-family: system-ui, sans-serif; font-size: 0.8125em; }
.issue { color: var(--alert); font-weight: 600; }
.note { margin-top: 0.75em; padding-left: 12px; border-left: 2px solid var(--line); }
@media print {
  :root { color-scheme: light; --paper: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, .by { break-after: avoid; }
  .by a[href]::after { content: " <" attr(href) ">"; }
}`;

/** A reading list as one page of HTML, which needs nothing but itself, and no script. */
export const html: Format = {
  id: 'html',
  name: 'HTML reading list',
  extension: 'html',
  mime: 'text/html',
  options: ['abstracts', 'notes', 'versions'],
  lacks: [
    ...(['editors', 'kind', 'publisher', 'place', 'print', 'isbn', 'issn', 'tags'] as const),
    ...partsOfPrint,
  ],
  open: ({ today }) => ({
    head: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Reading list, ${escapeMarkup(today)}</title>
<style>${style}
</style>
</head>
<body>
<h1>Reading list</h1>
<p class="small">Exported on <time datetime="${escapeMarkup(today)}">${escapeMarkup(today)}</time></p>
<main>
`,
    item: article,
    between: '',
    tail: () => ['</main>\n</body>\n</html>\n'],
  }),
};

/** An address as a link that shows what stands for it; plain text where it is none of the web's. */
function link(address: string, shown = address): string {
  const href = webAddress(address);
  const text = markupLine(shown);
  return href === undefined ? text : `<a href="${escapeMarkup(href)}">${text}</a>`;
}

function quotation(issue: VersionIssue): string {
  // The statement is escaped around the link, which is HTML already.
  const mark = '\u0000';
  const [before = '', after = ''] = issueStatement(issue, () => mark).split(mark);
  const successor = toLine(issue.successor ?? '');
  const statement = [
    escapeMarkup(before),
    successor === '' ? '' : link(successor),
    escapeMarkup(after),
  ].join('');
  const stated = toLine(issue.text);
  const words = stated === '' ? '' : `<q>${escapeMarkup(stated)}</q> `;
  return `<blockquote>\n<p class="issue">${statement}</p>\n<p class="small">${words}${link(issue.source)}</p>\n</blockquote>\n`;
}

function names(item: ExportItem): string {
  return people(item.capture.authors)
    .map((name) =>
      'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' '),
    )
    .map((name) => `<bdi>${escapeMarkup(name)}</bdi>`)
    .join(', ');
}

function article(item: ExportItem): string {
  const { capture } = item;
  const language = toLine(capture.language ?? '');
  const container = toLine(capture.containerTitle ?? '');
  const lang = language === '' ? '' : ` lang="${escapeMarkup(language)}"`;
  const doi = toLine(capture.doi ?? '');
  const by = [
    names(item),
    container && `<cite>${escapeMarkup(container)}</cite>`,
    escapeMarkup(editionStatement(item) ?? ''),
    escapeMarkup(issued(capture) ?? ''),
    versionStatement(item) ?? '',
    escapeMarkup(firstStatement(capture) ?? ''),
    doi && link(`https://doi.org/${encodeURI(doi)}`, doi),
    capture.archive &&
      link(capture.archive.url, `${archiveName(capture)}, ${capture.archive.date}`),
    `read on ${escapeMarkup(item.accessed)}`,
  ];
  const listed = citedKeywords(item);
  const paths = collectionPaths(item);
  const note = readersNoteHtml(item);
  return [
    `<article id="${escapeMarkup(encodeURIComponent(toLine(item.key)))}">\n`,
    `<h2 dir="auto"${lang}>${link(capture.url, capture.title)}</h2>\n`,
    `<p class="by">${by.filter(Boolean).join(' · ')}</p>\n`,
    ...item.issues.map(quotation),
    ...toLines(capture.summary ?? '').map(
      (paragraph) => `<p dir="auto"${lang}>${escapeMarkup(paragraph)}</p>\n`,
    ),
    listed.length > 0
      ? `<p class="small">${listed.map((word) => `<bdi>${escapeMarkup(word)}</bdi>`).join(' · ')}</p>\n`
      : '',
    paths.length > 0 ? `<p class="small">In ${paths.map(escapeMarkup).join('; ')}</p>\n` : '',
    note === '' ? '' : `<div class="note" dir="auto">\n${note}\n</div>\n`,
    '</article>\n',
  ].join('');
}

import {
  archiveStatement,
  citedKeywords,
  dateParts,
  inverted,
  issued,
  issueStatement,
  people,
  versionStatement,
} from '../citation';
import { toLine, toLines } from '../clean-text';
import type { ExportItem, ExportQuote, Format, VersionIssue } from '../format';
import { properties } from '../frontmatter';

/**
 * Escapes one line so that it shows as it reads, in CommonMark and in Obsidian: no emphasis, link,
 * HTML, tag, formula, comment or highlight, and at its start no list, heading, rule or quotation.
 */
export function escapeLine(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~$^]|&(?=[#\w])|%(?=%)|=(?==)/g, '\\$&')
    .replace(/^(\d{0,9})([-+=.)])/, '$1\\$2');
}

const paragraphs = (text: string): string[] => toLines(text).map(escapeLine);

/** An address as a link where it is one of the web's, else as plain text. */
export function link(address: string): string {
  const text = toLine(address).replace(/[\s<>]/g, encodeURIComponent);
  return /^https?:\/\//i.test(text) ? `<${text}>` : escapeLine(text);
}

/** 'Authors. *Encyclopedia* (year). Version 0. <address>. Archived on 2023-06-01 at <address>' */
function reference(item: ExportItem): string {
  const { capture } = item;
  const authors = people(capture.authors).map(inverted).join('; ');
  const container = toLine(capture.containerTitle ?? '');
  const year = dateParts(issued(capture))?.year;
  const parts = [
    authors && escapeLine(authors),
    [container && `*${escapeLine(container)}*`, year && `(${year})`].filter(Boolean).join(' '),
    versionStatement(item),
    link(capture.doi ? `https://doi.org/${encodeURI(toLine(capture.doi))}` : capture.url),
    archiveStatement(capture, link),
  ];
  return parts.filter(Boolean).join('. ');
}

/** The fixed sentence, and the publisher's own with its source under it, as a quotation. */
function quotation(issue: VersionIssue): string {
  const stated = [escapeLine(toLine(issue.text)), link(issue.source)].filter(Boolean).join(' ');
  return `> **${issueStatement(issue, link)}**${stated ? `\n>\n> ${stated}` : ''}`;
}

/**
 * Markdown: one document, one section an entry. Each section begins with the entry's properties
 * as a block of YAML front matter, ready to be pasted at the head of a note.
 */
export const markdown: Format = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mime: 'text/markdown',
  options: ['abstracts', 'notes', 'versions', 'keyPattern'],
  lacks: ['bodies'],
  open: ({ today }) => ({
    head: `# Saved entries\n\nExported on ${today}.\n\n`,
    item: section,
    between: '\n',
    tail: () => [],
  }),
};

function section(item: ExportItem): string {
  const yaml = `\`\`\`yaml\n---\n${properties(item)}---\n\`\`\``;
  return `${[`## ${heading(item)}`, ...cited(item), yaml, ...body(item)].join('\n\n')}\n`;
}

/** One entry as a note of its own, its properties at the head. */
export function note(item: ExportItem): string {
  const parts = [`# ${heading(item)}`, ...cited(item), ...body(item)];
  return `---\n${properties(item)}---\n\n${parts.join('\n\n')}\n`;
}

const heading = (item: ExportItem): string => escapeLine(toLine(item.capture.title));

/** What it is, and what is known against this version of it. */
const cited = (item: ExportItem): string[] => [reference(item), ...item.issues.map(quotation)];

/** A quote as a quotation, and the reader's note on it. */
function quoted({ exact, note }: ExportQuote): string[] {
  return [`> ${escapeLine(toLine(exact))}`, ...paragraphs(note)];
}

/** Abstract, keywords, the reader's note and quotes. */
function body(item: ExportItem): string[] {
  const listed = citedKeywords(item).join(', ');
  const own = paragraphs(item.note);
  return [
    ...paragraphs(item.capture.summary ?? ''),
    ...(listed ? [`**Keywords:** ${escapeLine(listed)}`] : []),
    ...(own.length > 0 ? ['**Note**', ...own] : []),
    ...(item.quotes.length > 0 ? ['**Quotes**', ...item.quotes.flatMap(quoted)] : []),
  ];
}

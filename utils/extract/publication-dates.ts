import type { Block } from '../snapshot/blocks';
import { findDoi } from '../text/addresses';
import { parseDate } from '../text/dates';
import { notOfWork, publishedLabel, revisedLabel } from './publication-date-words';
import type { Section } from './summary/sections';

/** What short lines of a work's own apparatus tell: "First published …; substantive revision …", "DOI: …". */
export interface PublicationDates {
  published?: string;
  revised?: string;
  doi?: string;
  /** All of them, in the order of the page. */
  dois: string[];
  /** Whether they tell of more DOIs than one, as lists of works do. */
  severalDois?: true;
}

const longestLine = 300;

/** Reads the lines outside the article's body, the abstract and other people's words; the first of a kind counts. */
export function readPublicationDates(sections: readonly Section[]): PublicationDates {
  const history: PublicationDates = { dois: [] };
  for (const { kind, heading, blocks } of sections) {
    if (kind !== 'head' && kind !== 'plain') continue;
    const lines = (heading && kind === 'plain' ? [heading, ...blocks] : blocks).filter(isLine);
    for (const [index, line] of lines.entries()) {
      readLine(isLabel(line) ? joined(line, lines[index + 1]) : line, history);
    }
  }
  return history;
}

function isLine(block: Block): boolean {
  return block.region !== 'other' && block.text.length <= longestLine;
}

/** Whether a line is nothing but a label, as in lists of terms and in tables: what it labels follows. */
function isLabel({ text }: Block): boolean {
  return (
    /^doi\s*:?$/i.test(text) ||
    [publishedLabel, revisedLabel].some((label) => label.exec(text)?.[0].length === text.length)
  );
}

function joined(label: Block, value: Block | undefined): Block {
  return value ? { ...value, text: `${label.text} ${value.text}` } : label;
}

function readLine({ text, links, region }: Block, history: PublicationDates): void {
  const published = dateAfter(publishedLabel, text);
  if (published) history.published ??= published;
  const revised = dateAfter(revisedLabel, text);
  if (revised) history.revised ??= revised;
  if (region !== 'main') return;
  const said = /\bdoi\b\s*:?|doi\.org\//i.exec(text);
  const doi = said
    ? findDoi(text.slice(said.index))
    : links
        .map(({ href }) =>
          /^https?:\/\/(?:dx\.)?doi\.org\//.test(href) ? findDoi(href) : undefined,
        )
        .find(Boolean);
  if (!doi) return;
  history.doi ??= doi;
  if (!history.dois.includes(doi)) history.dois.push(doi);
  if (doi !== history.doi) history.severalDois = true;
}

/** The date right behind a label, within the same part of its line. */
function dateAfter(label: RegExp, text: string): string | undefined {
  const match = label.exec(text);
  if (!match || notOfWork.test(text.slice(Math.max(0, match.index - 40), match.index)))
    return undefined;
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
  const part = rest.split(/[;|()•·]/, 1)[0] ?? '';
  // With the time of day it is the stamp of a machine that keeps the record.
  const stamped = label === revisedLabel && /\d{1,2}:\d\d/.test(part);
  return /^\D{0,14}\d/.test(part) && !stamped ? parseDate(part) : undefined;
}

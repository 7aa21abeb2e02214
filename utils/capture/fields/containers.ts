/** Where the name of the work is read that a work is a part of. */

import { titlePrefix, titleSuffixes } from '../../extract/heading';
import { isJournal, isReferenceWork } from '../../extract/metadata/work-type';
import { findDoi } from '../../text/addresses';
import { withoutEnd } from '../../text/whitespace';
import { doiInAddress } from './article';
import type { Evidence } from './evidence';

/** What an element says that holds the journal's name: '.JournalTitle', '.publication-title'. */
const containerMark = /^\.(?:journal|publication|container|periodical)[-_]?(?:title|name)$/i;
const longestContainer = 150;

/** The part of the tab that is a journal's by name, where the tab does not begin with the title. */
export function journalInTab({ page, title }: Evidence): string | undefined {
  const parts = page.title.split(/ [-–—|:·»]+ /).slice(0, 6);
  return parts.find((part) => part !== title()?.value && isJournal(part));
}

/** The first of the names that is not the title; of a whole as far as its name says it is one. */
export function differingFrom(
  title: string | undefined,
  container: string | undefined,
  named: string | undefined,
): string | undefined {
  if (container !== undefined && container !== title) return container;
  return named !== title && isReferenceWork(named) ? named : undefined;
}

/** The reference work that the tab names beside the title. */
export function namedInTab({ page, title }: Evidence): string | undefined {
  const said = title()?.value ?? '';
  return [...titleSuffixes(page, said), titlePrefix(page, said)].find(isReferenceWork);
}

/** 'Article • Acta Lampaea 45 (01) • Jan-Mar 2022': what stands before a volume and its issue. */
const cited =
  /(?:^|[•|·] )(\p{Lu}[^•|·\d]{2,100}?),? (?:[Vv](?:ol(?:ume)?)?\.? ?)?\d{1,4} ?\(\d{1,3}(?:[-–]\d{1,3})?\)/u;

/** The journal in the line of the work's own citation, which is the one that its DOI stands in. */
export function citedContainer(evidence: Evidence): string | undefined {
  const { page, history } = evidence;
  const own = doiInAddress(evidence) ?? history().doi;
  const line = page.blocks.find(
    ({ region, level, text }) =>
      region === 'main' && level === 0 && text.length < 300 && own && findDoi(text) === own,
  );
  return line && cited.exec(line.text)?.[1];
}

/** 'Acta Lamp. 2006 Aug 15;6:41', as indexes of medicine cite. */
const indexLine =
  /^(\p{Lu}[\p{L}&()' -]{2,80}(?:\. ?[\p{L}&()' -]{2,40}){0,3})\.? ((?:1[89]|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?);\d/u;

/** The work's own citation in an index, which stands by its title. */
export function indexedCitation({
  page,
  shown,
}: Evidence): { journal: string; date: string } | undefined {
  const title = shown()?.block;
  const at = title ? page.blocks.indexOf(title) : -1;
  if (at < 0) return undefined;
  for (const { text } of page.blocks.slice(Math.max(0, at - 4), at + 5)) {
    const mayCite = text.length < 300 && text.includes(';');
    const [, journal, date] = (mayCite && indexLine.exec(text)) || [];
    if (journal && date) return { journal, date };
  }
  return undefined;
}

/** The name of the journal in an element that is marked as it, up to the volume that stands behind. */
export function markedContainer({ page, title }: Evidence): string | undefined {
  const block = page.blocks.find(
    ({ region, level, marks }) =>
      region === 'main' && level === 0 && marks.split(' ').some((mark) => containerMark.test(mark)),
  );
  const name = withoutEnd(block?.text.slice(0, block.joints[0]) ?? '', ' ,;:.');
  const isName = name.length > 3 && name.length <= longestContainer && name !== title()?.value;
  return isName ? name : undefined;
}

/**
 * Where each field of a capture is read: its sources in their order of trust. A new source of a
 * field is one more line in its list.
 */

import { signatureNames } from '../../extract/authors/byline';
import { markedTitle } from '../../extract/heading';
import { readKeywords } from '../../extract/keywords';
import { mostPrecise } from '../../extract/metadata/metadata';
import { isJournal, isReferenceWork } from '../../extract/metadata/work-type';
import type { Block, Page } from '../../extract/page';
import { lacksText, readAccess } from '../../extract/page-kind/access';
import { saysForSale } from '../../extract/page-kind/access-words';
import {
  describedSummary,
  readSummary,
  summaryAboveKeywords,
  unheadedSummary,
} from '../../extract/summary/summary';
import type { Access, CaptureType, Name, Notice } from '../../model/capture';
import { republished } from '../../sites/addresses/republishers';
import { readSilverchair } from '../../sites/platforms/silverchair';
import { findDoi } from '../../text/addresses';
import { parseDate } from '../../text/dates';
import { languageOfScript, languageTag } from '../../text/language';
import { parseNames } from '../../text/names';
import { parseNotices } from '../../versions/notices/parse-sentence';
import { doiInAddress, isArticle } from './article';
import {
  citedContainer,
  differingFrom,
  indexedCitation,
  journalInTab,
  markedContainer,
  namedInTab,
} from './containers';
import type { Evidence } from './evidence';
import { type FieldSource, filled } from './field-source';
import { fullNames, shownNames } from './people';

export const title: readonly FieldSource<string>[] = [
  { origin: 'site', read: ({ own }) => own.title },
  { origin: 'metadata', read: titleOfWork },
  { origin: 'label', read: ({ record }) => record()?.title },
  { origin: 'mark', read: titleInRecord },
  { origin: 'heading', read: ({ shown }) => (shown()?.block ? shown()?.text : undefined) },
  { origin: 'tab', read: ({ shown }) => shown()?.text },
];

export const containerTitle: readonly FieldSource<string>[] = [
  { origin: 'site', read: ({ own }) => own.containerTitle },
  { origin: 'label', read: ({ site, page }) => (site ? undefined : republished(page)) },
  {
    origin: 'metadata',
    read: ({ metadata, title }) =>
      differingFrom(title()?.value, metadata().containerTitle, metadata().title),
  },
  { origin: 'site', read: ({ site }) => site?.defaults?.containerTitle },
  { origin: 'tab', read: namedInTab },
  {
    origin: 'place',
    read: (evidence) => indexedCitation(evidence)?.journal,
  },
  {
    origin: 'mark',
    read: (evidence) => (isArticle(evidence) ? markedContainer(evidence) : undefined),
  },
  { origin: 'tab', read: (evidence) => (isArticle(evidence) ? journalInTab(evidence) : undefined) },
  {
    origin: 'place',
    read: (evidence) => (isArticle(evidence) ? citedContainer(evidence) : undefined),
  },
  {
    origin: 'metadata',
    read: ({ page }) => [page.meta('og:site_name')].find(isReferenceWork),
  },
];

export const type: readonly FieldSource<CaptureType>[] = [
  { origin: 'site', read: ({ own, site }) => own.type ?? site?.defaults?.type },
  {
    origin: 'container',
    read: ({ containerTitle }) =>
      isReferenceWork(containerTitle()?.value) ? 'entry-encyclopedia' : undefined,
  },
  {
    origin: 'container',
    read: ({ containerTitle, metadata }) =>
      metadata().type === 'article' && isJournal(containerTitle()?.value)
        ? 'article-journal'
        : undefined,
  },
  { origin: 'metadata', read: ({ metadata }) => metadata().type },
  { origin: 'place', read: (evidence) => (isArticle(evidence) ? 'article-journal' : undefined) },
];

/** Of a known publisher's page whose address holds the DOI, no other can be its own. */
export const doi: readonly FieldSource<string>[] = [
  { origin: 'site', read: ({ own }) => own.doi },
  {
    origin: 'metadata',
    read: (evidence) =>
      isDoiInAddress(evidence) ? undefined : ofPart(evidence, evidence.metadata().doi),
  },
  {
    origin: 'label',
    read: (evidence) => (isDoiInAddress(evidence) ? undefined : ofPart(evidence, ownDoi(evidence))),
  },
  { origin: 'address', read: (evidence) => ofPart(evidence, evidence.entry.doi) },
];

export const authors: readonly FieldSource<Name[]>[] = [
  { origin: 'site', read: ({ own }) => own.authors },
  {
    origin: 'metadata',
    read: (evidence) => fullNames(evidence, filled(evidence.metadata().authors)),
  },
  { origin: 'label', read: ({ record }) => filled(parseNames(record()?.people ?? [])) },
  // Where the publisher's file says that they stand below the title, their place is no guess.
  {
    origin: 'site',
    read: (evidence) =>
      evidence.site?.bylineBelowTitle ? filled(shownNames(evidence)) : undefined,
  },
  { origin: 'place', read: (evidence) => filled(shownNames(evidence)) },
  { origin: 'metadata', read: ({ metadata }) => filled(metadata().authors) },
  {
    origin: 'label',
    read: ({ containerTitle, sections }) =>
      isReferenceWork(containerTitle()?.value)
        ? filled(parseNames(signatureNames(sections())))
        : undefined,
  },
  { origin: 'label', read: ({ citation }) => filled(citation()?.authors) },
];

export const publisherSources: readonly FieldSource<string>[] = [
  { origin: 'site', read: ({ own }) => own.publisher },
  { origin: 'metadata', read: ({ metadata }) => metadata().publisher },
  { origin: 'label', read: ({ site, citation }) => (site ? undefined : citation()?.publisher) },
  { origin: 'site', read: ({ site }) => site?.defaults?.publisher },
];

export const language: readonly FieldSource<string>[] = [
  { origin: 'site', read: ({ own }) => own.language },
  { origin: 'metadata', read: ({ metadata }) => metadata().language },
  // Templates declare the language of a site's controls, whatever language an entry is in.
  { origin: 'text', read: ({ page, title }) => languageOfScript(ownText(page, title()?.value)) },
  { origin: 'metadata', read: ({ page }) => languageTag(page.lang) },
  { origin: 'site', read: ({ site }) => site?.defaults?.language },
];

/** Null where the publisher's file says that what stands there is no summary. */
export const summary: readonly FieldSource<string | null>[] = [
  { origin: 'site', read: ({ own }) => own.summary },
  {
    origin: 'label',
    read: ({ sections, notices, language }) =>
      readSummary(sections(), notices().blocks, language()?.value),
  },
  { origin: 'metadata', read: ({ metadata }) => metadata().summary },
  { origin: 'label', read: ({ record }) => record()?.summary },
  {
    origin: 'mark',
    read: ({ page, site, notices }) => {
      const { notices: said, blocks } = notices();
      const announcement = [...blocks].find((block) =>
        said.some(({ kind, text }) => kind === 'forthcoming' && block.text.includes(text)),
      );
      return unheadedSummary(page, site?.abstract, blocks, announcement);
    },
  },
  {
    origin: 'place',
    read: ({ page, site, notices }) =>
      site?.abstract?.length === 0 ? undefined : summaryAboveKeywords(page, notices().blocks),
  },
  {
    origin: 'text',
    read: ({ page, site, notices, title }) => {
      const description = page.meta('description', 'og:description', 'twitter:description');
      return site
        ? undefined
        : describedSummary(page, description, notices().blocks, title()?.value);
    },
  },
];

export const keywordSources: readonly FieldSource<string[]>[] = [
  { origin: 'site', read: ({ own }) => own.keywords },
  {
    origin: 'label',
    read: ({ sections, language }) => filled(readKeywords(sections(), language()?.value)),
  },
  {
    origin: 'metadata',
    read: ({ site, metadata }) => (site?.subjectKeywords ? undefined : filled(metadata().keywords)),
  },
  // A known publisher's subjects are its own, unless its file says otherwise.
  { origin: 'metadata', read: ({ site, metadata }) => (site ? undefined : metadata().subjects) },
];

/** What a page calls its last revision is not its publication, whatever its metadata say. */
export const published: readonly FieldSource<string>[] = [
  { origin: 'site', read: ({ own }) => own.published },
  {
    origin: 'metadata',
    read: ({ metadata, history }) => {
      const told = metadata().published;
      return told === undefined || told === history().revised
        ? undefined
        : mostPrecise([told, history().published].filter((date) => date !== undefined));
    },
  },
  { origin: 'label', read: ({ history }) => history().published },
  { origin: 'label', read: ({ record }) => record()?.date },
  { origin: 'place', read: (evidence) => parseDate(indexedCitation(evidence)?.date ?? '') },
  { origin: 'label', read: ({ citation }) => citation()?.published },
];

export const revisedSources: readonly FieldSource<string>[] = [
  { origin: 'site', read: ({ own }) => own.revised },
  { origin: 'notice', read: ({ notices }) => notices().notices.find(isDatedRevision)?.date },
  { origin: 'metadata', read: ({ metadata }) => metadata().revised },
  { origin: 'label', read: ({ history }) => history().revised },
];

export const access: readonly FieldSource<Access>[] = [
  { origin: 'site', read: ({ own }) => own.access },
  { origin: 'mark', read: ({ site, page }) => (site ? undefined : readSilverchair(page).access) },
  {
    origin: 'metadata',
    read: ({ metadata, sections }) => {
      const told = metadata().access;
      return told === 'restricted' && readAccess(sections(), told) === 'open' ? undefined : told;
    },
  },
  {
    origin: 'label',
    read: ({ sections }) => {
      const told = readAccess(sections());
      return told === 'unknown' ? undefined : told;
    },
  },
  // Whoever keeps a record of a document and sells the document shows the record alone.
  {
    origin: 'label',
    read: ({ page, record }) =>
      record() && page.blocks.some(({ text }) => saysForSale(text)) ? 'restricted' : undefined,
  },
  {
    origin: 'place',
    read: ({ page, site, sections }) =>
      (site?.textOnPage || isAtypon(page)) && lacksText(sections()) ? 'restricted' : undefined,
  },
  { origin: 'site', read: ({ site }) => site?.defaults?.access },
];

/** Whether a page is of the platform Atypon, whose every page says what it is made for. */
function isAtypon(page: Page): boolean {
  return page.metas.has('pbcontext');
}

/** Enough of a page's own words to tell a script by. */
function ownText(page: Page, title = ''): string {
  let text = title;
  for (const block of page.blocks) {
    if (block.region === 'main') text += ` ${block.text}`;
    if (text.length > 4_000) break;
  }
  return text;
}

/** The title that metadata tell, unless it names the whole and the page's heading the part. */
function titleOfWork({ page, metadata, shown }: Evidence): string | undefined {
  const { title, containerTitle } = metadata();
  if (title === undefined) return undefined;
  const heading = shown();
  const isPart = heading?.block !== undefined && heading.agreed && heading.text !== title;
  const isWhole =
    title === containerTitle || title === page.meta('og:site_name') || isReferenceWork(title);
  return isPart && isWhole ? undefined : title;
}

/** The line marked as the title in a record whose page has the title of the collection as its heading. */
function titleInRecord({ page, record, shown }: Evidence): string | undefined {
  return record() && !shown()?.agreed ? markedTitle(page) : undefined;
}

/** Whether a known publisher's address itself holds the DOI, which is the page's own then. */
function isDoiInAddress({ page, site, entry: { doi } }: Evidence): boolean {
  return site !== undefined && doi !== undefined && page.url.href.toLowerCase().includes(doi);
}

/** The DOI that the page's own lines tell; one that stands in a notice alone is another work's or version's. */
function ownDoi(evidence: Evidence): string | undefined {
  const { page, history } = evidence;
  const { doi } = history();
  const addressed = doiInAddress(evidence);
  if (doi === undefined || addressed !== undefined) return addressed;
  const holders = page.blocks.filter(
    ({ text, links }) => findDoi(text) === doi || links.some(({ href }) => findDoi(href) === doi),
  );
  const isOwn = ({ text, links }: Block) => parseNotices(text, links).length === 0;
  return holders.length === 0 || holders.some(isOwn) ? doi : undefined;
}

/** A DOI, unless it is the whole book's and the work a part of it: metadata of a part may name it. */
function ofPart({ containerTitle, type }: Evidence, doi: string | undefined): string | undefined {
  const isPart = containerTitle() !== undefined && type()?.value !== 'book';
  return doi && isPart && /^10\.\d{4,9}\/(?:\w+[./])?97[89]\d{10}$/.test(doi) ? undefined : doi;
}

function isDatedRevision({ kind, date }: Notice): boolean {
  return kind === 'revised' && date !== undefined;
}

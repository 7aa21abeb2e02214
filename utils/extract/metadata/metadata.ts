import type { Access, Capture } from '../../model/capture';
import { setDefined } from '../../model/set-defined';
import { normalizeDoi } from '../../text/addresses';
import { datePrecision, parseDate } from '../../text/dates';
import { languageTag } from '../../text/language';
import { parseNames } from '../../text/names';
import { singleNames } from '../authors/author-list';
import { splitKeywords, tidyKeywords } from '../keywords';
import { withoutSummaryLabel } from '../labels';
import type { Page } from '../page';
import { editionName } from './imprint';
import { type LinkedWork, linkedWork } from './jsonld';
import { readPublisher } from './publisher';
import { inferWorkType, isReferenceWork } from './work-type';

/** What standard metadata tell; members that they do not tell are absent. */
export type Metadata = Partial<
  Pick<
    Capture,
    | 'type'
    | 'doi'
    | 'title'
    | 'authors'
    | 'editors'
    | 'containerTitle'
    | 'edition'
    | 'publisher'
    | 'place'
    | 'isbn'
    | 'issn'
    | 'language'
    | 'keywords'
    | 'published'
    | 'revised'
    | 'access'
  >
> & {
  /** Told by metadata that exist for citing; a title in OpenGraph alone makes no citable work. */
  citable: boolean;
  summary?: string;
  /** Terms of Dublin Core, which are keywords on most repositories and a list of subjects elsewhere. */
  subjects?: string[];
};

/**
 * Reads Highwire, PRISM, Dublin Core, JSON-LD and, last, OpenGraph, in that order for each field.
 * Lists are taken from one source whole, never mixed.
 */
export function readMetadata(page: Page): Metadata {
  const all = (...names: string[]): readonly string[] => {
    for (const name of names) {
      const values = page.metas.get(name);
      if (values) return values;
    }
    return [];
  };
  const cited = page.meta('citation_title', 'bepress_citation_title', 'eprints.title');
  const told = cited ?? page.meta('prism.title', 'dc.title', 'dcterms.title');
  const headings = page.blocks.filter(({ level }) => level === 1).map(({ text }) => text);
  const work = linkedWork(page, told ? [told, ...headings] : headings);
  const title = withoutStop(told ?? work?.title);
  const containerTitle =
    page.meta(
      'citation_inbook_title',
      'citation_book_title',
      'citation_encyclopedia_title',
      'citation_journal_title',
      'citation_conference_title',
      'bepress_citation_journal_title',
      'prism.publicationname',
      'eprints.publication',
    ) ??
    work?.containerTitle ??
    looseContainer(page);
  const authors = parseNames(authorTexts(all, work?.authors ?? []));
  const dates = publicationDates(page, work?.published);
  const published = mostPrecise(dates);
  const revised = parseDate(
    page.meta('dcterms.modified', 'prism.modificationdate', 'datemodified') ?? '',
  );
  const access = readAccess(page, work?.free);
  const metadata: Metadata = {
    citable:
      Boolean(title) &&
      (Boolean(cited) ||
        page.metas.has('dc.title') ||
        page.metas.has('dcterms.title') ||
        Boolean(work && (work.authors.length > 0 || work.doi))),
  };
  setDefined(metadata, 'title', title);
  setDefined(metadata, 'containerTitle', containerTitle);
  setDefined(
    metadata,
    'type',
    metadata.citable ? inferWorkType(page, containerTitle, work?.type) : undefined,
  );
  setDefined(metadata, 'doi', readDoi(page, all, work?.doi));
  if (authors.length > 0) metadata.authors = authors;
  const editors = parseNames(
    all('citation_editor', 'dc.contributor.editor').length
      ? all('citation_editor', 'dc.contributor.editor')
      : (work?.editors ?? []),
  );
  if (editors.length > 0) metadata.editors = editors;
  setDefined(metadata, 'publisher', readPublisher(page, containerTitle) ?? work?.publisher);
  setDefined(metadata, 'edition', readEdition(page, work));
  setDefined(metadata, 'place', readPlace(page, work));
  setDefined(metadata, 'isbn', page.meta('citation_isbn', 'prism.isbn', 'book:isbn') ?? work?.isbn);
  setDefined(
    metadata,
    'issn',
    page.meta('citation_issn', 'prism.issn', 'prism.eissn') ?? work?.issn,
  );
  setDefined(
    metadata,
    'language',
    languageTag(
      page.meta('citation_language', 'dc.language', 'dcterms.language') ?? work?.language,
    ),
  );
  setDefined(metadata, 'summary', readSummary(page, work?.summary));
  setDefined(metadata, 'published', published);
  if (revised && published && revised > published) metadata.revised = revised;
  const keywords = readKeywords(all, work?.keywords ?? []);
  if (keywords.length > 0) metadata.keywords = keywords;
  const subjects = readSubjects(all);
  if (subjects.length > 0) metadata.subjects = subjects;
  setDefined(metadata, 'access', access);
  return metadata;
}

function readEdition(page: Page, work: LinkedWork | undefined): string | undefined {
  const told = page.meta('citation_edition', 'prism.edition', 'http://schema.org/bookedition');
  return editionName(told ?? work?.edition);
}

function readPlace(page: Page, work: LinkedWork | undefined): string | undefined {
  return page.meta('citation_publisher_place', 'eprints.place_of_pub') ?? work?.place;
}

/** Indexes end each title with a full stop; one behind an initial or a short form is the title's own. */
function withoutStop(title: string | undefined): string | undefined {
  return title?.replace(/(?<=\p{Ll}{4})\.$/u, '');
}

/** What Dublin Core names as the whole: a title, not an address, a number or a repository. */
function looseContainer(page: Page): string | undefined {
  const part = page.meta('dc.relation.ispartof', 'dcterms.ispartof');
  if (part && /^\p{L}[^:/\d]{3,}$/u.test(part)) return part;
  return page.metas.get('dc.source')?.find(isReferenceWork);
}

type Values = (...names: string[]) => readonly string[];

/** Metas of authors, those first that are meant for citing: Dublin Core's name a book's editors, too. */
const authorMetas = [
  ['citation_author', 'citation_authors', 'bepress_citation_author', 'eprints.creators_name'],
  ['dc.creator.personalname', 'dc.creator', 'dcterms.creator'],
  ['dc.contributor.author', 'dc.contributor'],
] as const;

/** What software calls who put a page up. */
const account =
  /^(?:(?:site |web ?)?(?:admin(?:istrat(?:or|eur|ore)|istrador)?|master|editor|author)|root|user ?\d{0,6}|anonymous|redaktion)$/i;

/** One meta an author, or all of them in one with semicolons. */
function authorTexts(all: Values, linked: readonly string[]): readonly string[] {
  const told = authorMetas.map((names) => all(...names)).find((texts) => texts.length > 0);
  return singleNames(told ?? linked).filter((name) => !account.test(name.trim()));
}

/**
 * Of several DOIs the one that the address names; never one that the address goes on behind, since
 * that is the book's: '/10.1093/acrefore/9780190846626.001.0001/acrefore-…'.
 */
function readDoi(page: Page, all: Values, linked: string | undefined): string | undefined {
  const addresses = [page.relations.get('canonical')?.[0] ?? '', page.url.href].map((address) =>
    decodeAddress(address).toLowerCase(),
  );
  const names = ['citation_doi', 'bepress_citation_doi', 'prism.doi', 'dc.identifier.doi', 'doi'];
  const told = [...names, 'dc.identifier', 'dcterms.identifier']
    .flatMap((name) => all(name))
    .map(normalizeDoi)
    .concat(linked)
    .filter(
      (doi) => doi !== undefined && !addresses.some((address) => address.includes(`${doi}/`)),
    );
  const named = told.filter((doi) => addresses.some((address) => doi && address.includes(doi)));
  // A book's DOI may be the beginning of its chapter's: the longest one is what is named.
  return (
    named.reduce(
      (one, other) => ((one?.length ?? 0) < (other?.length ?? 0) ? other : one),
      named[0],
    ) ?? told[0]
  );
}

function decodeAddress(address: string): string {
  return address.replaceAll(/%2f/gi, '/');
}

function publicationDates(page: Page, linked: string | undefined): string[] {
  const texts = [
    page.meta('citation_publication_date') ?? issueDate(page.meta('citation_cover_date')),
    page.meta('dcterms.issued', 'dc.date.issued', 'dc.issued', 'eprints.date'),
    page.meta('prism.publicationdate'),
    page.meta('datepublished'),
    linked,
    page.meta('citation_date', 'bepress_citation_date', 'bepress_citation_online_date'),
    page.meta('dc.date', 'dcterms.date', 'dc.date.created'),
    page.meta('citation_online_date'),
    page.meta('citation_year'),
    page.meta('article:published_time'),
  ];
  return texts.flatMap((text) => parseDate(text ?? '') ?? []);
}

/** An issue is of a month; the first of it is what systems write that want a day. */
function issueDate(cover: string | undefined): string | undefined {
  return cover?.replace(/^(\d{4}[/-]\d{1,2})[/-]0?1$/, '$1');
}

/**
 * The first date, or one of the same year that says the day where the first does not; the first day
 * of that month, or of the year, is what systems write that know no day.
 */
export function mostPrecise(dates: readonly string[]): string | undefined {
  const [first] = dates;
  return dates.reduce(
    (best, date) =>
      best &&
      date.slice(0, 4) === best.slice(0, 4) &&
      datePrecision(date) > datePrecision(best) &&
      date !== `${best}-01` &&
      date !== `${best}-01-01`
        ? date
        : best,
    first,
  );
}

/** An abstract that is not cut: a mere 'description' is an advertisement as often as not. */
function readSummary(page: Page, linked: string | undefined): string | undefined {
  const abstract = page.meta(
    'citation_abstract',
    'dcterms.abstract',
    'eprints.abstract',
    'dc.description.abstract',
  );
  if (abstract && /\p{L}{2}/u.test(abstract)) return withoutSummaryLabel(abstract);
  const described = page.meta('dc.description') ?? linked;
  return described &&
    described.length >= 120 &&
    /[.!?)”"]$/.test(described) &&
    !/\.\.\.$/.test(described)
    ? withoutSummaryLabel(described)
    : undefined;
}

function readKeywords(all: Values, linked: readonly string[]): string[] {
  const told = all(
    'citation_keywords',
    'citation_keyword',
    'bepress_citation_keywords',
    'eprints.keywords',
    'dc.subject.keyword',
  );
  const lists = told.length > 0 ? told : linked;
  const [only] = lists;
  if (lists.length === 1 && only) return splitKeywords(only);
  const subjects = new Set(told.length > 0 ? [] : all('dc.subject'));
  const single = lists.flatMap((text) => (text.includes(';') ? text.split(';') : [text]));
  return tidyKeywords(single.filter((keyword) => !subjects.has(keyword)));
}

/** A library's or publisher's class ('QA75 Computers', '004', 'Lighthouses -- History'), which no author chose. */
const classOfSubjects =
  /^[A-Z]{1,3}\d*(?:\.\d+)? \p{Lu}|^\d{2,3}(?:\.\d+)?(?:$|[ -])|--|:\/\/|^(?:ddc|udc|lcc|info):/iu;

function readSubjects(all: Values): string[] {
  const told = all('dc.subject', 'dcterms.subject').filter((text) => !classOfSubjects.test(text));
  const [only] = told;
  return told.length === 1 && only ? splitKeywords(only) : tidyKeywords(told);
}

function readAccess(page: Page, free: boolean | undefined): Access | undefined {
  const said =
    page.meta(
      'access',
      'citation_access',
      'access_control',
      'dcterms.accessrights',
      'dc.rights.accessrights',
    ) ?? '';
  const rights = page.metas.get('dc.rights') ?? [];
  if (/^yes$|\bopen ?access|^free/i.test(said)) return 'open';
  if (/^no$|restricted|closed ?access/i.test(said)) return 'restricted';
  if (free !== undefined) return free ? 'open' : 'restricted';
  if (rights.some((right) => /\bopen ?access\b/i.test(right))) return 'open';
  return page.metas.has('citation_fulltext_world_readable') ? 'open' : undefined;
}

import type { Capture, Name } from '../../utils/model/capture';
import { findSite } from '../../utils/sites/all-sites';
import type { Field } from './fields';
import { all, folded } from './transformation';

/** A changed page, as far as it still tells what it told. */
interface Evidence {
  capture: Capture;
  document: Document;
  url: URL;
  /** Names, properties and contents of the metas that are left. */
  metas: readonly { name: string; content: string }[];
  jsonLd: string;
  /** All that can be read on the page. */
  text: string;
  /** What the browser's tab says. */
  tab: string;
}

const summaryLabel =
  /(?:abstract|summary|synopsis|zusammenfassung|kurzfassung|abstrakt|résumé|resumen|sumario|riassunto|sommario|samenvatting|resumo|resum|sammendrag|sammanfattning|streszczenie|аннотация|özet|摘要|要旨|초록|description|definition|overview|scope)(?: (?:and|und|et|&) [\p{L}-]+)?\s*[:：.—-]?\s*$/iu;
const keywordLabel =
  /(?:key ?-?words?(?: and phrases)?|index terms|schlagw[öo]rter|schlüsselwörter|stichw[öo]rter|mots[ -]cl[ée]s?|palabras?[ -]claves?|parole[ -]chiave|tref?woorden|palavras[ -]chave|关键词|キーワード|키워드)\s*[:：—-]?\s*$/iu;
const summaryMark = /abstract|summary|preamble|lead\b|descr/i;
const authorMark = /author|contrib|creat|byline/i;
const authorLabel = /(?:\bby|\bvon|\bpar|\bpor|\bdi|authors?\s*:?|autor(?:en|es)?\s*:?)\s*$/i;
const publicationLabel = /publi|posted|veröff|pubbl|erschienen|submitted|first|online/i;
const revisionLabel = /revis|updat|modif|edited|aktualis|stand|mis à jour|bearbeit/i;
const referenceWork =
  /encyclop|enzyklop|lexi[kc]|dictionary|handbook|companion|dizionario|wörterbuch/i;

/** By field: whether a page from which something was taken still tells what the capture says of it. */
const tells: Partial<Record<Field, (evidence: Evidence) => boolean>> = {
  title: ({ capture, document, metas, tab, jsonLd }) =>
    [tab, jsonLd, ...metas.map(({ content }) => content)].some((each) =>
      holds(each, capture.title),
    ) || all(document, 'h1, h2').some((each) => holds(each.textContent ?? '', capture.title)),
  authors: (evidence) =>
    evidence.capture.authors.every((name) => isNamed(name, evidence) || isSigned(name, evidence)),
  editors: (evidence) => (evidence.capture.editors ?? []).every((name) => isNamed(name, evidence)),
  summary: (evidence) => {
    const { capture, metas, jsonLd, document } = evidence;
    const [start = ''] = (capture.summary ?? '').split('\n\n');
    return (
      [jsonLd, ...metas.map(({ content }) => content)].some((each) => holds(each, start)) ||
      summaryLabel.test(before(evidence.text, start.slice(0, 60))) ||
      isMarked(document, start, summaryMark)
    );
  },
  keywords: ({ capture: { keywords }, metas, text, jsonLd }) => {
    const named = metas.filter(({ name }) => /keyword|subject|tag/.test(name));
    const listed = folded([jsonLd, ...named.map(({ content }) => content)].join(' ; '));
    const [first = ''] = keywords;
    return (
      keywords.every((each) => listed.includes(folded(each))) ||
      keywordLabel.test(before(text, first))
    );
  },
  containerTitle: ({ capture: { containerTitle = '' }, metas, jsonLd, tab, url }) =>
    findSite(url)?.defaults?.containerTitle === containerTitle ||
    holds(jsonLd, containerTitle) ||
    metas.some(
      ({ name, content }) =>
        /journal|book|ispartof|publication|source/i.test(name) && holds(content, containerTitle),
    ) ||
    (referenceWork.test(containerTitle) && holds(tab, containerTitle)),
  publisher: ({ capture: { publisher = '' }, metas, jsonLd, url }) =>
    findSite(url)?.defaults?.publisher === publisher ||
    holds(jsonLd, publisher) ||
    metas.some(({ name, content }) => name.includes('publisher') && holds(content, publisher)),
  language: ({ capture: { language = '' }, document, metas, jsonLd, url }) =>
    findSite(url)?.defaults?.language === language ||
    /inlanguage/i.test(jsonLd) ||
    document.documentElement.lang.toLowerCase().startsWith(language) ||
    metas.some(
      ({ name, content }) =>
        /language|locale/.test(name) && content.toLowerCase().startsWith(language),
    ),
  published: (evidence) =>
    isDated(
      evidence,
      evidence.capture.published,
      publicationLabel,
      /date|issued|publi|created|year/,
    ),
  revised: (evidence) =>
    isDated(evidence, evidence.capture.revised, revisionLabel, /modif|updat|revis/),
  isbn: ({ capture: { isbn = '' }, metas }) =>
    metas.some(({ name, content }) => /isbn/.test(name) && digits(content).includes(digits(isbn))),
  issn: ({ capture: { issn = '' }, metas }) =>
    metas.some(({ name, content }) => /issn/.test(name) && digits(content).includes(digits(issn))),
  doi: ({ capture: { doi = '' }, metas, text, url }) =>
    [text, url.href, ...metas.map(({ content }) => content)].some((each) => holds(each, doi)),
  access: ({ capture, document, url }) =>
    findSite(url)?.defaults?.access === capture.access ||
    capture.access === 'unknown' ||
    document.querySelector('[class*=access], [id*=access], [class*=paywall]') !== null,
  type: ({ capture, url }) => findSite(url)?.defaults?.type === capture.type,
  url: ({ capture, document, url }) =>
    [findSite(url)?.address(url)?.url ?? url.href, canonicalOf(document)].some(
      (each) => address(each) === address(capture.url),
    ),
  entryId: ({ capture: { entryId = '' }, url, text, document }) =>
    findSite(url)?.address(url)?.entryId === entryId ||
    holds(text, entryId) ||
    all(document, 'a[href]').some((link) => holds(link.getAttribute('href') ?? '', entryId)),
  version: ({ capture: { version }, url, metas, text }) =>
    findSite(url)?.address(url)?.version === version?.number ||
    [text, ...metas.map(({ content }) => content)].some((each) => /10\.\d{4,9}\/\S*v\d/.test(each)),
};

/**
 * Whether a changed page still tells that it holds a work that can be cited: it stands at an entry's
 * address, or names an author, a DOI or a work of reference.
 */
export function isStillWork(capture: Capture, document: Document, address: string): boolean {
  const still = (field: Field) => isTold(field, capture, document, address);
  return (
    findSite(new URL(address)) !== undefined ||
    (capture.authors.length > 0 && still('authors')) ||
    (capture.doi !== undefined && still('doi')) ||
    (referenceWork.test(capture.containerTitle ?? '') && still('containerTitle'))
  );
}

/** Whether the changed page still tells a field: by metadata, by its address, or by words and marks. */
export function isTold(
  field: Field,
  capture: Capture,
  document: Document,
  address: string,
): boolean {
  return (
    tells[field]?.({
      capture,
      document,
      url: new URL(address),
      metas: all(document, 'meta').map((meta) => ({
        name: (
          meta.getAttribute('name') ??
          meta.getAttribute('property') ??
          meta.getAttribute('itemprop') ??
          ''
        ).toLowerCase(),
        content: meta.getAttribute('content') ?? '',
      })),
      jsonLd: all(document, 'script[type="application/ld+json"]')
        .map(({ textContent }) => textContent ?? '')
        .join(' '),
      text: inOrder(document.body),
      tab: document.title,
    }) ?? true
  );
}

/** The body's text with a space wherever an element begins or ends. */
function inOrder(body: HTMLElement): string {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (!currentNode.parentElement?.closest('script, style, template, noscript'))
      texts.push(currentNode.nodeValue ?? '');
  }
  return texts.join(' ');
}

function holds(text: string, part: string): boolean {
  return part !== '' && folded(text).includes(folded(part));
}

/** What stands right before the first place of some words; '' where they stand nowhere. */
function before(text: string, words: string): string {
  const whole = folded(text);
  const at = words ? whole.indexOf(folded(words)) : -1;
  return at < 0 ? '' : whole.slice(Math.max(0, at - 60), at);
}

function spellings(name: Name): string[] {
  if ('literal' in name) return [name.literal];
  const { family, given = '' } = name;
  return given ? [`${given} ${family}`, `${family}, ${given}`] : [family];
}

function isNamed(name: Name, { metas, jsonLd }: Evidence): boolean {
  const named = metas.filter((meta) => /author|creator|contributor|editor/.test(meta.name));
  const texts = [jsonLd, ...named.map(({ content }) => content)];
  return spellings(name).some((each) => texts.some((text) => holds(text, each)));
}

/** Whether a name stands on the page behind a label or in an element that is marked as an author's. */
function isSigned(name: Name, { document, text }: Evidence): boolean {
  return spellings(name).some(
    (each) => authorLabel.test(before(text, each)) || isMarked(document, each, authorMark),
  );
}

/** Whether some words stand in an element with such a class, id, role or property. */
function isMarked(document: Document, words: string, mark: RegExp): boolean {
  return all(document, 'body *').some(
    (each) =>
      mark.test(
        ['class', 'id', 'rel', 'itemprop'].map((name) => each.getAttribute(name)).join(' '),
      ) && holds(each.textContent ?? '', words),
  );
}

function isDated(
  { metas, jsonLd, text }: Evidence,
  date: string | undefined,
  label: RegExp,
  meta: RegExp,
): boolean {
  if (!date) return true;
  const forms = formsOf(date);
  const others = label === publicationLabel ? /modif|updat|revis|access/ : /^$/;
  const named = metas.filter(({ name }) => meta.test(name) && !others.test(name));
  return (
    named.some(({ content }) => forms.some((form) => holds(content, form))) ||
    (label === publicationLabel && /"date(?:published|created|issued)"/i.test(jsonLd)) ||
    (label === revisionLabel && /"datemodified"/i.test(jsonLd)) ||
    forms.some((form) => label.test(before(text, form).slice(-40)))
  );
}

/** A day as pages write it. */
function formsOf(date: string): string[] {
  const [year = '', month, day] = date.split('-');
  if (!month) return [year];
  const moment = new Date(`${date}T12:00:00Z`.replace(/^(\d{4}-\d\d)T/, '$1-01T'));
  const inWords = ['en-GB', 'en-US', 'de', 'fr', 'es', 'it', 'nl', 'pt'].flatMap((language) =>
    (['long', 'short'] as const).map((style) =>
      new Intl.DateTimeFormat(language, {
        year: 'numeric',
        month: style,
        timeZone: 'UTC',
        ...(day ? { day: 'numeric' as const } : {}),
      }).format(moment),
    ),
  );
  const inFigures = day
    ? [`${day}.${month}.${year}`, `${year}/${month}/${day}`]
    : [`${year}/${month}`];
  return [date, ...inFigures, ...inWords];
}

function digits(text: string): string {
  return text.replace(/[^\dXx]/g, '');
}

function canonicalOf(document: Document): string {
  return document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
}

function address(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/[?#].*$|\/$/g, '');
}

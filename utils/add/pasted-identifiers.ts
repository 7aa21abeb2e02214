/** What names works in a text that a reader pastes: DOIs, addresses, ISBNs and arXiv's numbers. */
import { described } from '../import/field-parsers';
import { fileWork } from '../import/to-capture';
import { type Capture, inputBounds } from '../model/capture';
import { publisherAddress } from '../sites/addresses/redirectors';
import { findSite } from '../sites/all-sites';
import { cleanAddress, httpUrl, normalizeDoi } from '../text/addresses';

/** What names one work. */
export type Identifier =
  /** Bare and in lower case. */
  | { kind: 'doi'; doi: string }
  /** '2403.09901' or 'hep-th/9901001'; the version where it is named. */
  | { kind: 'arxiv'; id: string; version?: number }
  /** Thirteen figures. */
  | { kind: 'isbn'; isbn: string }
  /** An address by http or https, in its lasting form. */
  | { kind: 'address'; url: string };

/** An identifier and where it stands. */
export interface FoundIdentifier {
  identifier: Identifier;
  /** From 1. */
  line: number;
}

/** Why a line that looks like an identifier names nothing. */
type MisreadReason =
  /** Its last figure does not fit the others: one was mistyped. */
  | 'isbn-check'
  /** It is no form of any identifier. */
  | 'no-identifier';

/** A line of which nothing can be looked up. */
interface MisreadLine {
  line: number;
  text: string;
  reason: MisreadReason;
}

/** What a text names. */
export interface ReadIdentifiers {
  /** In the order of the text, each once. */
  found: FoundIdentifier[];
  /** How often one stands there again. */
  repeated: number;
  /** How many more it names than are looked up at once. */
  beyond: number;
  /** Lines that seem to be meant as identifiers and are none. */
  misread: MisreadLine[];
  /** How many other lines name nothing: a syllabus's prose. */
  prose: number;
}

/** The bounds of a pasted text, in UTF-16 code units: what lies beyond is not looked at. */
export const longestText = 2_000_000;
const longestLine = 20_000;

/** More works than anybody looks up at once. */
const mostIdentifiers = 2_000;

const addressForm = /\bhttps?:\/\/[^\s"'<>]+/gi;
/** After a space, a quotation mark or a bracket. */
const bareAddress = /(?<![^\s("'<[])[a-z\d][a-z\d.-]{0,250}\/[^\s"'<>]*/gi;
const doiForm = /\b10\.\d{4,9}\/(?:(?!\]\(|[;,]10\.\d)[^\s"'<>])+/gi;
const arxivForm =
  /(?:\barxiv: ?)?\b(\d{4}\.\d{4,5}|(?:astro-ph|cond-mat|cs|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|nlin|nucl-ex|nucl-th|physics|q-bio|quant-ph|stat)(?:\.[a-z]{2})?\/\d{7})(?:v(\d{1,3}))?\b/gi;
const isbnForm = /(?<![\d-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dx](?![\d-])/gi;

/** Reads the identifiers out of a text: a list, an e-mail, a page of bookmarks, a syllabus. */
export function readIdentifiers(text: string): ReadIdentifiers {
  const read: ReadIdentifiers = { found: [], repeated: 0, beyond: 0, misread: [], prose: 0 };
  const seen = new Set<string>();
  const lines = text.slice(0, longestText).split(/\r\n|\r|\n/);
  for (const [at, whole] of lines.entries()) {
    const words = whole.slice(0, longestLine).trim();
    if (words === '') continue;
    const { identifiers, hasWrongIsbn } = readLine(words);
    for (const identifier of identifiers) {
      const key = identifierKey(identifier);
      if (seen.has(key)) read.repeated += 1;
      else if (read.found.length < mostIdentifiers) read.found.push({ identifier, line: at + 1 });
      else read.beyond += 1;
      seen.add(key);
    }
    if (identifiers.length > 0) continue;
    const reason = hasWrongIsbn ? 'isbn-check' : isMeant(words) ? 'no-identifier' : undefined;
    if (!reason) read.prose += 1;
    else read.misread.push({ line: at + 1, text: words.slice(0, 200), reason });
  }
  return read;
}

/** The same for identifiers of one version of one work, however they are written. */
export function identifierKey(identifier: Identifier): string {
  switch (identifier.kind) {
    case 'doi':
      return `doi:${identifier.doi}`;
    case 'arxiv':
      return `arxiv:${identifier.id}v${identifier.version ?? ''}`;
    case 'isbn':
      return `isbn:${identifier.isbn}`;
    case 'address':
      return `url:${identifier.url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}`;
  }
}

/** An identifier as its readers write it. */
export function formatIdentifier(identifier: Identifier): string {
  switch (identifier.kind) {
    case 'doi':
      return identifier.doi;
    case 'arxiv':
      return `arXiv:${identifier.id}${identifier.version === undefined ? '' : `v${identifier.version}`}`;
    case 'isbn':
      return `ISBN ${identifier.isbn}`;
    case 'address':
      return identifier.url;
  }
}

/** What an address names: a DOI or a number of arXiv's where it leads to one, else itself. */
export function addressIdentifier(address: string): Identifier | undefined {
  const given = httpUrl(address);
  if (!given) return undefined;
  const url = publisherAddress(given);
  if (/^(?:dx\.|www\.)?doi\.org$/.test(url.hostname)) {
    const doi = normalizeDoi(url.pathname.slice(1));
    return doi ? doiIdentifier(doi) : undefined;
  }
  const site = findSite(url);
  const entry = site?.address(url);
  if (site?.id === 'arxiv' && entry?.entryId) {
    return arxivIdentifier(entry.entryId, entry.version);
  }
  const lasting = entry?.url ?? cleanAddress(url.href);
  return lasting === undefined ? undefined : { kind: 'address', url: lasting };
}

/** A DOI's identifier; arXiv's own DOIs are its numbers. */
function doiIdentifier(doi: string): Identifier {
  const [, id, version] = /^10\.48550\/arxiv\.(.+?)(?:v(\d{1,3}))?$/.exec(doi) ?? [];
  return id === undefined
    ? { kind: 'doi', doi }
    : arxivIdentifier(id, version === undefined ? undefined : Number(version));
}

function arxivIdentifier(id: string, version: number | undefined): Identifier {
  return { kind: 'arxiv', id, ...(version !== undefined && { version }) };
}

function readLine(words: string): { identifiers: Identifier[]; hasWrongIsbn: boolean } {
  const placed: [at: number, identifier: Identifier][] = [];
  let hasWrongIsbn = false;
  // What one form has taken is nothing to the next: an address may hold a DOI.
  let left = words;
  const take = (
    form: RegExp,
    read: (found: string, ...groups: (string | undefined)[]) => Identifier | undefined,
  ) => {
    const pieces: string[] = [];
    let from = 0;
    for (const match of left.matchAll(form)) {
      const [found, ...groups] = match;
      const identifier = read(found, ...groups);
      if (!identifier) continue;
      placed.push([match.index, identifier]);
      pieces.push(left.slice(from, match.index), ' '.repeat(found.length));
      from = match.index + found.length;
    }
    left = pieces.join('') + left.slice(from);
  };
  take(addressForm, (found) => addressIdentifier(withoutSentence(found)));
  take(doiForm, (found) => {
    const doi = normalizeDoi(found);
    return doi ? doiIdentifier(doi) : undefined;
  });
  take(bareAddress, (found) => {
    const url = httpUrl(`https://${withoutSentence(found)}`);
    const isKnown = url && (/^www\./.test(url.hostname) || findSite(url));
    return isKnown ? addressIdentifier(url.href) : undefined;
  });
  take(arxivForm, (found, id = '', version) =>
    isArxivNumber(id, found, words)
      ? arxivIdentifier(
          id.replace(/\.[a-z]{2}\//i, '/').toLowerCase(),
          version ? Number(version) : undefined,
        )
      : undefined,
  );
  take(isbnForm, (found) => {
    const figures = found.replace(/[- ]/g, '').toUpperCase();
    const isNamed = /\bisbn/i.test(words);
    const isAlone = words.replace(/[.,;]$/, '') === found;
    if (figures.length === 10 && !isNamed && !isAlone) return undefined;
    const isbn = validIsbn(figures);
    if (!isbn) hasWrongIsbn ||= isNamed || isAlone || /^97[89]/.test(figures);
    return isbn === undefined ? undefined : { kind: 'isbn', isbn };
  });
  placed.sort(([one], [other]) => one - other);
  return { identifiers: placed.map(([, identifier]) => identifier), hasWrongIsbn };
}

/** Four figures, a full stop and five are a number of arXiv's only where the first are a month. */
function isArxivNumber(id: string, found: string, line: string): boolean {
  if (/^arxiv/i.test(found) || id.includes('/')) return true;
  return /^\d\d(?:0[1-9]|1[0-2])\./.test(id) && line.replace(/[.,;]$/, '') === found;
}

/** Thirteen figures from ten or thirteen; undefined where the last does not fit the others. */
function validIsbn(figures: string): string | undefined {
  const digits = [...figures].map((figure) => (figure === 'X' ? 10 : Number(figure)));
  if (figures.length === 10) {
    if (figures.slice(0, 9).includes('X')) return undefined;
    const sum = digits.reduce((total, digit, at) => total + digit * (10 - at), 0);
    if (sum % 11 !== 0) return undefined;
    const bare = `978${figures.slice(0, 9)}`;
    return bare + checkFigure(bare);
  }
  if (figures.includes('X')) return undefined;
  return checkFigure(figures.slice(0, 12)) === figures[12] ? figures : undefined;
}

/** The last figure of an ISBN of thirteen, by the twelve before it (ISO 2108). */
function checkFigure(twelve: string): string {
  const sum = [...twelve].reduce(
    (total, figure, at) => total + Number(figure) * (at % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** A sentence's marks behind an address, and the bracket that it stands in, are no part of it. */
function withoutSentence(address: string): string {
  let end = Math.min(address.length, inputBounds.address);
  let [opened, closed] = [0, 0];
  for (const sign of address.slice(0, end)) {
    if (sign === '(') opened += 1;
    if (sign === ')') closed += 1;
  }
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && closed > opened) closed -= 1;
    else if (!/[.,;:!?\]}]/.test(last)) break;
  }
  return address.slice(0, end);
}

/** Whether a line is one word with figures in it, as no prose is. */
function isMeant(words: string): boolean {
  return !/\s/.test(words) && /\d/.test(words) && words.length > 3;
}

/**
 * What an identifier alone tells of its work, by which the library knows whether it holds it;
 * undefined of an ISBN, by which no work is known.
 */
export function identifierCapture(identifier: Identifier): Capture | undefined {
  const { kind } = identifier;
  if (kind === 'isbn') return undefined;
  const named =
    kind === 'doi'
      ? { doi: identifier.doi }
      : { url: kind === 'address' ? identifier.url : arxivAddress(identifier) };
  const work = described({
    type: 'article',
    title: '',
    authors: [],
    summary: null,
    keywords: [],
    ...named,
  });
  const place = { line: 1, from: 0, to: 0 };
  return fileWork({
    kind: 'record',
    place,
    work,
    tags: [],
    collections: [],
    note: '',
    issues: [],
  }).capture;
}

/** The address of a paper on arXiv's site. */
function arxivAddress({ id, version }: { id: string; version?: number }): string {
  return `https://arxiv.org/abs/${id}${version === undefined ? '' : `v${version}`}`;
}

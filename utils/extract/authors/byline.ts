import type { Block } from '../../snapshot/blocks';
import { isBody, isPersonName, splitByline } from '../../text/names';
import { collapseWhitespace } from '../../text/whitespace';
import { valueAfterLabel } from '../labelled-value';
import { isReferenceWork } from '../metadata/work-type';
import { isWithin, type Page } from '../page';
import type { Section } from '../summary/sections';

const authorMark =
  /(?:^|[_-])(?:auth(?:or)?s?|auteure?s?|autor(?:en|es|i)?|verfasser|contrib(?:utor)?s?|creators?|byline|personname)(?:$|[_-])/i;
const editorMark = /(?:^|[_-])editors?(?:$|[_-])/i;
/** What a mark of authors goes on with where it holds something else of them. */
const notNames =
  /(?:affiliation|note|bio|info|count|link|profile|instructions?|guidelines?|search|tools?)s?$/i;
const authorLabel =
  'authors?(?:\\(s\\))?|author\\(s\\)|autorin/autor|autor/autorin|contributed by|contributors?|autor(?:en|es|i|a|in|/in|\\*in|:in|:innen|\\(en\\)|\\(es\\))?|auteure?s?|autore|verfasser(?:in)?|författare|forfatter(?:e|en)?|kirjoittajat?|tekijät?|autorzy|autoři|авторы?|автори|yazar(?:lar|ı)?|szerzők?|作者|撰稿人?|撰文|著者|執筆者?|저자|집필자|필자|글쓴이|المؤلف(?:ون)?|الكاتب|إعداد|بقلم|تأليف|כותבי?ם?|כותבת|מחברי?ם?|מאת|نویسنده|' +
  '(?:written|authored) by|skrevet (?:av|af)|skriven av|författad av|müellif|geschrieben von|verfasst von|geschreven door|écrit par|rédigé par|escrito por|scritto da|redactad[oa] por|opracowanie|autorka|autor hasła|written';
const lineOfNames = new RegExp(
  `^(?:(?:written |authored )?by|von|par|por|di|door|av|af|(?:${authorLabel}))\\s*[:：]?$`,
  'iu',
);
const labelledNames = new RegExp(
  `^(?:(?:${authorLabel})(?:\\s*[:：]\\s*|$)|(?:by|von|par|por|di|door|av|af)\\s?[:：]\\s*)`,
  'iu',
);
/** 'Posted on 3 May 2021 by ' before a name: a day, and nothing behind it but who wrote. */
const datedBy =
  /^\P{Nd}{0,40}\p{Nd}.{2,30}? (?:by|von|par|por|di|door|av|af) (?=\p{Lu}\p{L}+[ .][^.!?]{2,60}$)/u;
/** What stands before the second of two names on lines of their own. */
const joined = /^(?:&|and|und|et|y|e|en|och|og|with|avec|mit|con|com|met) (?=\p{Lu})/u;
/** What may follow the last name of a sentence: 'for the Harbour Society'. */
const onBehalf = / (?:for|on behalf of) (?:the )?(?=\p{Lu})/u;
const saidBy =
  /^(?:(?:[Ww]ritten |[Aa]uthored |(?:Essay|Article|Entry|Text|Chapter|Biography) )?[Bb]y|BY|(?:Notice|Article|Texte|Fiche)(?: rédigée?| écrite?)? (?:par|de)|(?:Artikel|Beitrag|Text) von|(?:Voce|Testo) di|(?:Artículo|Texto|Entrada|Artigo|Verbete) (?:de|por)|(?:Artikel|Tekst) (?:av|af|door|van)|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f) (?=\p{Lu})/u;
/** What somebody named before it did: to be an author of the work, or to edit it. */
const authorRole =
  /^(?:(?:co-?|lead |corresponding )?authors?|auteure?s?|autor(?:in|es?)?|forfatter|författare)$/i;
const editorRole =
  /^(?:(?:section|volume|general|series|managing|copy)[ -])?(?:editors?|eindredact\p{L}+|redact\p{L}+|redakt\p{L}+|herausgeber(?:in)?|éditeur|éditrice|curatore)$/iu;
const affiliationMark = /(?:^\.|[_-])(?:aff|affil|affiliations?|institutions?|orgs?)$/i;
/** A line that tells how to reach the one named above it. */
const contact = /@|\[at\]|orcid|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/i;
/** Where the name on a page of one's own is no person's: 'amarrow', beside a picture. */
const profile = /^https:\/\/(?:www\.)?(?:orcid\.org|github\.com|gitlab\.com|twitter\.com|x\.com)\//;
/** A line of the work's own citation: its DOI, or 'Acta Lampaea 68 (4), 2023: 709-718'. */
const citation = /\bdoi\b|doi\.org\/|\d ?\(\d{1,6}\).{0,25}\d ?[-–] ?\d/i;
const farthest = 24;
const longestAffiliation = 250;
const longestBody = 100;
const glued = /(?<!\bMa?c|\b[DL][aeiu])(?<=\p{Ll})\p{Lu}/u;
/** Elements that hold a part of a name each. */
const partOfName = /(?:^|[ ._-])(?:given|family|sur|first|last|fore)-?_?names?(?:$|[ ._-])/i;

/**
 * The authors' names below the title, in order, as the page sets them.
 * @param trusted whether the site sets its authors directly below the title, so that no word ("by")
 *   or mark (a class, `rel=author`) is needed to tell a name from a subject
 * @param isArticle whether the page has an abstract, so that a name and an affiliation below the
 *   title are its author's and not a member's of some board
 */
export function readByline(
  page: Page,
  title: Block | undefined,
  trusted: boolean,
  isArticle: boolean,
): string[] {
  if (!title) return [];
  const start = page.blocks.indexOf(title) + 1;
  const below = page.blocks.slice(start, start + farthest);
  const names: string[] = [];
  let told = trusted;
  let isTerm = false;
  for (const [index, block] of below.entries()) {
    if (endsByline(block, title)) break;
    if (lineOfNames.test(block.text)) {
      told = true;
      isTerm = block.term;
      continue;
    }
    // The label of a list's term is of its own value alone.
    if (isTerm && block.term) {
      told = trusted;
      isTerm = false;
    }
    dropEditor(names, block);
    if (names.length > 0 && isBesideAuthor(block)) continue;
    const marked = isMarked(block, title);
    told ||= isArticle && isAffiliated(block.text);
    const isToldOf = told || marked || (index === 0 && isCited(block, below.slice(1)));
    const found = authorsIn(block, isToldOf, marked);
    if (found.length > 0) names.push(...found);
    else if (names.length > 0 && !marked) break;
    // A notice or a line of dates stands between: from here on only words and marks tell.
    else if (trusted && !marked) told = false;
  }
  return names;
}

/** A heading, running text or what stands beside it: no author is named here or below. */
function endsByline(block: Block, title: Block): boolean {
  // The work's name between the title and its author ends nothing.
  if (block.level > 0) return !isMarked(block, title) && !isReferenceWork(block.text);
  return block.region !== 'main' || isText(block);
}

/** Who was named last is none of the authors where the line below says so. */
function dropEditor(names: string[], { text }: Block): void {
  if (editorRole.test(text)) names.pop();
}

/** What stands between one author and the next: how to reach the one, and where they work. */
function isBesideAuthor(block: Block): boolean {
  const { text, marks } = block;
  return (
    isContact(block) ||
    isAffiliation(text) ||
    authorRole.test(text) ||
    editorRole.test(text) ||
    affiliationMark.test(marks.split(' ').at(-1) ?? '')
  );
}

/**
 * The names behind the block's own label; without one all of its names, if anything tells that they
 * are authors'.
 * @param isToldOf whether anything but the block's own words does
 * @param isMarked whether its element is marked as the authors', where a body may be one
 */
function authorsIn(block: Block, isToldOf: boolean, isMarked: boolean): string[] {
  const label = (labelledNames.exec(block.text) ?? datedBy.exec(block.text))?.[0];
  if (label) return namesIn(behind(block, label.length));
  const said = saidBy.exec(block.text)?.[0];
  if (said) return namesIn(behind(block, said.length));
  const people = isToldOf ? namesIn(block) : [];
  return people.length > 0 || !isMarked ? people : bodyIn(block);
}

/** A body that is named where authors are: 'Committee of the Harbour Society'. */
function bodyIn({ text }: Block): string[] {
  const isName = text.length <= longestBody && isBody(text) && !/[.:;!?\d]/.test(text);
  return isName ? [text] : [];
}

/** Running text, which may begin with a name and names bodies too. */
function isText({ text }: Block): boolean {
  return text.length > 2 * longestAffiliation && /[.!?]["”’)]?$/.test(text);
}

/** Nothing but names, and in one of the next lines the work's citation. */
function isCited({ text }: Block, next: readonly Block[]): boolean {
  const parts = text.length <= longestAffiliation ? splitByline(text) : [];
  return (
    parts.length > 0 &&
    parts.every(isPersonName) &&
    next.slice(0, 3).some((line) => line.level === 0 && citation.test(line.text))
  );
}

/** A line that tells how to reach somebody, in words or by links, and is no name itself. */
function isContact({ text, links }: Block): boolean {
  if (contact.test(text)) return true;
  const leads = links.some(({ href }) => profile.test(href));
  return leads && text.length <= longestAffiliation && !splitByline(text).some(isPersonName);
}

/** 'Department of Tides, University of Wick, UK': a line that names a body and no person. */
function isAffiliation(text: string): boolean {
  return (
    text.length <= longestAffiliation && isBody(text) && !isPersonName(splitByline(text)[0] ?? '')
  );
}

/** 'Ada Brook, University of Tides': a name, and behind it a body. */
function isAffiliated(text: string): boolean {
  if (text.length > longestAffiliation || /[.!?]$/.test(text)) return false;
  const [name = '', ...rest] = splitByline(text);
  return isPersonName(name) && rest.some(isBody);
}

/**
 * The names behind a label such as 'Author:', wherever the page's own lines have one: below a text,
 * as signatures stand in works of reference.
 */
export function signatureNames(sections: readonly Section[]): string[] {
  const own = sections.filter(({ kind }) => kind !== 'others');
  const lines = own.flatMap(({ heading, blocks }) => (heading ? [heading, ...blocks] : blocks));
  const signature = valueAfterLabel(lines, labelledNames);
  return signature ? leadingNames(signature) : [];
}

function behind(block: Block, length: number): Block {
  const joints = block.joints.map((joint) => joint - length).filter((joint) => joint > 0);
  return { ...block, text: block.text.slice(length), joints };
}

/** Whether an element that does not hold the title too is marked as the authors'. */
function isMarked(block: Block, title: Block): boolean {
  const own = block.marks.split(' ').filter((mark) => !isWithin(title, mark));
  return (
    own.some((mark) => authorMark.test(mark.slice(1)) && !notNames.test(mark)) &&
    !own.some((mark) => editorMark.test(mark.slice(1)))
  );
}

/**
 * Names in a line; elements set side by side (a name and its pop-up, one name and the next) part
 * them where no mark does.
 */
function namesIn({ text, joints, marks, links }: Block): string[] {
  const whole = linkedNames(text, links);
  if (whole) return whole;
  const edges = [0, ...joints, text.length];
  const pieces = edges
    .map((edge, index) =>
      collapseWhitespace(text.slice(edge, edges[index + 1]))
        .replace(/^[,;] ?| ?[,;]$/g, '')
        .replace(joined, ''),
    )
    .filter((piece) => /\p{L}/u.test(piece));
  const apart = pieces.length > 1 && !partOfName.test(marks) && pieces.every(isPersonName);
  if (apart) return pieces;
  const people = pieces.filter(isPersonName);
  // A card: a name, and glued to it what its bearer did and where.
  const [first = '', ...about] = pieces;
  const role = (about[0] ?? '').split(/[,;(]/, 1)[0]?.trim() ?? '';
  if (about.length > 0 && isPersonName(first) && authorRole.test(role)) return [first];
  if (about.length > 0 && editorRole.test(role)) return [];
  const isBeside = (piece: string) => isPersonName(piece) || contact.test(piece) || isBody(piece);
  if (people.length > 0 && people.length < pieces.length && pieces.every(isBeside)) return people;
  return glued.test(text) ? pieces.flatMap(leadingNames) : leadingNames(text);
}

/** Links that each are one name, its family name first: 'Brook, Ada'. */
function linkedNames(text: string, links: Block['links']): string[] | undefined {
  const isName = (link: string) => /^\p{Lu}[^,]{1,40}, \p{Lu}[^,]{1,40}$/u.test(link);
  if (links.length === 0 || !links.every((link) => isName(link.text))) return undefined;
  let rest = text;
  for (const link of links) rest = rest.replace(link.text, '');
  return /\p{L}{4}/u.test(rest) ? undefined : links.map((link) => link.text);
}

/** Names up to the first part that is none: what follows them are affiliations, or the work. */
function leadingNames(line: string): string[] {
  const [names = ''] = line.replace(joined, '').split(/ [-–—|·] /, 1);
  const parts = splitByline(names).map(
    (part) => part.replace(joined, '').split(onBehalf, 1)[0] ?? '',
  );
  const end = parts.findIndex((part) => !isPersonName(part));
  return end < 0 ? parts : parts.slice(0, end);
}

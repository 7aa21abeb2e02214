import type { Section } from '../../extract/summary/sections';
import { captureLimits, type Notice } from '../../model/capture';
import { setDefined } from '../../model/set-defined';
import type { Block } from '../../snapshot/blocks';
import { type NoticePlace, noticePlaces, type Proof } from './candidate-places';
import { changeNote } from './change-note';
import { type ParsedNotice, parseNotices, type Reading } from './parse-sentence';
import { linesFrom, type Passage, readPassage } from './read-passage';
import { namesSuccessor } from './unforeseen-wordings';
import { isInVersionList } from './version-list';

/** Where a link leads, seen from the page's own work. */
export interface LinkTarget {
  /**
   * same: another version of this work; sibling: another record of the platform, which has a record
   * for each version or for each work; other: another work; unclear: addresses alone cannot tell;
   * unknown: a resolver's or an archive's address, which names nothing.
   */
  to: 'same' | 'sibling' | 'other' | 'unclear' | 'unknown';
  /** The link's lasting address. */
  url: string;
}

/** The notices of a page, and the blocks that say nothing else. */
export interface Notices {
  notices: Notice[];
  blocks: ReadonlySet<Block>;
}

const about = /notice|correct|erratum|corrigend|retract|withdraw|concern|here|hier|ici|aquí|qui\b/i;
/** What the notices of versions call a version, in the listed languages. */
const versionWord =
  /versi|vers[aã]o|fassung|révision|revisi[oó]n|верс|верз|sürüm|verze|wersj|redakcj|utgåv|udgave|utgave|[版稿]|버전|إصدار|نسخة/i;

/**
 * What the page states of its own version's standing. Believed where the publisher speaks: above
 * the abstract and in lines of the apparatus. Elsewhere a statement has to prove that this work is
 * meant; never believed in references, quotations, boxes about other works and lists of versions.
 * @param lead tells where a link leads
 * @param rows labels of a record's rows: its publisher speaks there wherever they stand
 */
export function readNotices(
  page: readonly Block[],
  sections: readonly Section[],
  lead: (href: string) => LinkTarget,
  rows: ReadonlySet<Block> = new Set(),
): Notices {
  const places = [...noticePlaces(sections, rows)];
  const strict = readPlaces(page, places, lead, 'strict');
  // A page that names what it replaced speaks of that one as old.
  const isTold = strict.notices.some(
    ({ kind, predecessor }) => kind === 'superseded' || predecessor !== undefined,
  );
  const loose = isTold ? strict : readPlaces(page, places, lead, 'loose');
  const notices = [...strict.notices, ...(isTold ? [] : loose.notices)];
  return {
    notices: notices.slice(0, captureLimits.notices),
    blocks: new Set([...strict.blocks, ...loose.blocks]),
  };
}

/** What the places of a page state, in one way of reading. */
function readPlaces(
  page: readonly Block[],
  places: readonly NoticePlace[],
  lead: (href: string) => LinkTarget,
  reading: Reading,
): Notices {
  const notices: Notice[] = [];
  const whole = new Set<Block>();
  const said = new Set<string>();
  const taken = new Set<Block>();
  const indices = new Map(page.map((block, index) => [block, index]));
  for (const place of places) {
    const index = indices.get(place.block);
    if (index === undefined || taken.has(place.block)) continue;
    const { found, blocks } = readStatements(page, index, place.proof, reading);
    for (const statement of found) {
      const notice = believed(statement, place, lead);
      if (!notice || said.has(wordsOf(notice))) continue;
      said.add(wordsOf(notice));
      for (const block of blocks) taken.add(block);
      if (notice.kind === 'revised') {
        const changes = changeNote(page, index, blocks.length, notice.text, whole);
        setDefined(notice, 'changes', changes);
      }
      addNotice(notices, notice);
      for (const block of filledBy(notice, blocks)) whole.add(block);
      if (notices.length === captureLimits.notices) return { notices, blocks: whole };
    }
  }
  return { notices, blocks: whole };
}

/** What a passage states, unless its place asks for what it lacks or it stands in a list of versions. */
function readStatements(
  page: readonly Block[],
  index: number,
  proof: Proof,
  reading: Reading,
): Passage {
  const nothing = { found: [], blocks: [] };
  if (proof !== 'none' && !mayProve(page, index, proof)) return nothing;
  const passage = readPassage(page, index, reading);
  return passage.found.length > 0 && isInVersionList(page, index) ? nothing : passage;
}

/** Adds a notice, or to the one that tells of the same what that one lacks. */
function addNotice(notices: Notice[], notice: Notice): void {
  const told = notices.find((each) => isSameTelling(each, notice));
  if (told) {
    setDefined(told, 'successor', told.successor ?? notice.successor);
    setDefined(told, 'date', told.date ?? notice.date);
  } else notices.push(notice);
}

/** The blocks of a notice where they say nothing else; else none. */
function filledBy({ text }: Notice, blocks: readonly Block[]): readonly Block[] {
  const length = blocks.reduce((sum, block) => sum + block.text.length + 1, 0);
  return text.length * 1.25 >= length ? blocks : [];
}

/** Whether a passage has what its place asks for: a link, an address that is written out, else a day. */
function mayProve(page: readonly Block[], index: number, proof: Proof): boolean {
  const lines = linesFrom(page, index);
  return (
    lines.some(({ links, text }) => links.length > 0 || /https?:|www\.|10\./i.test(text)) ||
    (proof === 'some' && lines.some(({ text }) => /\p{Nd}/u.test(text)))
  );
}

/** Whether two notices tell of one supersession, in a row and in a sentence: nothing of the two differs. */
function isSameTelling(one: Notice, other: Notice): boolean {
  const agree = (a: string | undefined, b: string | undefined) => !a || !b || a === b;
  return (
    one.kind === 'superseded' &&
    other.kind === 'superseded' &&
    agree(one.successor, other.successor) &&
    agree(one.date, other.date)
  );
}

/** A notice's words, by which a page that says it twice says it once. */
function wordsOf({ text }: Notice): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function believed(
  statement: ParsedNotice,
  { block, proof, whole }: NoticePlace,
  lead: (href: string) => LinkTarget,
): Notice | undefined {
  const { kind, date, link, address, text } = statement;
  const href = link?.href ?? address;
  const target = href === undefined ? undefined : lead(href);
  if (whole && text.length * 1.25 < block.text.length) return undefined;
  // Elsewhere only what says of itself that it was replaced: notes tell of revised works too.
  const isOwnPlace = proof === 'none' || (whole && kind === 'superseded');
  const moved = target?.to === 'other' && isOwnPlace && movedTo(statement);
  if (!moved && !(isItsOwn(statement, target, proof) && isProved(statement, target, proof)))
    return undefined;
  const names = target?.to === 'same' || target?.to === 'unclear';
  const notice: Notice = { kind, text };
  if (date) notice.date = date;
  if (target && (names || moved || target.to === 'sibling')) {
    if (kind === 'superseded') notice.successor = target.url;
    if (kind === 'revised') notice.predecessor = target.url;
  }
  return notice;
}

/** Whether a statement is one of this work, as far as what it links tells. */
function isItsOwn(statement: ParsedNotice, target: LinkTarget | undefined, proof: Proof): boolean {
  const { kind, link, loose } = statement;
  if (loose) return isLooselyProved(statement, target, proof);
  const isOfVersions = kind === 'superseded' || kind === 'revised';
  if (target?.to === 'other') {
    if (!isOfVersions) return about.test(link?.text ?? '') || isNamedAsCause(statement);
    return proof === 'none' && isToldBefore(statement);
  }
  const names = target === undefined || target.to === 'same' || target.to === 'unclear';
  return names || !isOfVersions || isComplete(statement);
}

/** Whether sentences before the one that links say alone that this page was replaced, and by what. */
function isToldBefore({ kind, link, text }: ParsedNotice): boolean {
  const at = link ? text.lastIndexOf(link.text) : -1;
  const before = at < 0 ? '' : text.slice(0, at).replace(/(?<=[.!?。！？])[^.!?。！？]*$/, '');
  return (
    /[.!?。！？]$/.test(before) &&
    namesSuccessor(before) &&
    parseNotices(before, []).some((each) => each.kind === kind)
  );
}

/** How an address begins that is written out. */
const writtenAddress = /^(?:https?:\/\/|www\.|(?:doi: ?)?10\.\d{4,9}\/)/i;

/**
 * Whether a work is said to be replaced by what stands at an address that is written out, or to be a
 * revised version of that.
 */
function movedTo(statement: ParsedNotice): boolean {
  const { kind, link, loose, text } = statement;
  const isWritten = link ? writtenAddress.test(link.text) : statement.address !== undefined;
  const isCause = kind === 'revised' || (kind === 'superseded' && namesSuccessor(text));
  return isWritten && isCause && !loose && isComplete(statement);
}

/** "This article is corrected by NAME", where the name is the link: the notice of the correction. */
function isNamedAsCause({ text, link }: ParsedNotice): boolean {
  const at = link ? text.indexOf(link.text.slice(0, 12)) : -1;
  const before = text.slice(0, Math.max(at, 0));
  return /\b(?:by|in|durch|von|par|por|da|door|av|af) ?:? ?$/i.test(before.slice(-20));
}

/** Whether a statement says enough of itself, wherever its link may lead. */
function isComplete({ kind, text }: ParsedNotice): boolean {
  return parseNotices(text, []).some((each) => each.kind === kind);
}

/** Whether what was read loosely leads to another version of this work. */
function isLooselyProved(
  { loose, date }: ParsedNotice,
  target: LinkTarget | undefined,
  proof: Proof,
): boolean {
  if (target?.to === 'same') return true;
  const mayBeSame = target?.to === 'sibling' || target?.to === 'unclear';
  const isOwnPlace = proof === 'none' || (proof === 'some' && date !== undefined);
  return mayBeSame && loose === 'ofThis' && isOwnPlace;
}

/**
 * Whether a statement proves that this work is meant, as far as its place asks for it: by a link to
 * another version of it; in some places also by the day on which this version was replaced.
 */
function isProved(statement: ParsedNotice, target: LinkTarget | undefined, proof: Proof): boolean {
  if (proof === 'none' || target?.to === 'same') return true;
  return (
    proof === 'some' &&
    statement.kind === 'superseded' &&
    statement.date !== undefined &&
    versionWord.test(statement.text) &&
    isComplete(statement)
  );
}

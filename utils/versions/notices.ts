import type { Block, Link } from '../capture/blocks';
import { bounds, type Notice } from '../capture/contract';
import { isProse, type Section } from '../capture/outline';
import { type Statement, statements } from './grammar';

/** Where a link leads, seen from the page's own work. */
export interface Lead {
  /** same: another version of this work; other: another work; unclear: addresses alone cannot tell. */
  to: 'same' | 'other' | 'unclear';
  /** The link's lasting address. */
  url: string;
}

/** The notices of a page, and the blocks that say nothing else. */
export interface Notices {
  notices: Notice[];
  blocks: ReadonlySet<Block>;
}

/** Longer blocks are prose, whoever wrote them. */
const longestBlock = 1_200;
const longestPointer = 250;
/** A statement within the abstract is the publisher's only where it opens it. */
const summaryOpening = 2;
const longestOpening = 400;
const changeWords =
  /\b(?:updat|add(?:ed|s|itions?\b)|revis|expan|correct|clarif|remov|rewr[io]t|amend|includ|incorporat|new\b|minor|enlarg|delet|restructur|aktualisier|ergänz|überarbeit|erweiter|mis(?:e|es)? à jour|ajout|actualiz|añad|ampli|aggiorn|aggiunt|bijgewerkt|toegevoegd|atualiz)/i;
const about = /notice|correct|erratum|corrigend|retract|withdraw|concern|here|hier|ici|aquí|qui\b/i;

/**
 * What the page states of its own version's standing. Believed where the publisher speaks: above
 * the abstract, in lines of the apparatus, and beside the article only if a link proves that this
 * work is meant; never in the article's text, references, quotations or boxes about other works.
 * @param lead tells where a link leads
 */
export function readNotices(
  page: readonly Block[],
  sections: readonly Section[],
  lead: (href: string) => Lead,
): Notices {
  const notices: Notice[] = [];
  const whole = new Set<Block>();
  const said = new Set<string>();
  const places = new Map(page.map((block, index) => [block, index]));
  let joined: Block | undefined;
  for (const { block, proofNeeded } of candidates(sections)) {
    const index = places.get(block) ?? 0;
    if (block === joined) continue;
    if (proofNeeded && !block.links.some(({ href }) => lead(href).to === 'same')) continue;
    const next = page[index + 1];
    for (const statement of read(block, next)) {
      const notice = believed(statement, proofNeeded, lead);
      if (!notice || said.has(notice.text)) continue;
      said.add(notice.text);
      if (next && notice.text.length > block.text.length) joined = next;
      if (notice.kind === 'revised') {
        const changes = changeNote(block, notice.text, page[index - 1], next, whole);
        if (changes) notice.changes = changes;
      }
      notices.push(notice);
      if (notice.text.length * 1.25 >= block.text.length) whole.add(block);
      if (notices.length === bounds.notices) return { notices, blocks: whole };
    }
  }
  return { notices, blocks: whole };
}

interface Candidate {
  block: Block;
  /** Whether only a link to the same work makes a statement here one about this page. */
  proofNeeded: boolean;
}

function* candidates(sections: readonly Section[]): Generator<Candidate> {
  for (const { kind, heading, blocks } of sections) {
    if (kind === 'others' || kind === 'body') continue;
    const eligible =
      kind === 'summary' || kind === 'keywords' ? blocks.slice(0, summaryOpening) : blocks;
    const all = heading && kind === 'plain' ? [heading, ...eligible] : eligible;
    let below = false;
    for (const block of all) {
      if (block.region === 'other' || !block.shown) continue;
      if (block.text.length <= (kind === 'summary' ? longestOpening : longestBlock)) {
        yield { block, proofNeeded: block.region === 'aside' || below };
      }
      below ||= kind === 'head' && isProse(block);
    }
  }
}

/** The block's statements; a link that points to the other version may stand in the line below. */
function read(block: Block, next: Block | undefined): Statement[] {
  const found = statements(block.text, block.links);
  const [only] = found;
  const points = next && next.links.length > 0 && next.text.length <= longestPointer;
  if (found.length !== 1 || !only || only.link || !points) return found;
  const offset = block.text.length + 1;
  const links: Link[] = [
    ...block.links,
    ...next.links.map((link) => ({ ...link, start: link.start + offset })),
  ];
  const joined = statements(`${block.text} ${next.text}`, links);
  return joined.length === 1 && joined[0]?.link && joined[0].kind === only.kind ? joined : found;
}

function believed(
  { kind, date, link, text }: Statement,
  proofNeeded: boolean,
  lead: (href: string) => Lead,
): Notice | undefined {
  const target = link && lead(link.href);
  const versions = kind === 'superseded' || kind === 'revised';
  if (proofNeeded && target?.to !== 'same') return undefined;
  if (target?.to === 'other' && (versions || !about.test(link?.text ?? ''))) return undefined;
  const notice: Notice = { kind, text };
  if (date) notice.date = date;
  if (target && target.to !== 'other' && kind === 'superseded') notice.successor = target.url;
  if (target && target.to !== 'other' && kind === 'revised') notice.predecessor = target.url;
  return notice;
}

/** The publisher's words on what changed: before the statement in its block, or right around it. */
function changeNote(
  block: Block,
  statement: string,
  before: Block | undefined,
  after: Block | undefined,
  notices: ReadonlySet<Block>,
): string | undefined {
  const at = block.text.indexOf(statement);
  const own = at > 0 ? block.text.slice(0, at).trim() : '';
  if (own.length > 15 && changeWords.test(own)) return own;
  const behind = at >= 0 ? block.text.slice(at + statement.length).trim() : '';
  if (behind.length > 15 && changeWords.test(behind)) return behind;
  const isNote = (each: Block | undefined): each is Block =>
    each !== undefined &&
    each.level === 0 &&
    each.shown &&
    each.region === block.region &&
    !notices.has(each) &&
    each.text.length > 15 &&
    each.text.length <= longestBlock &&
    changeWords.test(each.text.slice(0, 120)) &&
    statements(each.text, each.links).length === 0;
  if (isNote(before) && isBeside(before, block)) return before.text;
  return isNote(after) && isBeside(block, after) ? after.text : undefined;
}

/** Whether two blocks in a row stand in one small box, however deep each is wrapped. */
function isBeside(one: Block, next: Block): boolean {
  return next.common >= one.depth - 2;
}

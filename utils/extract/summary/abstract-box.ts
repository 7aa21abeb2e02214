import type { Block } from '../../snapshot/blocks';
import { textWeight } from '../../text/text-weight';
import { isPart, labelKind } from './section-words';

/** Blocks in a row, from `start` to before `end`, that stand in an element marked as an abstract. */
export interface AbstractBox {
  start: number;
  end: number;
}

/** Names of elements that hold an abstract, in the languages that publishers' templates are written in. */
const abstractNames = new Set(
  'abstract abstracts abs synopsis resume resumen resumo riassunto zusammenfassung kurzfassung samenvatting sammendrag streszczenie'.split(
    ' ',
  ),
);
/** Names that say as much only where the element's text looks like one. */
const summaryNames = new Set(
  'summary description desc descr beschreibung kurzbeschreibung descripcion descricao overview teaser lead'.split(
    ' ',
  ),
);
/** Any of each kind's names, wherever in a mark: most marks have none, and taking them apart is slow. */
const anyName = {
  abstract: new RegExp([...abstractNames].join('|'), 'i'),
  summary: new RegExp([...summaryNames].join('|'), 'i'),
};
/** Words beside them with which they name a control, a list, another thing or its absence. */
const otherThings = new Set(
  'no non not without has hide hidden toggle link links button btn icon nav menu graphical visual video figure image img toc list items search result results page view index reference references citation related author authors keyword keywords metrics footer header title heading label meta metadata site blog product job course user profile event category group collection license error form input help cookie version versions change edit log plain lay audio restricted preview truncated short'.split(
    ' ',
  ),
);
/** Text of this length stands in no abstract. */
const longest = 8_000;
/** More boxes than languages of an abstract: a list of works. */
const most = 3;

/** What an id ('#abstract') or class ('.hlFld-Abstract') of an element says that it holds. */
function markKind(mark: string): 'abstract' | 'summary' | undefined {
  const tokens = tokensOf(mark);
  if (tokens.some((token) => otherThings.has(token))) return undefined;
  if (tokens.some((token) => abstractNames.has(token))) return 'abstract';
  return tokens.some((token) => summaryNames.has(token)) ? 'summary' : undefined;
}

/** 'hlFld-Abstract' as hl, fld, abstract; 'Abs1-section' as abs, section. */
function tokensOf(mark: string): string[] {
  return mark
    .slice(1)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/**
 * The page's elements marked as abstracts that can be nothing else: no title and no article's
 * section in them, not more of them than languages, and a sentence at their beginning.
 */
export function abstractBoxes(blocks: readonly Block[]): AbstractBox[] {
  const boxes = boxesOf(blocks, 'abstract');
  return boxes.length > most ? [] : boxes.flatMap((box) => within(blocks, box) ?? []);
}

/**
 * The only element that is marked as a summary or description and looks like one: it stands before
 * any other running text.
 */
export function summaryBox(blocks: readonly Block[]): AbstractBox | undefined {
  const boxes = boxesOf(blocks, 'summary').flatMap((box) => within(blocks, box) ?? []);
  const [box] = boxes;
  const isFirst = ({ start }: AbstractBox) =>
    !blocks
      .slice(0, start)
      .some((block) => block.region === 'main' && textWeight(block.text) >= 250);
  return box && boxes.length === 1 && isFirst(box) ? box : undefined;
}

/** The only element that is marked as an abstract, set as a quotation or beside the page's own text. */
export function quotedAbstractBox(blocks: readonly Block[]): AbstractBox | undefined {
  const boxes = boxesOf(blocks, 'abstract', true);
  const [box] = boxes;
  return box && boxes.length === 1 ? within(blocks, box) : undefined;
}

/** Runs of blocks of the page's own words within elements of such marks, or of anyone's. */
function boxesOf(
  blocks: readonly Block[],
  kind: 'abstract' | 'summary',
  anyone = false,
): AbstractBox[] {
  const known = new Map<string, boolean>();
  const isMarked = ({ marks, region }: Block): boolean => {
    if (!marks || (region !== 'main' && !anyone)) return false;
    const found =
      known.get(marks) ??
      (anyName[kind].test(marks) && marks.split(' ').some((mark) => markKind(mark) === kind));
    known.set(marks, found);
    return found;
  };
  const boxes: AbstractBox[] = [];
  let start = -1;
  for (let index = 0; index <= blocks.length; index += 1) {
    const block = blocks[index];
    const inside = block !== undefined && isMarked(block);
    if (inside && start < 0) start = index;
    else if (!inside && start >= 0) {
      boxes.push({ start, end: index });
      start = -1;
    }
  }
  return boxes;
}

/** A box up to the first heading that is no part of an abstract; undefined where it is none. */
function within(blocks: readonly Block[], { start, end }: AbstractBox): AbstractBox | undefined {
  const inside = blocks.slice(start, end);
  const isOwn = ({ level, text }: Block) => level === 0 || isPart(text) || isFrontMatter(text);
  if (inside.some((block) => block.level === 1 && !isOwn(block))) return undefined;
  const foreign = inside.findIndex((block) => !isOwn(block));
  const own = foreign < 0 ? inside : inside.slice(0, foreign);
  const length = own.reduce((sum, { text }) => sum + text.length, 0);
  return own.some(isParagraph) && length <= longest
    ? { start, end: start + own.length }
    : undefined;
}

function isFrontMatter(heading: string): boolean {
  const kind = labelKind(heading);
  return kind === 'summary' || kind === 'keywords';
}

/** Running text rather than a line. */
function isParagraph({ level, text }: Block): boolean {
  return level === 0 && textWeight(text) >= 80 && !/^\p{Ll}/u.test(text);
}

import { type WordRun, withContext, wordRuns } from './word-diff';

/** A sentence of a paragraph that was rewritten, and whether the other version has it too. */
export interface ComparedSentence {
  text: string;
  isKept: boolean;
}

/** What became of one paragraph of a text, as a reader takes it in. */
export type ParagraphDiff =
  /** Few words differ: they are shown where they stand. */
  | { kind: 'edited'; runs: WordRun[] }
  /** Most of it is new: both are shown, sentence by sentence. */
  | { kind: 'rewritten'; older: ComparedSentence[]; newer: ComparedSentence[] }
  | { kind: 'removed' | 'added'; text: string };

/** Texts of more paragraphs than this are compared as one paragraph: no abstract has as many. */
const mostParagraphs = 40;

/** A paragraph that shares at least this part of its words with another is an edit of that one. */
const leastAlike = 0.2;

/** Where more than this part of the words of both differs, their changes cannot be read in place. */
const mostEdited = 0.4;

/**
 * What differs between two texts, paragraph by paragraph in reading order; paragraphs that are the
 * same are left out. Empty where the texts are the same but for white space.
 * @param older paragraphs parted by an empty line, as `newer`
 * @param language BCP 47; tells where words and sentences end
 */
export function textDifference(older: string, newer: string, language?: string): ParagraphDiff[] {
  return align(paragraphsOf(older), paragraphsOf(newer)).flatMap(([before, after]) => {
    if (before === undefined) return after === undefined ? [] : [{ kind: 'added', text: after }];
    if (after === undefined) return [{ kind: 'removed', text: before }];
    return compareParagraphs(before, after, language);
  });
}

function compareParagraphs(older: string, newer: string, language?: string): ParagraphDiff[] {
  const runs = wordRuns(older, newer, language);
  if (runs.length === 0) return [];
  if (shareOfChanges(runs) <= mostEdited) return [{ kind: 'edited', runs: withContext(runs) }];
  const [before, after] = [sentencesOf(older, language), sentencesOf(newer, language)];
  const compared = (sentences: readonly string[], others: readonly string[]) => {
    const known = new Set(others.map(foldSentence));
    return sentences.map((text) => ({ text, isKept: known.has(foldSentence(text)) }));
  };
  return [{ kind: 'rewritten', older: compared(before, after), newer: compared(after, before) }];
}

/** How much of two texts taken together stands in one of them alone, by length: 0 to 1. */
function shareOfChanges(runs: readonly WordRun[]): number {
  const lengths = { kept: 0, removed: 0, added: 0 };
  for (const { text, change } of runs) lengths[change] += text.length;
  const differing = lengths.removed + lengths.added;
  return differing / (2 * lengths.kept + differing);
}

function paragraphsOf(text: string): string[] {
  const paragraphs = text.split(/\n\n+/).filter((each) => each.trim() !== '');
  return paragraphs.length > mostParagraphs ? [text] : paragraphs;
}

/** What is longer, in UTF-16 code units, is cut: segmenters take more than linear time for one without end. */
const longestSentence = 2_000;

/** A text's sentences, the white space behind each with it. */
export function sentencesOf(text: string, language?: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: string[] = [];
  for (let at = 0; at < text.length; ) {
    const part = text.slice(at, at + longestSentence);
    const found = [...segmenter.segment(part)].map(({ segment }) => segment);
    // The last of a part may go on behind it.
    const isWhole = at + part.length >= text.length || found.length === 1;
    const told = isWhole ? found : found.slice(0, -1);
    sentences.push(...told);
    for (const sentence of told) at += sentence.length;
  }
  return sentences;
}

function foldSentence(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The paragraphs of two texts in one reading order, each beside the one that it became: the pairs,
 * in the order of both, that share the most words.
 */
function align(
  older: readonly string[],
  newer: readonly string[],
): (readonly [before: string | undefined, after: string | undefined])[] {
  const [left, right] = [older.map(wordSet), newer.map(wordSet)];
  const width = right.length + 1;
  // The best sum of likenesses of all that stands behind each place.
  const best = new Float64Array((left.length + 1) * width);
  const likeness = (i: number, j: number) => shareOf(left[i], right[j]);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const alike = likeness(i, j);
      const paired = alike >= leastAlike ? alike + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const rows: (readonly [string | undefined, string | undefined])[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const alike = likeness(i, j);
    if (alike >= leastAlike && at(i, j) === alike + at(i + 1, j + 1)) {
      rows.push([older[i++], newer[j++]]);
    } else if (at(i, j) === at(i + 1, j)) rows.push([older[i++], undefined]);
    else rows.push([undefined, newer[j++]]);
  }
  while (i < left.length) rows.push([older[i++], undefined]);
  while (j < right.length) rows.push([undefined, newer[j++]]);
  // One paragraph that became another one, however unlike, is shown as what it became.
  return rows.length === 2 && older.length === 1 && newer.length === 1
    ? [[older[0], newer[0]]]
    : rows;
}

/** Scripts that part no words by spaces are compared sign by sign. */
const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.normalize('NFC').toLowerCase().match(words) ?? []);
}

/** How much two sets share of all that is in them: 0 to 1. */
function shareOf(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()) {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

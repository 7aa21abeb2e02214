/** Where the words of a query stand in a text that it found, so that they can be marked. */
import { normalizeWithOffsets } from '../../text/normalize';
import { otherEnglish } from './british-american-spellings';
import { textsIn } from './match-query';
import type { Query, TextField } from './parse-query';

/** A part of a text, in UTF-16 code units; `to` is the first one behind it. */
export interface Highlight {
  from: number;
  to: number;
}

/** More marks than these tell nothing more of one text. */
const maxMarks = 200;

/**
 * The parts of a text that the words of a query hit, in the text's order, none over another. Where
 * only a part of a character is hit (the first s of ß), it is marked whole.
 * @param text as it is shown: one keyword, tag or encyclopedia, or a whole title or summary.
 * @param field what the text is; words looked for in any field are marked in each.
 */
export function findHighlights(
  text: string,
  query: Query,
  field: Exclude<TextField, 'any'>,
): Highlight[] {
  const words = textsIn(query).flatMap(({ not, field: of, text: word, exact }) => {
    if (not || (of !== field && of !== 'any')) return [];
    const whole = isOfWholes(of) && exact;
    return [word, ...(exact ? [] : otherEnglish(word))].map((one) => ({ word: one, whole }));
  });
  if (words.length === 0) return [];
  const { folded, from, to } = normalizeWithOffsets(text);
  const marks: Highlight[] = [];
  for (const { word, whole } of words) {
    if (whole && word !== folded) continue;
    let at = folded.indexOf(word);
    for (let found = 0; at >= 0 && found < maxMarks; found++) {
      marks.push({ from: from[at] ?? 0, to: to[at + word.length - 1] ?? text.length });
      at = folded.indexOf(word, at + word.length);
    }
  }
  return joined(marks).slice(0, maxMarks);
}

/** Whether a quoted term of the field is held to the whole of a text. */
function isOfWholes(field: TextField): boolean {
  return field === 'keyword' || field === 'tag' || field === 'encyclopedia';
}

/** Marks in their order, those that touch or cover each other as one. */
function joined(marks: readonly Highlight[]): Highlight[] {
  const whole: Highlight[] = [];
  for (const mark of marks.toSorted((one, other) => one.from - other.from)) {
    const last = whole.at(-1);
    if (last && mark.from <= last.to) last.to = Math.max(last.to, mark.to);
    else whole.push({ ...mark });
  }
  return whole;
}

/** One text of two that were made of the same: nothing that was written in either is lost. */

/**
 * What a reader has written, and what came into the text elsewhere meanwhile. Where both changed
 * the same place, both stand there, one after the other.
 * @param held the text as it is now.
 * @param text the reader's.
 * @param was what the reader's was made of.
 */
export function mergeTexts(held: string, text: string, was: string): string {
  if (held === was || held === text) return text;
  if (text === was) return held;
  const [mine, theirs] = [changeOf(was, text), changeOf(was, held)];
  if (mine.to < theirs.from) return applied(applied(was, theirs), mine);
  if (theirs.to < mine.from) return applied(applied(was, mine), theirs);
  if (theirs.words.includes(mine.words)) return held;
  if (mine.words.includes(theirs.words)) return text;
  const [from, to] = [Math.min(mine.from, theirs.from), Math.max(mine.to, theirs.to)];
  const part = (change: Change) =>
    was.slice(from, change.from) + change.words + was.slice(change.to, to);
  const parts = [part(theirs).trimEnd(), part(mine).trimStart()];
  return applied(was, { from, to, words: parts.filter((words) => words !== '').join('\n\n') });
}

/** One piece of a text, and what stands in its place. */
interface Change {
  from: number;
  to: number;
  words: string;
}

/** The one piece of a text outside of which nothing was changed. */
function changeOf(was: string, text: string): Change {
  const least = Math.min(was.length, text.length);
  let from = 0;
  while (from < least && was[from] === text[from]) from += 1;
  if (isWithinCharacter(was, from) || isWithinCharacter(text, from)) from -= 1;
  let after = 0;
  while (after < least - from && was[was.length - 1 - after] === text[text.length - 1 - after]) {
    after += 1;
  }
  const isSplit = [was, text].some((whole) => isWithinCharacter(whole, whole.length - after));
  if (isSplit) after -= 1;
  return { from, to: was.length - after, words: text.slice(from, text.length - after) };
}

/** Whether a place lies between the two code units of one character. */
function isWithinCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function applied(text: string, { from, to, words }: Change): string {
  return text.slice(0, from) + words + text.slice(to);
}

/** How far two words are apart. */

/** Longer words are none that anybody types: their table would take more than linear time. */
const longestWord = 64;

/**
 * How many letters must be put in, left out, changed or swapped with the next to make one of the
 * other; infinitely many where either is too long for a word.
 */
export function editDistance(one: string, other: string): number {
  if (one.length > longestWord || other.length > longestWord) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const steps = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      steps[column] = Math.min(
        (last[column] ?? 0) + 1,
        (steps[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        ...(isSwapped ? [(before[column - 2] ?? 0) + 1] : []),
      );
    }
    [before, last] = [last, steps];
  }
  return last[other.length] ?? 0;
}

/** Whether two different words are one such step apart: told without a table, for a great many words. */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  if (from === one.length && from === other.length) return false;
  const rest = (word: string, by: number) => word.slice(from + by);
  if (one.length > other.length) return rest(one, 1) === rest(other, 0);
  if (one.length < other.length) return rest(one, 0) === rest(other, 1);
  const isSwapped = one[from] === other[from + 1] && one[from + 1] === other[from];
  return rest(one, 1) === rest(other, 1) || (isSwapped && rest(one, 2) === rest(other, 2));
}

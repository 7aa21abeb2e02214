import { suffix } from './citekey';
import type { ExportItem } from './format';
import { parseKeyPattern } from './key-pattern';

/**
 * The items with keys by a pattern, unique among them: where one is taken, the same with a, b, …
 * behind it. An item of which the pattern makes nothing keeps its own key, and so does one whose
 * key is pinned.
 * @param pinned every pinned key that may be among them: no other item is given one
 * @throws RangeError where the pattern cannot be read.
 */
export async function* assignKeys(
  items: AsyncIterable<ExportItem> | Iterable<ExportItem>,
  pattern: string,
  pinned: Iterable<string> = [],
): AsyncGenerator<ExportItem> {
  const parsed = parseKeyPattern(pattern);
  if (parsed.kind === 'bad') throw new RangeError(`No key can be made of “${parsed.part}”`);
  const free = freeKeys(pinned);
  for await (const item of items) {
    yield item.isKeyPinned ? item : { ...item, key: free(parsed.keyOf(item) || item.key) };
  }
}

/** Gives a key back, or where it was taken before the first free one with letters behind it. */
function freeKeys(taken: Iterable<string>): (stem: string) => string {
  /** Every key given, and the suffix to try next for it; BibTeX ignores case. */
  const given = new Map([...taken].map((key) => [key.toLowerCase(), 1]));
  return (stem) => {
    const known = given.get(stem.toLowerCase());
    if (known === undefined) {
      given.set(stem.toLowerCase(), 1);
      return stem;
    }
    let at = known;
    while (given.has((stem + suffix(at)).toLowerCase())) at++;
    given.set(stem.toLowerCase(), at + 1);
    given.set((stem + suffix(at)).toLowerCase(), 1);
    return stem + suffix(at);
  };
}

import type { Block } from '../snapshot/blocks';

/** Longer than any line of a work's apparatus. */
const longestLine = 300;

/**
 * What stands behind a label such as 'Published online:', in its own line or, as in lists of terms,
 * alone in the next one; undefined where no line of this work's has the label.
 * @param label matches the label with its colon
 */
export function valueAfterLabel(blocks: readonly Block[], label: RegExp): string | undefined {
  for (const [index, { region, text }] of blocks.entries()) {
    const own = region !== 'other' && text.length <= longestLine;
    const match = own ? label.exec(text) : null;
    if (match) return text.slice(match.index + match[0].length).trim() || blocks[index + 1]?.text;
  }
  return undefined;
}

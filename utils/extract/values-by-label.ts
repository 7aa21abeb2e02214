import type { Block } from './page';

/** More values than any row of a page's head has. */
const most = 40;

/**
 * What stands in a row of a page's head, as lists of definitions and tables set them: the blocks
 * behind the one that is nothing but the label ('Editors:'), up to the next label or heading.
 */
export function valuesByLabel(blocks: readonly Block[], label: RegExp): Block[] {
  const at = blocks.findIndex(({ text }) => label.test(text));
  if (at < 0) return [];
  const rest = blocks.slice(at + 1, at + 1 + most);
  const end = rest.findIndex(({ level, text }) => level > 0 || text.endsWith(':'));
  return end < 0 ? rest : rest.slice(0, end);
}

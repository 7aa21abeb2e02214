/** Reads a text as an import does, for the tests of every format. */

import { parsers } from '../../utils/import/all-formats';
import { type RecordFormat, recognise } from '../../utils/import/detect-format';
import type { FileRecord, UnreadableRecord } from '../../utils/import/imported-record';

/** All that a text holds, in its order. */
export async function itemsIn(
  text: string,
  format: RecordFormat,
): Promise<(FileRecord | UnreadableRecord)[]> {
  const items: (FileRecord | UnreadableRecord)[] = [];
  let before = 0;
  for await (const { done, items: some } of parsers[format](text)) {
    if (done < before || done > 1) throw new RangeError(`${done} after ${before}`);
    before = done;
    items.push(...some);
  }
  if (text !== '' && before !== 1) throw new RangeError(`the last step is ${before}`);
  return items;
}

/** The records of a text of which every record can be read. */
export async function recordsIn(text: string, format = recognise(text)): Promise<FileRecord[]> {
  if (format === undefined || format === 'backup') throw new Error(`recognised as ${format}`);
  const items = await itemsIn(text, format);
  return items.map((item) => {
    if (item.kind === 'unreadable')
      throw new Error(`line ${item.line}: ${JSON.stringify(item.problem)}`);
    return item;
  });
}

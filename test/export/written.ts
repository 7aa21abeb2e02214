/** Files of invented items, whole, for the tests that read them back. */
import { strFromU8, unzipSync } from 'fflate';
import type { Chunk, ExportItem, Format } from '../../utils/export/format';
import { writeExport } from '../../utils/export/write-export';

type Context = Parameters<typeof writeExport>[2];

/** The day of every export in the tests. */
export const today = '2020-01-01';

/** One item as a format of text writes it, without the file around it. */
export function written(format: Format, item: ExportItem, latex = false): string {
  const writer = format.open({ today, latex });
  if (writer instanceof Promise) throw new Error(`${format.id} is opened later`);
  return text(writer.item(item));
}

/** The pieces of a file. */
export async function pieces(
  format: Format,
  items: AsyncIterable<ExportItem> | Iterable<ExportItem>,
  options: Partial<Context> = {},
): Promise<Chunk[]> {
  const list: Chunk[] = [];
  for await (const piece of writeExport(format, items, { today, ...options })) list.push(piece);
  return list;
}

/** A whole file of text. */
export async function file(...given: Parameters<typeof pieces>): Promise<string> {
  return (await pieces(...given)).map(text).join('');
}

/** A whole file of bytes. */
export async function bytes(...given: Parameters<typeof pieces>): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(await pieces(...given)).arrayBuffer());
}

/** What a file says, out of its zip where it is one. */
export async function readable(...given: Parameters<typeof pieces>): Promise<string> {
  if (given[0].extension !== 'zip') return file(...given);
  return Object.values(unzipSync(await bytes(...given)))
    .map((note) => strFromU8(note))
    .join('\n');
}

function text(piece: Chunk): string {
  if (typeof piece !== 'string') throw new TypeError('bytes, not text');
  return piece;
}

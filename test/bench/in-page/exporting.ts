/** Runs inside one of Stet's own pages: exports by our writers, and by citation-js. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { formatById } from '../../../utils/export/all-formats';
import type { Chunk, ExportItem, Format } from '../../../utils/export/format';
import { csl } from '../../../utils/export/formats/csl';
import { writeExport } from '../../../utils/export/write-export';
import { openExportItems } from '../../../utils/library/transfer/export-items';
import { open } from './large-library';

const today = '2024-01-01';

let items: ExportItem[] = [];
let data: Record<string, unknown>[] = [];

/** Reads what the library holds, for both writers alike: items for ours, CSL-JSON for theirs. */
export async function load(): Promise<number> {
  const library = await open();
  items = [];
  for await (const item of await openExportItems(library, { kind: 'all' })) items.push(item);
  library.close();
  const pieces: Chunk[] = [];
  for await (const piece of writeExport(csl, items, { today })) pieces.push(piece);
  data = JSON.parse(pieces.join(''));
  return items.length;
}

/** Milliseconds of writing all of them, a piece at a time as an export does. */
export async function ours(formatId: string): Promise<number> {
  const start = performance.now();
  let written = 0;
  let counting = 0;
  for await (const piece of writeExport(formatOf(formatId), items, { today })) {
    const counted = performance.now();
    written += entriesIn(piece);
    counting += performance.now() - counted;
  }
  return whenAll(written, performance.now() - start - counting);
}

/** The same by citation-js, as it is used: CSL-JSON in, text out. */
export function theirs(formatId: string): number {
  const start = performance.now();
  const text = new Cite(data).format(formatId);
  const time = performance.now() - start;
  return whenAll(entriesIn(text), time);
}

function entriesIn(text: Chunk): number {
  return String(text).match(/^(?:TY {2}- |@\w+\{)/gm)?.length ?? 0;
}

/** The time, where every entry was written. */
function whenAll(written: number, time: number): number {
  if (written !== items.length) throw new Error(`${written} entries were written.`);
  return time;
}

/** Milliseconds of an export from the database to a file in the browser's hands. */
export async function whole(formatId: string): Promise<number> {
  const library = await open();
  const start = performance.now();
  const blobs: Blob[] = [];
  const source = await openExportItems(library, { kind: 'all' });
  for await (const piece of writeExport(formatOf(formatId), source, { today })) {
    blobs.push(new Blob([piece]));
  }
  const { size } = new Blob(blobs);
  library.close();
  if (size === 0) throw new Error(`No ${formatId} was written.`);
  return performance.now() - start;
}

function formatOf(id: string): Format {
  const format = formatById(id);
  if (!format) throw new Error(`There is no format ${id}.`);
  return format;
}

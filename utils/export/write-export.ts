import { assignKeys } from './assign-keys';
import {
  type Chunk,
  defaultOptions,
  type ExportItem,
  type ExportOptions,
  type Format,
} from './format';

/** UTF-16 code units that are gathered before a piece is handed on. */
const pieceLength = 65_536;

type Items = AsyncIterable<ExportItem> | Iterable<ExportItem>;

/** What an export is made with; options left out are the usual ones. */
interface WriteOptions extends Partial<ExportOptions> {
  /** EDTF day of the export. */
  today: string;
  /** Every pinned key that may be among the items, for a pattern to give none of them to another. */
  pinnedKeys?: Iterable<string>;
}

/**
 * Writes items in a format, in pieces of bounded size (one item longer than that apart), so that
 * neither the library nor the file needs to stand in memory whole. The pieces, joined, are the file;
 * no items at all give a valid empty one. Where the source of items fails midway, the file is closed,
 * so that what came before can be read, and then its error is thrown.
 */
export async function* writeExport(
  format: Format,
  items: Items,
  { today, pinnedKeys = [], ...chosen }: WriteOptions,
): AsyncGenerator<Chunk> {
  const options = { ...defaultOptions, ...chosen };
  const writer = await format.open({ today, latex: options.latex });
  const file = new Gathered();
  file.add(writer.head);
  let isFirst = true;
  const add = (item: ExportItem) => {
    if (!isFirst) file.add(writer.between);
    isFirst = false;
    file.add(writer.item(item));
  };
  let failure: { error: unknown } | undefined;
  try {
    const source = prepared(items, options, pinnedKeys);
    if (Symbol.asyncIterator in source) {
      for await (const item of source) {
        add(item);
        if (file.hasReady) yield* file.ready();
      }
    } else {
      // What is at hand is not waited for: that would take as long as a format takes to write it.
      for (const item of source) {
        add(item);
        if (file.hasReady) yield* file.ready();
      }
    }
  } catch (error) {
    failure = { error };
  }
  for (const piece of writer.tail()) {
    file.add(piece);
    if (file.hasReady) yield* file.ready();
  }
  yield* file.rest();
  if (failure) throw failure.error;
}

/** Pieces that are put together until they are worth handing on. */
class Gathered {
  #ready: Chunk[] = [];
  #texts: string[] = [];
  #length = 0;

  add(piece: Chunk): void {
    if (typeof piece === 'string') {
      this.#texts.push(piece);
      this.#length += piece.length;
    } else {
      this.#join();
      this.#ready.push(piece);
    }
    if (this.#length >= pieceLength) this.#join();
  }

  /** Whether there is anything to hand on. */
  get hasReady(): boolean {
    return this.#ready.length > 0;
  }

  /** What is to be handed on now. */
  ready(): readonly Chunk[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** All that was not handed on yet. */
  rest(): readonly Chunk[] {
    this.#join();
    return this.ready();
  }

  #join(): void {
    const text = this.#texts.join('');
    this.#texts = [];
    this.#length = 0;
    if (text !== '') this.#ready.push(text);
  }
}

/**
 * One item as a file will have it, without what stands around it; undefined where the format is not
 * one of text.
 */
export async function sample(
  format: Format,
  item: ExportItem,
  { today, ...options }: { today: string } & ExportOptions,
): Promise<string | undefined> {
  const writer = await format.open({ today, latex: options.latex });
  for await (const one of prepared([item], options, [])) {
    const written = writer.item(one);
    if (written === '' && format.isSparse) return '';
    // A format that sorts its items writes them at the end.
    const pieces = [written || [...writer.tail()]].flat();
    if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
  }
  return undefined;
}

/** Items without what the reader wants left out, and with the keys that the reader wants. */
function prepared(items: Items, options: ExportOptions, pinned: Iterable<string>): Items {
  const keyed = options.keyPattern === '' ? items : assignKeys(items, options.keyPattern, pinned);
  return options.abstracts && options.notes ? keyed : abridged(keyed, options);
}

async function* abridged(items: Items, options: ExportOptions): AsyncGenerator<ExportItem> {
  for await (const item of items) {
    yield {
      ...item,
      ...(!options.abstracts && { capture: { ...item.capture, summary: null } }),
      ...(!options.notes && { note: '', quotes: [] }),
    };
  }
}

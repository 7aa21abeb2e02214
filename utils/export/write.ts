import {
  defaultOptions,
  type ExportItem,
  type ExportOptions,
  type Format,
  type Piece,
} from './format';
import { rekeyed } from './keys';

/** UTF-16 code units that are gathered before a piece is handed on. */
const pieceLength = 65_536;

type Items = AsyncIterable<ExportItem> | Iterable<ExportItem>;

/**
 * Writes items in a format, in pieces of bounded size (one item longer than that apart), so that
 * neither the library nor the file needs to stand in memory whole. The pieces, joined, are the file;
 * no items at all give a valid empty one. Where the source of items fails midway, the file is closed,
 * so that what came before can be read, and then its error is thrown.
 * @param today EDTF day of the export
 */
export async function* write(
  format: Format,
  items: Items,
  { today, ...chosen }: { today: string } & Partial<ExportOptions>,
): AsyncGenerator<Piece> {
  const options = { ...defaultOptions, ...chosen };
  const writer = await format.open({ today, latex: options.latex });
  const file = new Gathered();
  for (const piece of file.add(writer.head)) yield piece;
  let between = '';
  let failure: { error: unknown } | undefined;
  try {
    for await (const item of prepared(items, options)) {
      // Not `yield*`, which waits for each list, though nearly all are empty.
      for (const piece of file.add(between, writer.item(item))) yield piece;
      between = writer.between;
    }
  } catch (error) {
    failure = { error };
  }
  for (const piece of writer.tail()) {
    for (const ready of file.add(piece)) yield ready;
  }
  for (const piece of file.rest()) yield piece;
  if (failure) throw failure.error;
}

/** Pieces that are put together until they are worth handing on. */
class Gathered {
  #texts: string[] = [];
  #length = 0;

  /** Adds pieces; those that are ready now. */
  add(...pieces: readonly Piece[]): readonly Piece[] {
    const ready: Piece[] = [];
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        this.#texts.push(piece);
        this.#length += piece.length;
      } else ready.push(...this.rest(), piece);
    }
    return this.#length < pieceLength ? ready : [...ready, ...this.rest()];
  }

  /** What was not handed on yet. */
  rest(): readonly Piece[] {
    const text = this.#texts.join('');
    this.#texts = [];
    this.#length = 0;
    return text === '' ? [] : [text];
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
  for await (const one of prepared([item], options)) {
    // A format that sorts its items writes them at the end.
    const pieces = [writer.item(one) || [...writer.tail()]].flat();
    if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
  }
  return undefined;
}

/** Items without what the reader wants left out, and with the keys that the reader wants. */
function prepared(items: Items, options: ExportOptions): Items {
  const keyed = options.keyPattern === '' ? items : rekeyed(items, options.keyPattern);
  return options.abstracts && options.notes ? keyed : abridged(keyed, options);
}

async function* abridged(items: Items, options: ExportOptions): AsyncGenerator<ExportItem> {
  for await (const item of items) {
    yield {
      ...item,
      ...(!options.abstracts && { capture: { ...item.capture, summary: null } }),
      ...(!options.notes && { note: '' }),
    };
  }
}

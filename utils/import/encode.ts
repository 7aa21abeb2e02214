/** Text as bytes in whatever encoding a file has, which the platform itself writes in UTF-8 alone. */

/** How a file's text stands in it. */
export interface FileEncoding {
  /** The web's name of it: 'utf-8', 'utf-16le', 'iso-8859-2'. */
  encoding: string;
  /** Whether a byte-order mark stands before it. */
  hasMark: boolean;
}

/**
 * Encodes a text as its file was.
 * @returns undefined where it holds a sign that the encoding has not
 */
export function encode(
  text: string,
  { encoding, hasMark }: FileEncoding,
): Uint8Array<ArrayBuffer> | undefined {
  const marked = hasMark ? `\ufeff${text}` : text;
  const label = encoding.toLowerCase();
  if (label === 'utf-8' || label === 'utf8') return new TextEncoder().encode(marked);
  if (label === 'utf-16le' || label === 'utf-16be') return encodeWide(marked, label === 'utf-16le');
  const table = tableOf(label);
  const bytes: number[] = [];
  for (const sign of text) {
    const code = table.get(sign);
    if (code === undefined) return undefined;
    for (const byte of code) bytes.push(byte);
  }
  return new Uint8Array(bytes);
}

/** The signs of a text that an encoding has not, each once. */
export function misfits(text: string, { encoding }: FileEncoding): string[] {
  const label = encoding.toLowerCase();
  if (/^utf-?(?:8|16)/.test(label)) return [];
  const table = tableOf(label);
  return [...new Set(text)].filter((sign) => !table.has(sign));
}

function encodeWide(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of each sign of an encoding: what the platform's decoder makes of each of them, turned about. */
function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    const sign = decoder.decode(new Uint8Array(bytes));
    const isOne = [...sign].length === 1 && sign !== '\ufffd';
    if (isOne && !table.has(sign)) table.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add(byte);
  // Encodings of East Asia have signs of two bytes, the first of them none by itself.
  for (let first = 0x81; first < 0xff; first += 1) {
    if (decoder.decode(new Uint8Array([first])) !== '\ufffd') continue;
    for (let second = 0x30; second < 0xff; second += 1) add(first, second);
  }
  tables.set(label, table);
  return table;
}

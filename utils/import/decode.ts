/** Bytes of a file as text, whatever program wrote it. */
import type { FileEncoding } from './encode';

/** What a file's text was written in, where that is not plain UTF-8. */
export interface Decoded extends FileEncoding {
  /** Without the mark that may stand before it. */
  text: string;
}

/**
 * Decodes a file: by its byte-order mark, by what an XML declaration says, as UTF-8, by what JabRef
 * says, and where the bytes are none of these as Windows' Western encoding, in which older programs
 * write RIS and BibTeX.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodedAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodedAs('utf-16be', bytes);
  const wide = wideEncoding(bytes);
  if (wide) return decodedAs(wide, bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?\s*<\?xml[^>]*\bencoding=["']([\w-]+)["']/.exec(head)?.[1];
  // A declaration that is readable byte by byte stands in no text of two bytes a sign.
  const isWide = /^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/i.test(declared ?? '');
  // JabRef's own line; a file that is UTF-8 all the same was written by another program since.
  const [, named] = /^%\s{0,9}Encoding:\s{0,9}([\w-]{2,30})/im.exec(head) ?? [];
  for (const label of [isWide ? undefined : declared, 'utf-8', named && encodingLabel(named)]) {
    const decoded = label === undefined ? undefined : strictly(label, bytes);
    if (decoded) return decoded;
  }
  return decodedAs('windows-1252', bytes);
}

/** UTF-16 without its mark: every other byte of its Latin letters is nought, and in no other text is. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 200);
  const noughts = [0, 0];
  for (const [at, byte] of head.entries())
    if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  if (head.length < 8 || Math.max(even, odd) < head.length / 4) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** The web's name for an encoding that Java names its own way: 'ISO8859_2', 'Cp1250', 'MacRoman'. */
function encodingLabel(name: string): string {
  return name
    .toLowerCase()
    .replace(/^iso-?8859[_-]/, 'iso-8859-')
    .replace(/^cp(?=125\d$)/, 'windows-')
    .replace(/^macroman$/, 'macintosh');
}

/** Undefined where the bytes are not in that encoding, or nobody knows it. */
function strictly(label: string, bytes: Uint8Array): Decoded | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return { text, encoding: label, hasMark: hasMark(bytes) };
  } catch {
    return undefined;
  }
}

function decodedAs(encoding: string, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, hasMark: hasMark(bytes) };
}

function hasMark([first, second, third]: Uint8Array): boolean {
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isWide || (first === 0xef && second === 0xbb && third === 0xbf);
}

/** Bytes of a file as text, whatever program wrote it. */

/** What a file's text was written in, where that is not plain UTF-8. */
export interface Decoded {
  text: string;
  /** 'windows-1252' where the bytes were no UTF-8 and said nothing else. */
  encoding: string;
}

/**
 * Decodes a file: by its byte-order mark, by what an XML declaration says, as UTF-8, and where the
 * bytes are none as Windows' Western encoding, which older programs write RIS and BibTeX in.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodedAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodedAs('utf-16be', bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?\s*<\?xml[^>]*\bencoding=["']([\w-]+)["']/.exec(head)?.[1];
  for (const label of [declared, 'utf-8']) {
    const decoded = label === undefined ? undefined : strictly(label, bytes);
    if (decoded) return decoded;
  }
  return decodedAs('windows-1252', bytes);
}

/** Undefined where the bytes are not in that encoding, or nobody knows it. */
function strictly(label: string, bytes: Uint8Array): Decoded | undefined {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding: label };
  } catch {
    return undefined;
  }
}

function decodedAs(encoding: string, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** BibTeX's `@string`s, which can be made of each other: thirty that double are a thousand million words. */

/** Code units that an abbreviation stands for at the most. */
const longest = 10_000;

/** An abbreviation's name, and what stands behind its equals sign up to the next `@` that begins something. */
const definition = /@string\s*[{(]\s*([^\s={}()"#,]+)\s*=((?:(?!@[a-z]+\s*[{(])[\s\S]){0,4000})/gi;

/** A file's text, as long as it was, in which no abbreviation that unfolds to too much is one. */
export function withoutEndless(source: string): string {
  const lengths = new Map<string, number>();
  const endless: number[] = [];
  for (const { index, 1: name = '', 2: value = '' } of source.matchAll(definition)) {
    const parts = value.replace(/\{[^{}]*\}|"[^"]*"/g, ' ').match(/[^\s#{}()",]+/g) ?? [];
    let length = value.length;
    for (const part of parts) length += lengths.get(part.toLowerCase()) ?? 0;
    if (length > longest) endless.push(index);
    else lengths.set(name.toLowerCase(), length);
  }
  let kept = '';
  let from = 0;
  for (const at of endless) {
    kept += `${source.slice(from, at)} `;
    from = at + 1;
  }
  return kept + source.slice(from);
}

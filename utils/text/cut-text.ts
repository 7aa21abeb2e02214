/** The beginning of a text, at most so many UTF-16 code units long, with no character cut in two. */
export function beginningOf(text: string, length: number): string {
  const start = text.slice(0, length);
  return start.length < text.length ? start.replace(/[\ud800-\udbff]$/, '') : start;
}

/** The end of a text, likewise. */
export function endOf(text: string, length: number): string {
  const end = text.slice(-length);
  return end.length < text.length ? end.replace(/^[\udc00-\udfff]/, '') : end;
}

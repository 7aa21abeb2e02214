import type { Name } from '../model/capture';

/** A name in the order it is spoken in: 'Given Family', or the literal name. */
export function formatName(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}

/** A name in the form that one line of an edited list has: 'Family, Given'. */
export function nameToInput(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

/** Names as a locale joins them: 'Ada Ardent, Ben Bold and Cy Calm'. */
export function formatNames(names: readonly Name[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names.map(formatName));
}

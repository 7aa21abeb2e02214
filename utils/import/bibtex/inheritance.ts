/** What entries of a BibTeX file have from others: by `crossref` from their parent, by `xdata` from what only lends. */
import type { EntryFields } from './entry-fields';

/** How many parents stand above each other: an entry, its volume, its series of volumes. */
const mostParents = 4;

/** How many entries can lend one what only they have. */
const mostLenders = 100;

/** What is a parent's alone: what names it, what is said of it, and what is for a program. */
const unlent = new Set(
  (
    'crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions ' +
    'relatedstring relatedtype shorthand shorthandintro sortkey doi url urldate eprint eprinttype abstract ' +
    'note annote annotation addendum keywords groups file pages pagetotal title subtitle titleaddon'
  ).split(' '),
);

/** Finds the other entries of a file by their keys. */
export type FindEntry = (key: string) => EntryFields | undefined;

/** Lends an entry what it lacks and others have for it. */
export function inherit(fields: EntryFields, find: FindEntry): void {
  lendShared(fields, find);
  lendFromParents(fields, find);
}

function lendShared(fields: EntryFields, find: FindEntry): void {
  // What is added while it is gone through is gone through too, and nothing twice.
  const keys = new Set(keysIn(fields.raw('xdata')).slice(0, mostLenders));
  for (const key of keys) {
    const other = find(key);
    if (other?.entry.type !== 'xdata') continue;
    for (const name of other.names()) if (name !== 'xdata') fields.lend(name, other, name);
    for (const next of keysIn(other.raw('xdata'))) if (keys.size < mostLenders) keys.add(next);
  }
}

function lendFromParents(fields: EntryFields, find: FindEntry): void {
  const { type } = fields.entry;
  const known = new Set([fields.entry]);
  let key = fields.raw('crossref').trim();
  for (let count = 0; key !== '' && count < mostParents; count += 1) {
    const parent = find(key);
    if (!parent || known.has(parent.entry)) return;
    known.add(parent.entry);
    lendShared(parent, find);
    for (const name of parent.names()) {
      if (!unlent.has(name)) fields.lend(name, parent, name);
    }
    fields.lend(titleFor(type, parent.entry.type), parent, 'title');
    // A chapter that has no more than its number goes by its book's title.
    fields.lend('title', parent, 'title');
    key = parent.raw('crossref').trim();
  }
}

/** What a parent's title is to an entry. */
function titleFor(type: string, parent: string): string {
  if (parent.startsWith('mv') || !/^(?:in|supp|article|conference)/.test(type)) return 'maintitle';
  return type === 'article' || type === 'suppperiodical' ? 'journaltitle' : 'booktitle';
}

function keysIn(list: string): string[] {
  return list
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);
}

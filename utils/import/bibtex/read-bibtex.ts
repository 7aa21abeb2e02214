/** Reads BibTeX and BibLaTeX: what stands where first, which takes little, then entry by entry. */

import type { FileRecord, Parse, ReadProblem, UnreadableRecord } from '../imported-record';
import { Lines } from '../line-counter';
import { Abbreviations } from './abbreviations';
import { EntryFields } from './entry-fields';
import { inherit } from './inheritance';
import { jabrefGroups } from './jabref-groups';
import { recordOf } from './read-entry';
import { type ScanFault, type ScannedEntry, scanBibtex } from './scan';

/** Entries of one step. */
const stride = 100;

export const parseBibtex: Parse = function* (text) {
  const abbreviations = new Abbreviations(text);
  const entries: ScannedEntry[] = [];
  const byKey = new Map<string, ScannedEntry>();
  for (const entry of scanBibtex(text)) {
    if (entry.type === 'string') abbreviations.define(entry);
    else entries.push(entry);
    // BibTeX's keys differ by more than the case of their letters, its `crossref` does not.
    for (const key of [entry.key, entry.key.toLowerCase()]) {
      if (!byKey.has(key)) byKey.set(key, entry);
    }
  }
  const lines = new Lines(text);
  const find = (key: string) => {
    const found = byKey.get(key) ?? byKey.get(key.toLowerCase());
    return found && new EntryFields(found, abbreviations, lines);
  };
  const groups = jabrefGroups(text);
  let items: (FileRecord | UnreadableRecord)[] = [];
  for (const [at, entry] of entries.entries()) {
    const line = lines.of(entry.from);
    // Neither is a work: one lends fields, the other names works that are cited as one.
    if (entry.type !== 'xdata' && entry.type !== 'set') {
      if (entry.fields.length === 0)
        items.push({ kind: 'unreadable', line, problem: whyNot(entry, lines) });
      else {
        const fields = new EntryFields(entry, abbreviations, lines);
        for (const fault of entry.faults) fields.note(problemOf(fault, lines));
        inherit(fields, find);
        items.push(recordOf(fields, { line, from: entry.from, to: entry.to }, groups));
      }
    }
    if ((at + 1) % stride > 0) continue;
    yield { done: Math.min(0.99, entry.to / text.length), items };
    items = [];
  }
  yield { done: 1, items };
};

/** Why nothing of an entry can be read. */
function whyNot({ faults: [first] }: ScannedEntry, lines: Lines): ReadProblem {
  return first ? problemOf(first, lines) : { kind: 'empty' };
}

function problemOf({ kind, what, at }: ScanFault, lines: Lines): ReadProblem {
  return { kind, what, line: lines.of(at) };
}

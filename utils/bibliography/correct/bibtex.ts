import { escapeText, verbatim } from '../../export/latex';
import { type ScannedField, scanBibtex } from '../../import/bibtex/scan';
import type { Correct, CorrectedField, FileChange } from './correction';

/** Sets fields where they stand, and new ones behind the last, set in as that is. */
export const correctBibtex: Correct = (record, { doi, url, version, note, obsolete }) => {
  let text = obsolete.reduce((left, sentence) => without(left, escapeText(sentence)), record);
  const changes: FileChange[] = [];
  const put = (field: CorrectedField, value: string, mustStand = false) => {
    const known = fieldsOf(text).find(({ name }) => name === field);
    if (!known && mustStand) return;
    const from = known ? text.slice(known.valueFrom, known.valueTo) : '';
    const to = field === 'note' && known ? appended(from, value) : `{${value}}`;
    text = known
      ? text.slice(0, known.valueFrom) + to + text.slice(known.valueTo)
      : inserted(text, field, to);
    changes.push({ field, from: bare(from), to: bare(to) });
  };
  if (doi !== undefined) put('doi', verbatim(doi));
  if (url !== undefined) put('url', verbatim(url));
  if (version !== undefined) put('version', String(version), true);
  put('note', escapeText(note));
  return { text, changes };
};

/** The fields of an entry, by where they stand in its text. */
function fieldsOf(entry: string): readonly ScannedField[] {
  const [scanned] = scanBibtex(entry);
  return scanned?.fields ?? [];
}

/** Whatever a value is made of, something can be put behind it. */
function appended(value: string, more: string): string {
  const empty = /^(?:\{\s*\}|"\s*")$/.test(value);
  if (empty) return `{${more}}`;
  if (/^\{[\s\S]*\}$/.test(value))
    return `${value.slice(0, -1).trimEnd().replace(/\.$/, '')}. ${more}}`;
  if (/^"[\s\S]*"$/.test(value) && !value.includes('#')) return `${value.slice(0, -1)}. ${more}"`;
  return `${value} # {. ${more}}`;
}

function inserted(entry: string, name: string, value: string): string {
  const last = fieldsOf(entry).at(-1);
  const close = entry.length - 1;
  const at = last?.valueTo ?? close;
  const before = entry.slice(0, at);
  const lead = last ? indentOf(entry.slice(0, last.from)) : '\n  ';
  const comma = last || before.trimEnd().endsWith(',') ? '' : ',';
  const mark = last ? ',' : '';
  return `${before}${comma}${mark}${lead}${name} = ${value}${entry.slice(at)}`;
}

/** The white space at a text's end, from its last line break on. */
function indentOf(text: string): string {
  const space = text.slice(text.trimEnd().length);
  const feed = space.lastIndexOf('\n');
  const isPair = space.charAt(feed - 1) === '\r';
  return space.slice(feed < 0 ? space.lastIndexOf('\r') + 1 : feed - (isPair ? 1 : 0));
}

function without(text: string, sentence: string): string {
  return text.replace(`. ${sentence}`, '').replace(sentence, '');
}

function bare(value: string): string {
  return value.replace(/^[{"]|[}"]$/g, '');
}

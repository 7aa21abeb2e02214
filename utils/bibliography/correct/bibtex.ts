import { escapeText, verbatim } from '../../export/latex';
import type { Correct, CorrectedField, FileChange } from './correction';

/** A field of an entry, by where its name and its value stand in the entry's text. */
interface Span {
  name: string;
  from: number;
  valueFrom: number;
  valueTo: number;
}

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

/** The fields of an entry, as far as they can be told apart. */
function fieldsOf(entry: string): Span[] {
  const spans: Span[] = [];
  const name = /G?[\s,]*([A-Za-z][\w:+.-]*)\s*=\s*/y;
  // Behind '@type{key,'; an entry without a key begins with its first field.
  const head = /^@\s*\w+\s*[{(]\s*(?:[^=,{}]*,)?/.exec(entry)?.[0].length ?? entry.length;
  for (let at = head; at < entry.length; ) {
    name.lastIndex = at;
    const found = name.exec(entry);
    if (!found?.[1]) break;
    const valueFrom = name.lastIndex;
    const valueTo = endOfValue(entry, valueFrom);
    const from = valueFrom - found[0].trimStart().replace(/^,\s*/, '').length;
    spans.push({ name: found[1].toLowerCase(), from, valueFrom, valueTo });
    at = valueTo;
  }
  return spans;
}

/** A value ends at the comma or the brace that stands in none of its own braces and quotes. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  let end = from;
  for (let at = from; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '\\') {
      at += 1;
    } else if (mark === '"' && depth === 0) quoted = !quoted;
    else if (mark === '{') depth += 1;
    else if ((mark === '}' || mark === ')' || mark === ',') && depth === 0 && !quoted) break;
    else if (mark === '}') depth -= 1;
    if (!/\s/.test(mark)) end = at + 1;
  }
  return end;
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

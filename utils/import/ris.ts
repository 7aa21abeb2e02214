/** Reads RIS, whose lines programs bend in many ways. */
import { firstLine } from '../export/clean-text';
import {
  dateOf,
  dateProblem,
  described,
  distinct,
  doiOf,
  inlineName,
  isbnIn,
  issnIn,
  issuedOn,
  keywordsOf,
  originalDateOf,
  paragraphs,
} from './field-parsers';
import type { FileRecord, Parse, UnreadableRecord } from './imported-record';
import { Lines } from './line-counter';
import { readNotes } from './stet-notes';
import { unkeptFields } from './unkept';
import { typeNamed, typeWithin } from './work-types';

/** Records of one step. */
const stride = 200;

/**
 * A tag is two signs, two spaces, a hyphen and a space; programs bend all but the signs. Where a
 * line of text was wrapped behind two letters ('re-opening'), there is no space around the hyphen.
 */
const tagged = /^\s{0,3}(?:([A-Z][A-Z0-9]) {0,2}-(?![a-z]) ?|([A-Za-z][A-Za-z0-9]) {1,2}- ?)(.*)$/;
const begins = /^[\s\ufeff]{0,3}TY {0,2}-/i;
const ends = /^\s{0,3}ER {0,2}-\s*$/i;
/** Parts the lines of one value. */
const fold = '\u001f';

/** A record's lines as they stand in the file. */
interface Raw {
  from: number;
  to: number;
  lines: string[];
}

/** RIS of all programs: with or without `ER`, with values of several lines, in any case of letters. */
export const parseRis: Parse = function* (text) {
  const lines = new Lines(text);
  let items: (FileRecord | UnreadableRecord)[] = [];
  for (const raw of rawRecords(text)) {
    const record = recordOf(raw, lines.of(raw.from));
    if (record) items.push(record);
    if (items.length < stride) continue;
    yield { done: raw.to / text.length, items };
    items = [];
  }
  yield { done: 1, items };
};

/** Cuts a file into records: from `TY` to `ER`, to the next `TY`, or to the end. */
function* rawRecords(text: string): Generator<Raw> {
  let raw: Raw | undefined;
  let at = 0;
  for (const { index, 0: feed } of text.matchAll(/\r\n?|\n|$/g)) {
    const end = index + feed.length;
    const line = text.slice(at, index);
    if (begins.test(line)) {
      if (raw) yield raw;
      const indent = line.length - line.replace(/^[\s\ufeff]+/, '').length;
      raw = { from: at + indent, to: end, lines: [line.slice(indent)] };
    } else if (raw && ends.test(line)) {
      yield { ...raw, to: end };
      raw = undefined;
    } else if (raw) {
      raw.lines.push(line);
      if (line.trim() !== '') raw.to = end;
    } else if (tagged.test(line) && line.trim() !== '') {
      // Fields before any `TY`: a record that has lost its beginning.
      raw = { from: at, to: end, lines: [line] };
    }
    at = end;
  }
  if (raw) yield raw;
}

/** A record's values by their tags, which are in capital letters; nothing empty. */
function valuesIn({ lines }: Raw): [tag: string, value: string][] {
  const values: [tag: string, value: string][] = [];
  for (const line of lines) {
    const [, strict, loose, value] = tagged.exec(line) ?? [];
    const tag = strict ?? loose;
    const last = values.at(-1);
    if (tag !== undefined) values.push([tag.toUpperCase(), (value ?? '').trim()]);
    else if (last && line.trim() !== '') last[1] += fold + line.trim();
  }
  return values.filter(([, value]) => value !== '');
}

/** Undefined for lines between two records that are none. */
function recordOf(raw: Raw, line: number): FileRecord | UnreadableRecord | undefined {
  const tags = new Map<string, string[]>();
  const authors: string[] = [];
  for (const [tag, value] of valuesIn(raw)) {
    if (tag === 'AU' || tag === 'A1') authors.push(...value.split(fold));
    const known = tags.get(tag);
    if (known) known.push(value);
    else tags.set(tag, [value]);
  }
  const [type = 'GEN'] = tags.get('TY') ?? [];
  // Some databases write more of a work behind its end.
  if (
    !begins.test(raw.lines[0] ?? '') &&
    !['TI', 'T1', 'AU', 'A1', 'DO'].some((tag) => tags.has(tag))
  )
    return undefined;
  if (tags.size === (tags.has('TY') ? 1 : 0)) {
    return { kind: 'unreadable', line, problem: { kind: 'empty' } };
  }
  return understood(type, tags, authors, { line, from: raw.from, to: raw.to });
}

function understood(
  typeWord: string,
  tags: ReadonlyMap<string, string[]>,
  authors: readonly string[],
  place: FileRecord['place'],
): FileRecord {
  const all = (...names: string[]): string[] => names.flatMap((name) => tags.get(name) ?? []);
  const first = (...names: string[]) => all(...names).find((value) => value !== '');
  const one = (...names: string[]) => firstLine(first(...names)?.replaceAll(fold, ' '));
  const container = one('T2', 'JO', 'JF', 'BT', 'JA', 'J1', 'J2', 'T3');
  const type = typeWithin(typeNamed(typeWord) ?? 'article', container);
  const isBook = type === 'book';
  const isJournal = type === 'article-journal';
  const series = one('T3');
  const begin = one('SP');
  const end = one('EP');
  const links = all('UR', 'L1', 'L2', 'LK').flatMap((value) => value.split(fold));
  const doi = doiOf(one('DO'), one('M3'), ...links);
  const url = links.map((link) => link.trim()).find((link) => /^https?:\/\//i.test(link));
  const date = [one('DA'), one('PY'), one('Y1')].map(dateOf).find((told) => told !== undefined);
  const numbers = all('SN').join('\n').replaceAll(fold, '\n');
  const source = url ?? (doi ? `https://doi.org/${doi}` : '');
  const said = readNotes(
    all('N1', 'RN').map((note) => note.replaceAll(fold, '\n')),
    source,
  );
  const key = one('ID');
  const [told] = (['PY', 'Y1', 'DA'] as const).filter((tag) => one(tag) !== undefined);
  const problem = told && dateProblem(told, one(told), date);
  const accessed = dateOf(one('Y2'));
  return {
    kind: 'record',
    place,
    work: described({
      type,
      title: one('TI', 'T1', 'CT', ...(type === 'book' ? ['BT'] : [])) ?? '',
      authors: authors.flatMap(inlineName),
      editors: all(...(isBook ? ['A3', 'ED'] : ['A2', 'ED'])).flatMap(inlineName),
      containerTitle:
        type === 'book' && container === one('TI', 'T1', 'BT') ? undefined : container,
      publisher: one('PB'),
      doi,
      url,
      isbn: isbnIn(numbers),
      issn: issnIn(numbers),
      language: one('LA'),
      summary: summaryOf(first('AB', 'N2')),
      keywords: distinct(
        all('KW')
          .flatMap((value) => value.split(fold))
          .flatMap(keywordsIn),
      ),
      ...issuedOn(date, originalDateOf(one('PY'), one('Y1')) ?? said.first),
      version: said.version,
      archive: said.archive,
      volume: one('VL'),
      issue: one('IS') ?? (isJournal ? one('M1') : undefined),
      pages: begin && end && !/[-–]/.test(begin) ? `${begin}–${end}` : begin,
      edition: one('ET'),
      series: series === container ? undefined : series,
      seriesNumber: isJournal ? undefined : one('M1'),
      place: one('CY', 'PP'),
      translators: all('A4').flatMap(inlineName),
      seriesEditors: all(isBook ? 'A2' : 'A3').flatMap(inlineName),
    }),
    unkept: unkeptFields(
      [...tags].flatMap(([tag, values]) => (values.some(Boolean) ? [tag] : [])),
      keptTags,
    ),
    ...(key !== undefined && { key }),
    tags: [],
    collections: [],
    note: said.rest,
    ...(accessed !== undefined && { accessed }),
    issues: said.issues,
    ...(problem && { problems: [problem] }),
  };
}

/** Tags that are read, in lower case. */
const keptTags: ReadonlySet<string> = new Set(
  'ty er id au a1 a2 a3 a4 ed ti t1 ct bt t2 t3 jo jf ja j1 j2 do ur l2 lk da py y1 y2 pb sn la ab n2 kw n1 rn vl is m1 m3 sp ep et cy pp'.split(
    ' ',
  ),
);

/** One a line as the format wants it, or many in one line, as some programs write them. */
function keywordsIn(value: string): string[] {
  return /;\s/.test(value) ? keywordsOf(value) : [firstLine(value) ?? ''].filter(Boolean);
}

/**
 * An abstract's lines are its paragraphs, unless a program has wrapped them: then all but the last
 * are about as long as each other.
 */
function summaryOf(value: string | undefined): string | null {
  const lines = (value ?? '').split(fold);
  const wrapped =
    lines.length > 2 && lines.slice(0, -1).every(({ length }) => length > 55 && length < 100);
  // A line that goes on in a small letter, behind no end of a sentence, is no paragraph.
  return paragraphs(lines.join(wrapped ? ' ' : '\n').replace(/(?<![.!?:;"”»])\n(?=\p{Ll})/gu, ' '));
}

/** Reads what PubMed saves for reference managers: MEDLINE's own form, by a tag of four signs a line. */
import { firstLine } from '../export/clean-text';
import type { Name } from '../model/capture';
import {
  dateOf,
  dateProblem,
  described,
  distinct,
  doiOf,
  inlineName,
  isbnIn,
  issnIn,
  paragraphs,
  parseOneName,
} from './field-parsers';
import type { FileRecord, Parse, RecordPlace } from './imported-record';
import { Lines } from './line-counter';
import { unkeptFields } from './unkept';
import { typeWithin } from './work-types';

/** Records of one step. */
const stride = 200;

const tagged = /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/;

/** MEDLINE's records, each of which begins with its number at PubMed. */
export const parseNbib: Parse = function* (text) {
  const lines = new Lines(text);
  let items: FileRecord[] = [];
  for (const { tags, place } of rawRecords(text, lines)) {
    items.push(recordOf(tags, place));
    if (items.length < stride) continue;
    yield { done: Math.min(0.99, place.to / text.length), items };
    items = [];
  }
  yield { done: 1, items };
};

type Tags = Map<string, string[]>;

function* rawRecords(text: string, lines: Lines): Generator<{ tags: Tags; place: RecordPlace }> {
  let raw: { tags: Tags; place: RecordPlace } | undefined;
  let last: string[] | undefined;
  let at = 0;
  for (const { index, 0: feed } of text.matchAll(/\r\n?|\n|$/g)) {
    const line = text.slice(at, index);
    const [, tag, value = ''] = tagged.exec(line) ?? [];
    if (tag === 'PMID') {
      if (raw) yield raw;
      raw = { tags: new Map(), place: { line: lines.of(at), from: at, to: at } };
    }
    if (raw && tag !== undefined) {
      last = raw.tags.get(tag) ?? [];
      last.push(value.trim());
      raw.tags.set(tag, last);
    } else if (last && /^\s+\S/.test(line)) last.push(`${last.pop() ?? ''} ${line.trim()}`);
    if (raw && line.trim() !== '') raw.place.to = index + feed.length;
    at = index + feed.length;
  }
  if (raw) yield raw;
}

function recordOf(tags: Tags, place: RecordPlace): FileRecord {
  const all = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? []);
  const one = (...names: string[]) => firstLine(all(...names).find(Boolean));
  const book = one('BTI');
  const container = book ?? one('JT', 'TA');
  const title = one('TI', 'CTI') ?? book ?? '';
  const isWhole = book !== undefined && title === book;
  const number = one('PMID');
  const dois = all('LID', 'AID').filter((each) => /\[doi\]$/i.test(each));
  const told = one('DP', 'DEP');
  const date = dateOf(told?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
  const problem = dateProblem('DP', told, date);
  return {
    kind: 'record',
    place,
    work: described({
      type: isWhole ? 'book' : typeWithin(book ? 'chapter' : 'article-journal', container),
      // MEDLINE ends a title with a full stop.
      title: title.replace(/(?<!\.)\.$/, '').replace(/^\[(.*)\]$/, '$1'),
      authors: [
        ...people(all('FAU'), all('AU')),
        ...all('CN').flatMap((literal) => parseOneName({ literal })),
      ],
      editors: people(all('FED'), all('ED')),
      containerTitle: isWhole ? undefined : container,
      publisher: one('PB'),
      doi: doiOf(...dois.map((each) => each.slice(0, -'[doi]'.length).trim())),
      url: number === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${number}/`,
      isbn: isbnIn(all('ISBN').join('\n')),
      issn: issnIn(all('IS').join('\n')),
      language: one('LA'),
      summary: paragraphs(one('AB')),
      keywords: distinct([...all('OT'), ...all('MH')].map((word) => word.replace(/\*/g, ''))),
      published: date,
      volume: one('VI'),
      issue: one('IP'),
      pages: one('PG')?.replace(/(?<=\d) ?- ?(?=\w)/g, '–'),
      edition: one('EN'),
      place: book && one('PL'),
    }),
    unkept: unkeptFields(
      [...tags].flatMap(([tag, values]) => (values.every(isUsual) ? [] : [tag])),
      keptTags,
    ),
    ...(number !== undefined && { key: `PMID${number}` }),
    tags: [],
    collections: [],
    note: '',
    issues: [],
    ...(problem && { problems: [problem] }),
  };
}

/** What says nothing of a work: no word, or that an article is one. */
function isUsual(value: string): boolean {
  return value === '' || value === 'Journal Article';
}

/** Tags that are read, or that are MEDLINE's own records of itself, in lower case. */
const keptTags: ReadonlySet<string> = new Set(
  'pmid bti jt ta ti cti fau au cn fed ed pb lid aid dp dep isbn is la ab ot mh vi ip pg en pl own stat dcom lr edat mhda crdt phst pst sb jid da date ad auid ir fir oto'.split(
    ' ',
  ),
);

/** Whole names where there are any, else those with initials: 'Weir A'. */
function people(whole: readonly string[], short: readonly string[]): Name[] {
  if (whole.length > 0) return whole.flatMap(inlineName);
  return short.flatMap((name) => inlineName(name.replace(/ (?=\p{Lu}{1,4}$)/u, ', ')));
}

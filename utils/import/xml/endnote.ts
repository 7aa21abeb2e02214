/** Reads EndNote's XML, by EndNote itself or by one of the many programs that write it. */
import { firstLine } from '../../export/clean-text';
import type { Name } from '../../model/capture';
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
  originalDateOf,
  paragraphs,
} from '../field-parsers';
import type { FileRecord, RecordPlace } from '../imported-record';
import { readNotes } from '../stet-notes';
import { unkeptFields } from '../unkept';
import { typeNamed, typeWithin } from '../work-types';
import { parseXml, type XmlElement } from './elements';

/** EndNote's reference types by their numbers, for programs that give no name. */
const types: Readonly<Record<string, string>> = {
  '3': 'conference',
  '5': 'booksection',
  '6': 'book',
  '10': 'conference',
  '12': 'webpage',
  '17': 'journalarticle',
  '27': 'report',
  '28': 'book',
  '32': 'thesis',
  '34': 'unpublished',
  '43': 'article-journal',
  '44': 'book',
  '47': 'conference',
  '52': 'dictionary',
  '53': 'encyclopedia',
  '60': 'booksection',
};

/** The number for which EndNote has no second field, as Stet's notes tell it. */
const serial = /^\s{0,9}IS[BS]N ([\dX-]{8,17})\s{0,9}$/i;

export const parseEndnote = parseXml('record', recordOf);

function recordOf(record: XmlElement, place: RecordPlace): FileRecord {
  const [kind] = record.all('ref-type');
  const word = kind?.attributes.name ?? '';
  const container =
    firstLine(record.first('titles', 'secondary-title')) ??
    firstLine(record.first('periodical', 'full-title'));
  const named = typeNamed(word) ?? typeNamed(types[kind?.text.trim() ?? ''] ?? '') ?? 'article';
  const type = typeWithin(named, container);
  const links = [
    ...record.texts('urls', 'web-urls', 'url'),
    ...record.texts('urls', 'related-urls', 'url'),
  ];
  const url = links.find((link) => /^https?:/i.test(link));
  const doi = doiOf(record.first('electronic-resource-num'), ...links);
  const source = url ?? (doi ? `https://doi.org/${doi}` : '');
  const notes = record.texts('notes').flatMap((note) => note.split('\n'));
  const said = readNotes(
    [notes.filter((line) => !serial.test(line)).join('\n'), record.first('research-notes') ?? ''],
    source,
  );
  const numbers = [
    ...record.texts('isbn'),
    ...notes.flatMap((line) => serial.exec(line)?.[1] ?? []),
  ].join('\n');
  const year = firstLine(record.first('dates', 'year'));
  const day = firstLine(record.first('dates', 'pub-dates', 'date'));
  const date = dayIn(day, year) ?? dateOf(year);
  const problem = dateProblem('year', year ?? day, date);
  const accessed = dateOf(firstLine(record.first('access-date')));
  const key = firstLine(record.first('label'));
  const isBook = type === 'book';
  const isJournal = type === 'article-journal';
  const number = firstLine(record.first('number'));
  const people = (role: string) => record.texts('contributors', role, 'author').flatMap(nameOf);
  return {
    kind: 'record',
    place,
    work: described({
      type,
      title: firstLine(record.first('titles', 'title')) ?? '',
      authors: people('authors'),
      editors: people(isBook ? 'tertiary-authors' : 'secondary-authors'),
      containerTitle: container,
      publisher: firstLine(record.first('publisher')),
      doi,
      url,
      isbn: isbnIn(numbers),
      issn: issnIn(numbers),
      language: firstLine(record.first('language')),
      summary: paragraphs(record.first('abstract')),
      keywords: distinct(
        record.texts('keywords', 'keyword').flatMap((one) => firstLine(one) ?? []),
      ),
      ...issuedOn(date, originalDateOf(year) ?? said.first),
      version: said.version,
      archive: said.archive,
      volume: firstLine(record.first('volume')),
      issue: isJournal ? number : firstLine(record.first('issue')),
      pages: firstLine(record.first('pages')),
      edition: firstLine(record.first('edition')),
      series: isBook ? undefined : firstLine(record.first('titles', 'tertiary-title')),
      seriesNumber: isJournal ? undefined : number,
      place: firstLine(record.first('pub-location')),
      translators: people('subsidiary-authors'),
      seriesEditors: people(isBook ? 'secondary-authors' : 'tertiary-authors'),
    }),
    unkept: unkeptFields(namesIn(record), keptElements),
    ...(key !== undefined && { key }),
    tags: [],
    collections: [],
    note: said.rest,
    ...(accessed !== undefined && { accessed }),
    issues: said.issues,
    ...(problem && { problems: [problem] }),
  };
}

/** What holds others, the records' own numbers, and elements that are read. */
const keptElements: ReadonlySet<string> = new Set(
  'database source-app rec-number foreign-keys ref-type contributors authors secondary-authors tertiary-authors subsidiary-authors titles title secondary-title tertiary-title full-title periodical pages volume number issue edition keywords dates year pub-dates pub-location publisher isbn electronic-resource-num abstract label notes research-notes language urls web-urls related-urls access-date'.split(
    ' ',
  ),
);
/** Elements whose parts are told by names of their own. */
const holders: ReadonlySet<string> = new Set(['contributors', 'titles', 'periodical', 'urls']);

/** The names of a record's filled elements, in the words of the other formats where EndNote has its own. */
function namesIn(record: XmlElement): string[] {
  const own: Readonly<Record<string, string>> = {
    'pdf-urls': 'pdf',
    'text-urls': 'fulltext',
    'short-title': 'shorttitle',
    'alt-title': 'alternative',
    'abbr-1': 'alternative',
    'alt-periodical': 'alternative',
    'work-type': 'type',
    'remote-database-name': 'db',
    'remote-database-provider': 'db',
    'translated-authors': 'contributor',
    'orig-pub': 'op',
    'reprint-edition': 'rp',
    'reviewed-item': 'reviewedtitle',
    'num-vols': 'nv',
    'accession-num': 'an',

    'auth-address': 'ct',
  };
  const elements = record.children.flatMap((child) =>
    holders.has(child.name) ? child.children : [child],
  );
  return elements.flatMap(({ name, text }) => (text.trim() === '' ? [] : [own[name] ?? name]));
}

/** EndNote's date has the year or leaves it to the field of its own: 'Mar 26', '2019-03-26'. */
function dayIn(day: string | undefined, year: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  return dateOf(day) ?? (year === undefined ? undefined : dateOf(`${day} ${year}`));
}

/** A name that ends with a comma is whole, as is one whose first comma stands twice. */
function nameOf(text: string): Name[] {
  const name = text.trim();
  if (name.includes(',,')) return [{ literal: name.replace(',,', ',') }];
  return name.endsWith(',') ? [{ literal: name.slice(0, -1).trim() }] : inlineName(name);
}

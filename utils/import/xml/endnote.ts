/** Reads EndNote's XML, by EndNote itself or by one of the many programs that write it. */
import { firstLine } from '../../export/text';
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
  paragraphs,
} from '../field-parsers';
import type { FileRecord, RecordPlace } from '../record';
import { readStatements } from '../stet-notes';
import { typeNamed, typeWithin } from '../types';
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
  const said = readStatements(record.texts('notes').join('\n'), source);
  const numbers = record.texts('isbn').join('\n');
  const year = firstLine(record.first('dates', 'year'));
  const day = firstLine(record.first('dates', 'pub-dates', 'date'));
  const date = dayIn(day, year) ?? dateOf(year);
  const problem = dateProblem('year', year ?? day, date);
  const accessed = dateOf(firstLine(record.first('access-date')));
  const key = firstLine(record.first('label'));
  const editors = type === 'book' ? 'tertiary-authors' : 'secondary-authors';
  return {
    kind: 'record',
    place,
    work: described({
      type,
      title: firstLine(record.first('titles', 'title')) ?? '',
      authors: record.texts('contributors', 'authors', 'author').flatMap(nameOf),
      editors: record.texts('contributors', editors, 'author').flatMap(nameOf),
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
      ...issuedOn(date, said.first),
      version: said.version,
      archive: said.archive,
    }),
    ...(key !== undefined && { key }),
    tags: [],
    collections: [],
    note: [said.rest, record.first('research-notes') ?? ''].filter(Boolean).join('\n\n'),
    ...(accessed !== undefined && { accessed }),
    issues: said.issues,
    ...(problem && { problems: [problem] }),
  };
}

/** EndNote's date has the year or leaves it to the field of its own: 'Mar 26', '2019-03-26'. */
function dayIn(day: string | undefined, year: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  return dateOf(day) ?? (year === undefined ? undefined : dateOf(`${day} ${year}`));
}

/** A name that ends with a comma is whole. */
function nameOf(text: string): Name[] {
  const name = text.trim();
  return name.endsWith(',') ? [{ literal: name.slice(0, -1).trim() }] : inlineName(name);
}

/** Reads MODS 3, the Library of Congress' XML, as libraries and Zotero write it. */
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
  paragraphs,
  parseOneName,
} from '../field-parsers';
import type { FileRecord, RecordPlace } from '../imported-record';
import { readStatements } from '../stet-notes';
import { unkeptFields } from '../unkept';
import { typeNamed, typeWithin } from '../work-types';
import { parseXml, XmlElement } from './elements';

export const parseMods = parseXml('mods', recordOf);

function recordOf(mods: XmlElement, place: RecordPlace): FileRecord {
  const host = mods.all('relatedItem').find(({ attributes }) => attributes.type === 'host');
  const container = host && titleOf(host);
  const within = host ?? new XmlElement('relatedItem', {});
  const url = [...mods.texts('location', 'url'), ...identifiers(mods, 'uri')].find((link) =>
    /^https?:/i.test(link),
  );
  const doi = doiOf(...identifiers(mods, 'doi'), url);
  const origin = [mods, within].flatMap((each) => each.all('originInfo'));
  const told = ['dateIssued', 'copyrightDate', 'dateCreated']
    .flatMap((name) => origin.flatMap((each) => each.texts(name)))
    .concat(within.texts('part', 'date'))[0];
  const date = dateOf(told);
  const problem = dateProblem('dateIssued', told, date);
  const said = readStatements(mods.texts('note').join('\n'), url ?? '');
  const genres = [...mods.texts('genre'), ...within.texts('genre')];
  const named = genres.map(typeNamed).find((type) => type !== undefined);
  const accessed = dateOf(
    mods.all('location', 'url').find(({ attributes }) => attributes.dateLastAccessed)?.attributes
      .dateLastAccessed,
  );
  const key = mods.attributes.ID;
  const series = [mods, within]
    .flatMap((each) => each.all('relatedItem'))
    .find(({ attributes }) => attributes.type === 'series');
  const numbered = (type: string) =>
    firstLine(
      [mods, within]
        .flatMap((each) => each.all('part', 'detail'))
        .find(({ attributes }) => attributes.type === type)
        ?.first('number'),
    );
  return {
    kind: 'record',
    place,
    work: described({
      type: typeWithin(typeOf(named, host !== undefined, genres), container),
      title: titleOf(mods) ?? '',
      authors: people(mods, isAuthor),
      editors: [mods, within].flatMap((each) => people(each, isEditor)),
      containerTitle: container,
      publisher: firstLine(origin.flatMap((each) => each.texts('publisher'))[0]),
      doi,
      url,
      isbn: isbnIn([mods, within].flatMap((each) => identifiers(each, 'isbn')).join('\n')),
      issn: issnIn([mods, within].flatMap((each) => identifiers(each, 'issn')).join('\n')),
      language: firstLine(mods.first('language', 'languageTerm') ?? mods.first('language')),
      summary: paragraphs(mods.first('abstract')),
      keywords: distinct(mods.texts('subject', 'topic').flatMap((one) => firstLine(one) ?? [])),
      ...issuedOn(date, said.first),
      version: said.version,
      archive: said.archive,
      volume: numbered('volume'),
      issue: numbered('issue'),
      pages: pagesIn([mods, within]),
      edition: firstLine(origin.flatMap((each) => each.texts('edition'))[0]),
      series: series && titleOf(series),
      seriesNumber: firstLine(
        series?.first('part', 'detail', 'number') ?? series?.first('titleInfo', 'partNumber'),
      ),
      place: placeIn(origin),
      translators: [mods, within].flatMap((each) => people(each, isTranslator)),
      seriesEditors: series ? people(series, isEditor) : [],
    }),
    unkept: unkeptFields(
      mods.children.flatMap(({ name, text }) => (text.trim() === '' ? [] : [name])),
      keptElements,
    ),
    ...(key !== undefined && key !== '' && { key }),
    tags: [],
    collections: [],
    note: said.rest,
    ...(accessed !== undefined && { accessed }),
    issues: said.issues,
    ...(problem && { problems: [problem] }),
  };
}

/** What stands in another work is its part: an article where that is a periodical, else a chapter. */
function typeOf(
  named: ReturnType<typeof typeNamed>,
  isPart: boolean,
  genres: readonly string[],
): NonNullable<ReturnType<typeof typeNamed>> {
  if (!isPart) return named ?? 'article';
  if (genres.some((genre) => /journal|periodical|magazine|newspaper/i.test(genre))) {
    return 'article-journal';
  }
  return named === undefined || named === 'book' ? 'chapter' : named;
}

/** Elements that are read or that say how the record came to be, in lower case. */
const keptElements: ReadonlySet<string> = new Set(
  'titleinfo name typeofresource genre origininfo language abstract note subject relateditem identifier location part recordinfo'.split(
    ' ',
  ),
);

/** The pages of a part: from the first to the last, or as a list. */
function pagesIn(items: readonly XmlElement[]): string | undefined {
  const extent = items
    .flatMap((item) => item.all('part', 'extent'))
    .find(({ attributes }) => /^pages?$/.test(attributes.unit ?? ''));
  const start = firstLine(extent?.first('start'));
  const end = firstLine(extent?.first('end'));
  if (start === undefined) return firstLine(extent?.first('list'));
  return end === undefined || end === start ? start : `${start}–${end}`;
}

/** Where the publisher is: what is a code of MARC's is no place for a reader. */
function placeIn(origin: readonly XmlElement[]): string | undefined {
  const terms = origin.flatMap((each) => each.all('place', 'placeTerm'));
  return firstLine(terms.find(({ attributes }) => attributes.type !== 'code')?.text);
}

function titleOf(item: XmlElement): string | undefined {
  const whole = item.all('titleInfo').find(({ attributes }) => attributes.type === undefined);
  const [info] = whole ? [whole] : item.all('titleInfo');
  if (!info) return undefined;
  const title = [info.first('nonSort'), info.first('title')].filter(Boolean).join(' ');
  const subtitle = info.first('subTitle');
  return firstLine(subtitle ? `${title}: ${subtitle}` : title);
}

function identifiers(item: XmlElement, type: string): string[] {
  return item
    .all('identifier')
    .filter(({ attributes }) => attributes.type?.toLowerCase() === type)
    .flatMap(({ text }) => text.trim() || []);
}

type Roles = readonly string[];
const isEditor = (roles: Roles) => roles.some((role) => /^(?:edt|editor)$/i.test(role));
const isTranslator = (roles: Roles) => roles.some((role) => /^(?:trl|translator)$/i.test(role));
const isAuthor = (roles: Roles) =>
  roles.length === 0 || roles.some((role) => /^(?:aut|author|cre|creator)$/i.test(role));

function people(item: XmlElement, isWanted: (roles: Roles) => boolean): Name[] {
  return item
    .all('name')
    .filter((name) => isWanted(name.texts('role', 'roleTerm')))
    .flatMap((name) => {
      const part = (type: string) =>
        name
          .all('namePart')
          .filter(({ attributes }) => attributes.type === type)
          .map(({ text }) => text.trim())
          .join(' ');
      const family = part('family');
      if (family !== '') return parseOneName({ family, given: part('given') });
      const whole = name
        .all('namePart')
        .filter(({ attributes }) => attributes.type === undefined)
        .map(({ text }) => text.trim())
        .join(' ');
      return name.attributes.type === 'corporate'
        ? parseOneName({ literal: whole })
        : inlineName(whole);
    });
}

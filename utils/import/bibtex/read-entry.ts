/** A BibTeX entry's fields in Stet's words. */
import { babelTag } from '../../export/latex-languages';
import { isReferenceWork } from '../../extract/metadata/work-type';
import type { CaptureType } from '../../model/capture';
import {
  dateOf,
  dateProblem,
  described,
  distinct,
  doiOf,
  issuedOn,
  keywordsOf,
  originalDateOf,
  paragraphs,
} from '../field-parsers';
import type { FileRecord, RecordPlace } from '../imported-record';
import { readNotes } from '../stet-notes';
import { typeNamed, typeWithin } from '../work-types';
import type { EntryFields } from './entry-fields';
import type { JabrefGroups } from './jabref-groups';
import { namesIn } from './names';
import { notesOf, printOf, unkeptIn } from './read-print-details';

/** Fields that name what a work stands in, the narrowest first. */
const containers = [
  'booktitle',
  'journaltitle',
  'journal',
  'maintitle',
  'titleaddon',
  'howpublished',
  'series',
];

/** What an entry says of its work. */
export function recordOf(
  fields: EntryFields,
  place: RecordPlace,
  groups: JabrefGroups,
): FileRecord {
  const { type: word, key } = fields.entry;
  const named = fields.line(...containers);
  const container = named && addressIn(named) === undefined ? named : undefined;
  const type = typeOf(word, fields.line('pubstate'), container);
  const arxiv = arxivId(fields.line('archiveprefix', 'eprinttype'), fields.verbatim('eprint'));
  const web = ['url', 'link', 'howpublished', 'note']
    .map((name) => addressIn(fields.verbatim(name)))
    .find((address) => address !== undefined);
  const url = web ?? (arxiv && `https://arxiv.org/abs/${arxiv}`);
  const doi =
    doiOf(fields.verbatim('doi'), web) ??
    (arxiv && doiOf(`10.48550/arxiv.${arxiv.replace(/v\d+$/, '')}`));
  const said = readNotes(
    [remarksOf(fields.text('note'), fields.text('addendum')), ...notesOf(fields)],
    url ?? '',
  );
  const number = /^\d{1,4}$/.exec(fields.line('version') ?? '')?.[0];
  const accessed = dateOf(fields.line('urldate', 'lastchecked', 'lastaccessed'));
  const [title, subtitle] = [fields.line('title') ?? '', fields.line('subtitle')];
  const record: FileRecord = {
    kind: 'record',
    place,
    work: described({
      type,
      title: subtitle ? `${title}: ${subtitle}` : title,
      authors: namesIn(fields.raw('author')),
      editors: namesIn(fields.raw('editor')),
      containerTitle: container,
      publisher: fields.line('publisher', 'institution', 'school', 'organization'),
      doi,
      url,
      isbn: fields.line('isbn'),
      issn: fields.line('issn'),
      language: languageOf(fields.line('langid')) ?? languageOf(fields.line('language')),
      summary: paragraphs(fields.text('abstract')),
      keywords: distinct(keywordsOf(fields.text('keywords', 'keyword'))),
      ...issuedOn(dateIn(fields), firstDateIn(fields) ?? said.first),
      version: number === undefined ? said.version : { number: Number(number) },
      archive: said.archive,
      ...printOf(fields, { isJournal: type === 'article-journal', container }),
    }),
    unkept: unkeptIn(fields),
    ...(key !== '' && { key }),
    tags: [],
    collections: [
      ...keywordsOf(fields.text('groups')).map((group) => groups.byName.get(group) ?? [group]),
      ...(groups.byKey.get(key) ?? []),
    ],
    note: said.rest,
    ...(accessed !== undefined && { accessed }),
    issues: said.issues,
  };
  const problems = fields.problems();
  return problems.length > 0 ? { ...record, problems } : record;
}

function typeOf(
  word: string,
  state: string | undefined,
  container: string | undefined,
): CaptureType {
  if (state === 'prepublished' && word !== 'article') return 'article';
  // Zotero writes an encyclopedia's entry as `@misc`.
  if (word === 'misc' && isReferenceWork(container)) return 'entry-encyclopedia';
  const named = typeNamed(word) ?? (word === 'misc' ? 'webpage' : 'article');
  // BibTeX's `@article` is a journal's; CSL's is a preprint.
  return typeWithin(word === 'article' ? 'article-journal' : named, container);
}

/** When the work was issued, with a word on what is not understood of it. */
function dateIn(fields: EntryFields): string | undefined {
  const whole = fields.line('date');
  const year = fields.line('year');
  const month = fields.line('month');
  const dated = dateOf(whole) ?? monthOf(year, month) ?? dateOf(year);
  const [field, value] = whole === undefined ? ['year', year] : ['date', whole];
  const problem =
    dateProblem(field, value, dated) ??
    (whole === undefined && month !== undefined && dated !== undefined && dated.length === 4
      ? { kind: 'value' as const, field: 'month', value: month }
      : undefined);
  if (problem) fields.note(problem);
  return dated;
}

/** When the work first appeared. */
function firstDateIn(fields: EntryFields): string | undefined {
  const told = dateOf(fields.line('origdate', 'origyear'));
  return told ?? originalDateOf(fields.line('date'), fields.line('year'));
}

function monthOf(year: string | undefined, month: string | undefined): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  return dateOf(/^\d+$/.test(month) ? `${year}/${month}` : `${month} ${year}`);
}

function arxivId(archive: string | undefined, id: string): string | undefined {
  const bare = id.replace(/^arxiv:/i, '').toLowerCase();
  const isArxiv = /arxiv/i.test(archive ?? '') || /^arxiv:/i.test(id);
  return isArxiv && /^[a-z-]*\/?\d[\d.]+(?:v\d+)?$/.test(bare) ? bare : undefined;
}

/** The first address in a field. */
function addressIn(text: string): string | undefined {
  return /https?:\/\/[^\s{}<>"]+/i.exec(text)?.[0];
}

/** All that is said at an entry's end, one remark a line; an address alone says nothing. */
function remarksOf(...remarks: readonly string[]): string {
  return remarks
    .filter((remark) => remark.trim() !== '' && !/^\s*https?:\/\/\S+\s*$/i.test(remark))
    .join('\n');
}

/** BCP 47 for one of babel's names; whatever else is told stays as it is. */
function languageOf(name: string | undefined): string | undefined {
  return (name && babelTag(name)) ?? name;
}

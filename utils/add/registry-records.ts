/** What registries have on record of works, as works that the library can take in. */
import * as v from 'valibot';
import { readCslItem } from '../import/csl';
import { type FileWork, fileWork } from '../import/to-capture';
import { captureLimits } from '../model/capture';
import type { RecordSource } from '../model/check';
import { normalizeDoi } from '../text/addresses';
import { parseNames } from '../text/names';
import { readAtom } from '../watch/atom';
import { isBatchable } from '../watch/doi-registries';
import { parseJson } from '../watch/http-response';
import { lenientText, listOf } from '../watch/lenient-schemas';
import { registryHosts } from '../watch/settings';
import type { HttpAnswer, HttpRequest } from '../watch/source';
import { type Identifier, identifierKey } from './identifiers';

/** What a registry is asked, and what its answer tells. */
export interface RegistryReader {
  /** The most identifiers of one request, all of which can stand in one. */
  batch: number;
  /**
   * @param wanted of those that it can know: all can be listed, or it is one alone
   * @param contact the reader's e-mail, '' where none is given
   */
  request(wanted: readonly Identifier[], contact: string): HttpRequest;
  /** The works of an answer by `identifierKey` of what was asked for; undefined where it is none. */
  works(wanted: readonly Identifier[], answer: HttpAnswer): Map<string, FileWork> | undefined;
}

/** Whether several identifiers can stand in one request: a DOI with a comma is asked for alone. */
export function canBeListed(identifier: Identifier): boolean {
  return identifier.kind !== 'doi' || isBatchable(identifier.doi);
}

/** An item of CSL-JSON, which all answers are made into and then read as a file's. */
type CslItem = Readonly<Record<string, unknown>>;

const json = { accept: 'application/json' };

/** Members of Crossref's records that are asked for; what stands in its references is left there. */
const crossrefFields = [
  'DOI',
  'ISBN',
  'ISSN',
  'abstract',
  'author',
  'container-title',
  'editor',
  'issued',
  'publisher',
  'resource',
  'subtitle',
  'title',
  'type',
];
/** Crossref's types that are not named as in CSL. */
const crossrefTypes: Readonly<Record<string, string>> = {
  'book-chapter': 'chapter',
  'book-part': 'chapter',
  'book-section': 'chapter',
  'book-track': 'chapter',
  dissertation: 'thesis',
  'edited-book': 'book',
  'journal-article': 'article-journal',
  monograph: 'book',
  'posted-content': 'preprint',
  'proceedings-article': 'paper-conference',
  'reference-book': 'book',
};
const bookTypes = ['book', 'edited-book', 'monograph', 'reference-book'];
const crossrefApi = `https://${registryHosts.crossref}/works`;

const crossrefItem = v.looseObject({
  DOI: v.string(),
  ISBN: listOf(v.string()),
  abstract: lenientText,
  type: lenientText,
  title: listOf(v.string()),
  subtitle: listOf(v.string()),
  resource: v.fallback(v.object({ primary: v.object({ URL: lenientText }) }), {
    primary: { URL: '' },
  }),
});
const crossrefList = v.object({ message: v.object({ items: v.array(v.unknown()) }) });
const crossrefOne = v.object({ message: v.looseObject({ DOI: v.string() }) });

/** Crossref: its own records are nearly CSL-JSON. A book's ISBN is also its chapters', so books alone are asked for. */
const crossref: RegistryReader = {
  batch: 50,
  request(wanted, contact) {
    const polite = contact && `mailto=${encodeURIComponent(contact)}`;
    const [first] = wanted;
    if (first?.kind === 'doi' && !isBatchable(first.doi)) {
      const query = polite && `?${polite}`;
      return { url: `${crossrefApi}/${encodeURIComponent(first.doi)}${query}`, headers: json };
    }
    const filters = wanted.flatMap((one) => {
      if (one.kind === 'isbn') return `isbn:${one.isbn}`;
      return one.kind === 'doi' ? `doi:${encodeURIComponent(one.doi)}` : [];
    });
    if (first?.kind === 'isbn') filters.push(...bookTypes.map((type) => `type:${type}`));
    const details = [
      `filter=${filters.join(',')}`,
      `rows=${Math.min(1_000, wanted.length * 4)}`,
      `select=${crossrefFields.join(',')}`,
    ];
    return {
      url: `${crossrefApi}?${[...details, polite].filter(Boolean).join('&')}`,
      headers: json,
    };
  },
  works(wanted, answer) {
    const body = parseJson(answer);
    const list = v.safeParse(crossrefList, body);
    const one = v.safeParse(crossrefOne, body);
    if (!list.success && !one.success) return undefined;
    const items = list.success
      ? list.output.message.items
      : one.success
        ? [one.output.message]
        : [];
    const records = items.flatMap((item) => {
      const parsed = v.safeParse(crossrefItem, item);
      return parsed.success ? [parsed.output] : [];
    });
    return byIdentifier(wanted, records, {
      item: ({ resource, abstract, title, subtitle, type, ...record }) => ({
        ...record,
        type: crossrefTypes[type] ?? type,
        title: titled(title[0] ?? '', subtitle[0]),
        abstract: withoutTags(abstract),
        URL: resource.primary.URL,
      }),
      dois: ({ DOI }) => [DOI],
      isbns: ({ ISBN }) => ISBN,
    });
  },
};

const dataciteFields = [
  'doi',
  'titles',
  'creators',
  'contributors',
  'publisher',
  'publicationYear',
  'container',
  'dates',
  'descriptions',
  'language',
  'subjects',
  'types',
  'url',
  'version',
];
const dataciteApi = `https://${registryHosts.datacite}/dois`;
const namedPart = v.object({ name: lenientText, givenName: lenientText, familyName: lenientText });
const dataciteRecord = v.object({
  id: v.string(),
  attributes: v.object({
    titles: listOf(v.object({ title: lenientText, titleType: lenientText })),
    creators: listOf(namedPart),
    contributors: listOf(v.object({ ...namedPart.entries, contributorType: lenientText })),
    publisher: v.fallback(
      v.union([
        v.string(),
        v.pipe(
          v.object({ name: v.string() }),
          v.transform(({ name }) => name),
        ),
      ]),
      '',
    ),
    publicationYear: v.fallback(v.union([v.pipe(v.number(), v.transform(String)), v.string()]), ''),
    container: v.fallback(v.object({ title: lenientText }), { title: '' }),
    dates: listOf(v.object({ date: lenientText, dateType: lenientText })),
    descriptions: listOf(v.object({ description: lenientText, descriptionType: lenientText })),
    language: lenientText,
    subjects: listOf(v.object({ subject: lenientText })),
    types: v.fallback(v.object({ citeproc: lenientText }), { citeproc: '' }),
    url: lenientText,
    version: lenientText,
  }),
});
const dataciteAnswer = v.object({ data: v.union([v.array(v.unknown()), v.looseObject({})]) });

/** DataCite, where repositories register: Zenodo's and arXiv's DOIs too. */
const datacite: RegistryReader = {
  batch: 50,
  request(wanted) {
    const dois = wanted.flatMap((one) => (one.kind === 'doi' ? [one.doi] : []));
    const [first = ''] = dois;
    if (dois.length === 1 && !isBatchable(first)) {
      return { url: `${dataciteApi}/${encodeURIComponent(first)}`, headers: json };
    }
    const ids = dois.map(encodeURIComponent).join(',');
    const fields = dataciteFields.join(',');
    return {
      url: `${dataciteApi}?ids=${ids}&page[size]=${dois.length}&fields[dois]=${fields}`,
      headers: json,
    };
  },
  works(wanted, answer) {
    const { success, output } = v.safeParse(dataciteAnswer, parseJson(answer));
    if (!success) return undefined;
    const records = (Array.isArray(output.data) ? output.data : [output.data]).flatMap((each) => {
      const parsed = v.safeParse(dataciteRecord, each);
      return parsed.success ? [parsed.output] : [];
    });
    return byIdentifier(wanted, records, {
      item: ({ id, attributes }) => dataciteItem(id, attributes),
      dois: ({ id }) => [id],
      isbns: () => [],
    });
  },
};

function dataciteItem(
  id: string,
  attributes: v.InferOutput<typeof dataciteRecord>['attributes'],
): CslItem {
  const { titles, creators, contributors, dates, descriptions, subjects } = attributes;
  const dateOfType = (type: string) => dates.find(({ dateType }) => dateType === type)?.date;
  const subtitle = titles.find(({ titleType }) => titleType === 'Subtitle')?.title;
  const title = titles.find(({ titleType }) => titleType === '') ?? titles[0];
  const abstract = descriptions.find(({ descriptionType }) => descriptionType === 'Abstract');
  return {
    DOI: id,
    type: attributes.types.citeproc,
    title: titled(title?.title ?? '', subtitle),
    author: creators.map(cslName),
    editor: contributors.filter(({ contributorType }) => contributorType === 'Editor').map(cslName),
    'container-title': attributes.container.title,
    publisher: attributes.publisher,
    issued: dateOfType('Issued') ?? attributes.publicationYear,
    abstract: withoutTags(abstract?.description ?? ''),
    keyword: subjects.map(({ subject }) => subject).join('; '),
    language: attributes.language,
    version: attributes.version,
    URL: attributes.url,
  };
}

function cslName({ name, givenName, familyName }: v.InferOutput<typeof namedPart>): CslItem {
  return familyName ? { family: familyName, given: givenName } : { literal: name };
}

/** arXiv's own interface, which knows its papers by their numbers. */
const arxiv: RegistryReader = {
  batch: 50,
  request(wanted) {
    const ids = wanted.flatMap((one) =>
      one.kind === 'arxiv'
        ? [`${one.id}${one.version === undefined ? '' : `v${one.version}`}`]
        : [],
    );
    const list = ids.map(encodeURIComponent).join(',');
    return {
      url: `https://${registryHosts.arxiv}/api/query?id_list=${list}&max_results=${ids.length}`,
      headers: { accept: 'application/atom+xml' },
    };
  },
  works(wanted, answer) {
    const entries = answer.kind === 'answer' ? readAtom(answer.body) : undefined;
    if (!entries) return undefined;
    const works = new Map<string, FileWork>();
    for (const entry of entries) {
      const [, said = '', number = ''] =
        /^https?:\/\/arxiv\.org\/abs\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})v(\d{1,3})$/i.exec(
          entry.text('id'),
        ) ?? [];
      const id = said.replace(/\.[a-z]{2}\//i, '/').toLowerCase();
      const asked = wanted.find(
        (one) =>
          one.kind === 'arxiv' &&
          one.id === id &&
          (one.version === undefined || one.version === Number(number)),
      );
      if (!asked || !id) continue;
      const [first, last] = [
        entry.text('published').slice(0, 10),
        entry.text('updated').slice(0, 10),
      ];
      const work = workOf({
        DOI: `10.48550/arxiv.${id}`,
        type: 'article',
        title: entry.text('title'),
        author: parseNames(entry.texts('name')),
        publisher: 'arXiv',
        abstract: entry.text('summary'),
        issued: last,
        ...(Number(number) > 1 && { 'original-date': first }),
        version: number,
        URL: `https://arxiv.org/abs/${id}v${number}`,
      });
      if (work) works.set(identifierKey(asked), work);
    }
    return works;
  },
};

export const registryReaders: Readonly<Record<RecordSource, RegistryReader>> = {
  arxiv,
  crossref,
  datacite,
};

/** How the records of a registry are made items, and what they are found by. */
interface RecordForm<Parsed> {
  item(record: Parsed): CslItem;
  dois(record: Parsed): readonly string[];
  isbns(record: Parsed): readonly string[];
}

/** Records by the identifiers that were asked for; a registry may know a DOI by another spelling. */
function byIdentifier<Parsed>(
  wanted: readonly Identifier[],
  records: readonly Parsed[],
  form: RecordForm<Parsed>,
): Map<string, FileWork> {
  const works = new Map<string, FileWork>();
  for (const identifier of wanted) {
    const record = records.find((each) => {
      if (identifier.kind === 'isbn') {
        return form.isbns(each).some((isbn) => isbn.replace(/\D/g, '') === identifier.isbn);
      }
      return (
        identifier.kind === 'doi' &&
        form.dois(each).some((doi) => normalizeDoi(doi) === identifier.doi)
      );
    });
    const work = record && workOf(form.item(record));
    if (work) works.set(identifierKey(identifier), work);
  }
  return works;
}

/** The item as a file's reader understands it. */
function workOf(item: CslItem): FileWork | undefined {
  const given = Object.entries(item).filter(([, value]) => value !== '' && value !== undefined);
  const record = readCslItem(Object.fromEntries(given));
  return record && fileWork(record);
}

function titled(title: string, subtitle: string | undefined): string {
  const isTold = subtitle === undefined || subtitle === '' || title.includes(subtitle);
  return isTold ? title : `${title}: ${subtitle}`;
}

/** An abstract's words: registries keep it in JATS or HTML, its own heading included. */
function withoutTags(markup: string): string {
  return markup
    .slice(0, captureLimits.summary * 2)
    .replace(/<jats:title>[^<>]{0,60}<\/jats:title>/g, '')
    .replace(/<\/(?:jats:)?p>/g, '\n\n')
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}

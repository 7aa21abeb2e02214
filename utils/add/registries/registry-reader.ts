/** What a registry is asked about works, and how its records are made works that the library takes in. */
import { readCslItem } from '../../import/csl';
import { type FileWork, fileWork } from '../../import/to-capture';
import { captureLimits } from '../../model/capture';
import { normalizeDoi } from '../../text/addresses';
import { isBatchable } from '../../watch/doi-registries';
import type { HttpAnswer, HttpRequest } from '../../watch/source';
import { type Identifier, identifierKey } from '../pasted-identifiers';

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
export type CslItem = Readonly<Record<string, unknown>>;

/** How the records of a registry are made items, and what they are found by. */
interface RecordForm<Parsed> {
  item(record: Parsed): CslItem;
  dois(record: Parsed): readonly string[];
  isbns(record: Parsed): readonly string[];
}

/** Records by the identifiers that were asked for; a registry may know a DOI by another spelling. */
export function byIdentifier<Parsed>(
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
export function workOf(item: CslItem): FileWork | undefined {
  const given = Object.entries(item).filter(([, value]) => value !== '' && value !== undefined);
  const record = readCslItem(Object.fromEntries(given));
  return record && fileWork(record);
}

export function titled(title: string, subtitle: string | undefined): string {
  const isTold = subtitle === undefined || subtitle === '' || title.includes(subtitle);
  return isTold ? title : `${title}: ${subtitle}`;
}

/** An abstract's words: registries keep it in JATS or HTML, its own heading included. */
export function withoutTags(markup: string): string {
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

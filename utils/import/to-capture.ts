/** A file's record as a capture: what a page would have told, as far as the file knows it. */

import * as v from 'valibot';
import type { VersionIssue } from '../export/format';
import type { Capture, Notice } from '../model/capture';
import { recordSchema } from '../model/capture-schema';
import { clampCapture, clampPrintDetails } from '../model/clamp-capture';
import { type PrintDetails, printFields } from '../model/print-details';
import { setDefined } from '../model/set-defined';
import { publisherAddress } from '../sites/addresses/redirectors';
import { findSite } from '../sites/all-sites';
import { cleanAddress, httpUrl, versionIn } from '../text/addresses';
import { archiveOf } from './field-parsers';
import type { BibliographicFields, FileRecord } from './imported-record';

/** Why a record that was read cannot be taken into the library. */
export type Refusal =
  /** Nothing names it. */
  | 'no-title'
  /** A member of it is none that Stet keeps. */
  | 'unfit';

/** A work of a file, and as what it can be checked and taken into the library. */
export interface FileWork {
  record: FileRecord;
  /**
   * Absent where something of it cannot be kept; its title may be '', and so may its address where the
   * file knows none.
   */
  capture?: Capture;
  /** Where it stands in print, which no page would have told. */
  details: Partial<PrintDetails>;
  /** Absent where it can be taken in. */
  refusal?: Refusal;
}

/**
 * The work that a record is of. Its address is the file's, in the publisher's own form where Stet
 * knows the publisher, else its DOI's; whose work it is follows from the address. Where that is an
 * archived copy's, the copy is kept beside the publisher's.
 */
export function fileWork(record: FileRecord): FileWork {
  const { issues } = record;
  const { work, details } = parted(record.work);
  const address = addressOf(work.url) ?? (work.doi && `https://doi.org/${encodeURI(work.doi)}`);
  const url = address === undefined ? undefined : new URL(address);
  const site = url && findSite(url);
  const entry = url && site?.address(url);
  const doi = work.doi ?? entry?.doi;
  const number = work.version?.number ?? entry?.version ?? versionIn(doi ?? '');
  const { url: _, ...rest } = work;
  const capture: Capture = {
    ...rest,
    site: site?.id ?? 'generic',
    url: entry?.url ?? address ?? '',
    access: 'unknown',
    notices: issues.map(noticeOf),
  };
  setDefined(capture, 'entryId', entry?.entryId);
  setDefined(capture, 'doi', doi);
  setDefined(capture, 'archive', work.archive ?? archiveOf(work.url));
  setDefined(capture, 'version', number === undefined ? undefined : { number });
  const bounded = clampCapture(capture);
  const isFit = v.is(recordSchema, { ...bounded, title: bounded.title || '-' });
  if (!isFit) return { record, details, refusal: 'unfit' };
  const isUntitled = bounded.title === '';
  return { record, capture: bounded, details, ...(isUntitled && { refusal: 'no-title' }) };
}

/** What a page would tell of a work, and what none does. */
function parted(work: BibliographicFields): {
  work: Omit<BibliographicFields, keyof PrintDetails>;
  details: Partial<PrintDetails>;
} {
  const { volume, issue, pages, edition, series, ...others } = work;
  const { seriesNumber, place, translators, seriesEditors, ...rest } = others;
  const told = { volume, issue, pages, edition, series, seriesNumber, place };
  const details: Partial<PrintDetails> = {};
  for (const field of printFields)
    setDefined(details, field, { ...told, translators, seriesEditors }[field]);
  return { work: rest, details: clampPrintDetails(details) };
}

/** The publisher's own address of what stands in a file, without what a proxy or an archive put before it. */
function addressOf(text: string | undefined): string | undefined {
  const [first = ''] = (text ?? '').trim().split(/\s+/);
  const url = httpUrl(first);
  if (!url) return undefined;
  return cleanAddress(publisherAddress(url).href);
}

/** What an export of Stet's says of the version, as its page once said it. */
function noticeOf({ kind, text, date, successor }: VersionIssue): Notice {
  return { kind, text, ...(date && { date }), ...(successor && { successor }) };
}

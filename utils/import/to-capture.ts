/** A file's record as a capture: what a page would have told, as far as the file knows it. */
import * as v from 'valibot';
import type { VersionIssue } from '../export/format';
import type { Capture, Notice } from '../model/capture';
import { captureSchema } from '../model/capture-schema';
import { clampCapture } from '../model/clamp-capture';
import { setDefined } from '../model/set-defined';
import { publisherAddress } from '../sites/addresses/redirectors';
import { findSite } from '../sites/all-sites';
import { cleanAddress, httpUrl, versionIn } from '../text/addresses';
import { archiveOf } from './field-parsers';
import type { FileRecord } from './record';

/** Why a record that was read cannot be taken into the library. */
export type Refusal =
  /** Nothing names it. */
  | 'no-title'
  /** Neither a DOI nor an address: it could neither be told from others nor watched. */
  | 'no-identity'
  /** A member of it is none that Stet keeps. */
  | 'unfit';

/** A work of a file, and as what it can be checked and taken into the library. */
export interface FileWork {
  record: FileRecord;
  /** Absent where nothing identifies the work; its title may be ''. */
  capture?: Capture;
  /** Absent where it can be taken in. */
  refusal?: Refusal;
}

/**
 * The work that a record is of. Its address is the file's, in the publisher's own form where Stet
 * knows the publisher, else its DOI's; whose work it is follows from the address. Where that is an
 * archived copy's, the copy is kept beside the publisher's.
 */
export function fileWork(record: FileRecord): FileWork {
  const { work, issues } = record;
  const address = addressOf(work.url) ?? (work.doi && `https://doi.org/${encodeURI(work.doi)}`);
  if (address === undefined) return { record, refusal: 'no-identity' };
  const url = new URL(address);
  const site = findSite(url);
  const entry = site?.address(url);
  const doi = work.doi ?? entry?.doi;
  const number = work.version?.number ?? entry?.version ?? versionIn(doi ?? '');
  const { url: _, ...rest } = work;
  const capture: Capture = {
    ...rest,
    site: site?.id ?? 'generic',
    url: entry?.url ?? address,
    access: 'unknown',
    notices: issues.map(noticeOf),
  };
  setDefined(capture, 'entryId', entry?.entryId);
  setDefined(capture, 'doi', doi);
  setDefined(capture, 'archive', work.archive ?? archiveOf(work.url));
  setDefined(capture, 'version', number === undefined ? undefined : { number });
  const bounded = clampCapture(capture);
  const isFit = v.is(captureSchema, { ...bounded, title: bounded.title || '-' });
  if (!isFit) return { record, refusal: 'unfit' };
  return { record, capture: bounded, ...(bounded.title === '' && { refusal: 'no-title' }) };
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

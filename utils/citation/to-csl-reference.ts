/** A saved version as a citation processor takes it. */

import { firstIssued } from '../export/citation';
import type { ExportItem } from '../export/format';
import { cslItem } from '../export/formats/csl';
import type { Capture, Name } from '../model/capture';
import { versionIn } from '../text/addresses';
import { formatEdtf } from '../text/format-date';
import { escapeAddress, escapeForCiteproc } from './escape-markup';

/** What a citation depends on beside the work. */
export interface CitationContext {
  /** The address by which CSL knows the style. */
  styleId: string;
  /** BCP 47, of the citation's words. */
  locale: string;
}

/**
 * The members of the item's CSL-JSON that a citation is made of, its texts guarded against being
 * taken for markup. Left out are
 * - the note, which the processor would search for variables, and whose sentences a citation says
 *   in its own language (`format-issue.ts`);
 * - the original date: styles print it as that of a reprint's first edition, and the version that was
 *   read is no reprint; a style that wants both days of a revised entry gets them in its own words;
 * - the number of a version that its address or DOI alone counts, while the page does not call it so;
 * - a publisher that is the author, and is not said twice; in MLA's style the author that is the publisher
 *   (MLA 9: an entry begins with its title then);
 * - of a superseded version the DOI where that leads to whichever version is newest while the address
 *   leads to the one that was read.
 */
export function reference(item: ExportItem, id: string, context: CitationContext): object {
  const {
    note,
    'original-date': first,
    archive_location: place,
    custom,
    DOI,
    ...members
  } = cslItem(item);
  const reference = {
    ...members,
    ...(isMla(context) &&
      isAlone(item.capture.authors, members.publisher) && { author: undefined }),
    publisher: publisherCited(item.capture, members.publisher, context),
    version: citedVersion(item.capture),
    status: datesStated(item.capture, context),
    ...(DOI && !leadsElsewhere(item) && { DOI }),
    id,
  };
  return {
    ...Object.fromEntries(
      Object.entries(reference).flatMap(([member, value]) =>
        value === undefined ? [] : [[member, guardedDeep(value)]],
      ),
    ),
    ...(place !== undefined && { archive_location: escapeAddress(place) }),
  };
}

/** The number where the page names it, or where it stands elsewhere than in a publisher's counter. */
function citedVersion({ version, versionNamed, url, doi = '' }: Capture): string | undefined {
  if (!version) return undefined;
  const counter = /\/versions?\/\d+$/.test(url) ? versionIn(url) : countedIn(doi);
  return versionNamed || counter !== version.number ? `${version.number}` : undefined;
}

/** The number that a DOI of a living reference work ends in: '…_100-2'. */
function countedIn(doi: string): number | undefined {
  return /_\d+-\d+$/.test(doi) ? versionIn(doi) : undefined;
}

function isMla({ styleId }: CitationContext): boolean {
  return /\/modern-language-association/.test(styleId);
}

/** Not where the publisher is the author; MLA names it then, and writes university presses short (MLA 9, 5.66). */
function publisherCited(
  { authors }: Capture,
  publisher: string | undefined,
  context: CitationContext,
): string | undefined {
  if (!isMla(context)) return isAlone(authors, publisher) ? undefined : publisher;
  const isShort = publisher !== undefined && /\bUniversity\b/.test(publisher);
  if (!isShort || !/\bPress\b/.test(publisher)) return publisher;
  return publisher
    .replace(/\bUniversity Press\b/, 'UP')
    .replace(/\bUniversity\b/, 'U')
    .replace(/\bPress\b/, 'P');
}

/** Whether a body of the name is the one author. */
function isAlone([author, ...others]: readonly Name[], name: string | undefined): boolean {
  if (name === undefined || !author || !('literal' in author) || others.length > 0) return false;
  const folded = (text: string) => text.toLowerCase().replace(/^the |[.,\s]/g, '');
  return folded(author.literal) === folded(name);
}

/**
 * Chicago gives an online reference work's entry both its days (CMOS18 14.131, by the example of the
 * Stanford Encyclopedia), and its CSL style has `status` for the words before the date.
 */
function datesStated(capture: Capture, { styleId, locale }: CitationContext): string | undefined {
  const first = capture.type === 'entry-encyclopedia' ? firstIssued(capture) : undefined;
  if (first === undefined || !/\/chicago-/.test(styleId) || !/^en\b/i.test(locale))
    return undefined;
  return `first published ${formatEdtf(first, locale)}; last modified`;
}

function leadsElsewhere({ capture: { doi = '', url }, issues }: ExportItem): boolean {
  return (
    issues.some(({ kind }) => kind === 'superseded') &&
    versionIn(doi) === undefined &&
    versionIn(url) !== undefined
  );
}

function guardedDeep(value: unknown): unknown {
  if (typeof value === 'string') return escapeForCiteproc(value);
  if (Array.isArray(value)) return value.map(guardedDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, each]) => [member, guardedDeep(each)]),
  );
}

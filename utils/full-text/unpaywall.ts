/** Unpaywall: where a work can be read openly, by its DOI. */
import * as v from 'valibot';
import { httpUrl } from '../text/addresses';
import { parseJson } from '../watch/http-response';
import { lenientText, listOf } from '../watch/lenient-schemas';
import { secure } from '../watch/redirects';
import type { HttpAnswer, HttpRequest } from '../watch/source';
import { askFailure } from './ask-failure';
import { type AskFailure, fullTextHosts } from './services';

/** Which text a copy has: as published, as accepted, or as it was handed in. */
export type CopyVersion = 'published' | 'accepted' | 'submitted';

/** One open copy. */
interface OpenCopy {
  /** By https. */
  url: string;
  /** Without `www.`. */
  host: string;
  version?: CopyVersion;
  /** As Unpaywall names it: 'cc-by'. */
  licence?: string;
}

export type OpenCopies =
  /** The best first; none where no open copy is known. */
  | { kind: 'copies'; copies: OpenCopy[] }
  /** Unpaywall has no record of the DOI. */
  | { kind: 'unknown-doi' }
  | { kind: 'failed'; why: AskFailure };

/** More copies than anybody chooses from. */
const mostCopies = 5;

/** Longer than any licence's name. */
const longestLicence = 60;

const versions: Readonly<Record<string, CopyVersion>> = {
  publishedVersion: 'published',
  acceptedVersion: 'accepted',
  submittedVersion: 'submitted',
};

const location = v.object({
  url: lenientText,
  url_for_landing_page: lenientText,
  version: lenientText,
  license: lenientText,
});
const record = v.object({
  doi: v.string(),
  best_oa_location: v.fallback(v.nullish(location), undefined),
  oa_locations: listOf(location),
});

/** Asks about one DOI. @param email the reader's, without which Unpaywall does not answer */
export function unpaywallRequest(doi: string, email: string): HttpRequest {
  const path = doi.split('/').map(encodeURIComponent).join('/');
  return {
    url: `https://${fullTextHosts.unpaywall}/v2/${path}?email=${encodeURIComponent(email)}`,
    headers: { accept: 'application/json' },
  };
}

/** What Unpaywall answered about a DOI; a record of another one counts as none. */
export function openCopies(doi: string, answer: HttpAnswer): OpenCopies {
  if (answer.kind === 'answer') {
    if (answer.status === 404) return { kind: 'unknown-doi' };
    if (answer.status === 422) return { kind: 'failed', why: 'email' };
  }
  const why = askFailure(answer);
  if (why) return { kind: 'failed', why };
  const parsed = v.safeParse(record, parseJson(answer));
  if (!parsed.success || parsed.output.doi.toLowerCase() !== doi.toLowerCase()) {
    return { kind: 'failed', why: 'unreadable' };
  }
  const { best_oa_location: best, oa_locations: others } = parsed.output;
  const copies = new Map<string, OpenCopy>();
  for (const one of [...(best ? [best] : []), ...others]) {
    const copy = copyAt(one);
    if (copy && !copies.has(copy.url) && copies.size < mostCopies) copies.set(copy.url, copy);
  }
  return { kind: 'copies', copies: [...copies.values()] };
}

function copyAt(told: v.InferOutput<typeof location>): OpenCopy | undefined {
  const address = httpUrl(told.url) ?? httpUrl(told.url_for_landing_page);
  if (!address || address.username || address.password) return undefined;
  const url = secure(address);
  const version = Object.hasOwn(versions, told.version) ? versions[told.version] : undefined;
  const licence = /^[\w.-]+(?: [\w.-]+)*$/.test(told.license.slice(0, longestLicence))
    ? told.license.slice(0, longestLicence)
    : undefined;
  return {
    url: url.href,
    host: url.hostname.replace(/^www\./, ''),
    ...(version && { version }),
    ...(licence !== undefined && { licence }),
  };
}

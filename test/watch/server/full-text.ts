/** Unpaywall and the Internet Archive, answering in the shapes of the real ones. All content is invented. */
import type { Reply } from '../../tools/browser';

const open = { 'access-control-allow-origin': '*' };

/** An open copy, as Unpaywall tells it. */
interface Location {
  url: string;
  version: 'publishedVersion' | 'acceptedVersion' | 'submittedVersion';
  license: string | null;
}

/** What is known of full texts: open copies by DOI, and the days of archived ones by address. */
export class FullTexts {
  readonly #open = new Map<string, Location[]>();
  readonly #archived = new Map<string, string[]>();
  /** Answers of both as though they were asked too often. */
  isBusy = false;

  openCopies(doi: string, ...locations: Location[]): void {
    this.#open.set(doi.toLowerCase(), locations);
  }

  /** @param stamps '20190326101500' */
  archived(address: string, ...stamps: string[]): void {
    this.#archived.set(address, stamps);
  }

  /** The answer of either; undefined for other hosts and for what neither of them offers. */
  answer(url: URL): Reply | undefined {
    const { host, pathname, searchParams } = url;
    if (host !== 'api.unpaywall.org' && host !== 'web.archive.org') return undefined;
    if (this.isBusy) return { status: 429, headers: { ...open, 'retry-after': '600' }, body: '' };
    if (host === 'web.archive.org') {
      if (pathname !== '/cdx/search/cdx') return undefined;
      const stamps = this.#archived.get(searchParams.get('url') ?? '') ?? [];
      return json(200, stamps.length === 0 ? [] : [['timestamp'], ...stamps.map((one) => [one])]);
    }
    const [, path] = /^\/v2\/(.+)$/.exec(pathname) ?? [];
    if (path === undefined) return undefined;
    if (!searchParams.get('email')?.includes('@')) return json(422, problem(422));
    const doi = decodeURIComponent(path).toLowerCase();
    const locations = this.#open.get(doi);
    if (!locations) return json(404, problem(404));
    return json(200, {
      doi,
      is_oa: locations.length > 0,
      best_oa_location: locations[0] ?? null,
      oa_locations: locations,
    });
  }
}

function problem(status: number) {
  return { HTTP_status_code: status, error: true, message: 'There is no such thing.' };
}

function json(status: number, body: unknown): Reply {
  return {
    status,
    headers: { ...open, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/**
 * Registries of DOIs, answering in the shapes of the real ones about works that a test registers.
 * All content is invented.
 */
import type { Reply } from '../../tools/browser';

interface Person {
  given: string;
  family: string;
}

/** A work as its publisher registered it. */
export interface Registered {
  doi: string;
  title: string;
  authors: readonly Person[];
  /** The day of its version, '2024-05-14'. */
  issued: string;
  container?: string;
  /** Crossref's own word; 'reference-entry' where left out. */
  type?: string;
  /** Where its publisher has it. */
  url?: string;
  /** Crossref: in JATS; DataCite: plain. */
  abstract?: string;
  isbn?: readonly string[];
  /** Crossref: what updates it, on the older work. */
  updatedBy?: readonly Update[];
  /** Crossref: what it updates, on the newer work or the notice. */
  updateTo?: readonly Update[];
  /** Crossref: 'is-replaced-by' and its like, each with a DOI. */
  relation?: Readonly<Record<string, readonly string[]>>;
  /** DataCite: 'IsPreviousVersionOf' and its like, each with a DOI. */
  related?: readonly (readonly [type: string, doi: string])[];
}

interface Update {
  doi: string;
  type: string;
  /** '2024-05-14'. */
  on: string;
}

/** Crossref and DataCite; each knows what was registered with it. */
export class Registries {
  readonly #crossref = new Map<string, Registered>();
  readonly #datacite = new Map<string, Registered>();

  /** Registers works with Crossref, or registers them anew. */
  crossref(...works: Registered[]): void {
    for (const work of works) this.#crossref.set(work.doi.toLowerCase(), work);
  }

  /** Registers works with DataCite, or registers them anew. */
  datacite(...works: Registered[]): void {
    for (const work of works) this.#datacite.set(work.doi.toLowerCase(), work);
  }

  /** A registry's answer; undefined for other hosts and for what neither of them offers. */
  answer(url: URL): Reply | undefined {
    if (url.host === 'api.crossref.org') return crossrefAnswer(url, this.#crossref);
    if (url.host === 'api.datacite.org') return dataciteAnswer(url, this.#datacite);
    return undefined;
  }
}

function crossrefAnswer(url: URL, works: ReadonlyMap<string, Registered>): Reply | undefined {
  const { pathname, searchParams } = url;
  const headers = {
    'x-rate-limit-limit': '50',
    'x-rate-limit-interval': '1s',
    'x-api-pool': searchParams.has('mailto') ? 'polite' : 'public',
  };
  if (pathname === '/works') {
    const filter = searchParams.get('filter') ?? '';
    const [isbns, types] = [filtered(filter, 'isbn'), filtered(filter, 'type')];
    const found =
      isbns.length > 0
        ? [...works.values()].filter(
            ({ isbn = [], type = '' }) =>
              isbn.some((one) => isbns.includes(one)) &&
              (types.length === 0 || types.includes(type)),
          )
        : filtered(filter, 'doi').flatMap((doi) => works.get(doi) ?? []);
    const items = found.map(crossrefWork);
    const message = {
      facets: {},
      'total-results': items.length,
      items: items.slice(0, Number(searchParams.get('rows') ?? 20)),
      'items-per-page': Number(searchParams.get('rows') ?? 20),
      query: { 'start-index': 0, 'search-terms': null },
    };
    return json({ ...envelope('work-list'), message }, headers);
  }
  const [, path] = /^\/works\/(.+)$/.exec(pathname) ?? [];
  const work = path === undefined ? undefined : works.get(decodeURIComponent(path).toLowerCase());
  if (work) return json({ ...envelope('work'), message: crossrefWork(work) }, headers);
  return {
    status: 404,
    headers: { ...open, ...headers, 'content-type': 'text/plain' },
    body: 'Resource not found.',
  };
}

function envelope(type: string) {
  return { status: 'ok', 'message-type': type, 'message-version': '1.0.0' };
}

function crossrefWork({ doi, title, authors, issued, container, ...work }: Registered) {
  const update = ({ doi: DOI, type, on }: Update) => ({
    DOI,
    type,
    source: 'publisher',
    updated: {
      'date-parts': [on.split('-').map(Number)],
      'date-time': `${on}T00:00:00Z`,
      timestamp: Date.parse(on),
    },
    label: type.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase()),
  });
  return {
    DOI: doi,
    type: work.type ?? 'reference-entry',
    title: [title],
    ...(work.isbn && { ISBN: work.isbn }),
    ...(work.abstract && { abstract: work.abstract }),
    ...(work.url && { resource: { primary: { URL: work.url } } }),
    'container-title': container ? [container] : [],
    author: authors.map(({ given, family }, index) => ({
      given,
      family,
      sequence: index === 0 ? 'first' : 'additional',
      affiliation: [],
    })),
    issued: { 'date-parts': [issued.split('-').map(Number)] },
    relation: Object.fromEntries(
      Object.entries(work.relation ?? {}).map(([name, dois]) => [
        name,
        dois.map((id) => ({ 'id-type': 'doi', id, 'asserted-by': 'subject' })),
      ]),
    ),
    ...(work.updatedBy && { 'updated-by': work.updatedBy.map(update) }),
    ...(work.updateTo && { 'update-to': work.updateTo.map(update) }),
  };
}

function dataciteAnswer(url: URL, works: ReadonlyMap<string, Registered>): Reply | undefined {
  const [, path] = /^\/dois\/(.+)$/.exec(url.pathname) ?? [];
  const one = path === undefined ? undefined : works.get(decodeURIComponent(path).toLowerCase());
  if (one) return json({ data: dataciteWork(one) });
  if (url.pathname !== '/dois') return undefined;
  const dois = (url.searchParams.get('ids') ?? '').toLowerCase().split(',');
  const data = dois.flatMap((doi) => works.get(doi) ?? []).map(dataciteWork);
  return json({ data, meta: { total: data.length, totalPages: 1, page: 1 } });
}

function dataciteWork({ doi, title, authors, issued, related = [], ...work }: Registered) {
  return {
    id: doi.toLowerCase(),
    type: 'dois',
    attributes: {
      doi: doi.toLowerCase(),
      titles: [{ title }],
      creators: authors.map(({ given, family }) => ({
        name: `${family}, ${given}`,
        nameType: 'Personal',
        givenName: given,
        familyName: family,
        affiliation: [],
        nameIdentifiers: [],
      })),
      dates: [{ date: issued, dateType: 'Issued' }],
      types: { citeproc: 'report' },
      publisher: 'Harbour Repository',
      ...(work.url && { url: work.url }),
      ...(work.abstract && {
        descriptions: [{ description: work.abstract, descriptionType: 'Abstract' }],
      }),
      relatedIdentifiers: related.map(([relationType, relatedIdentifier]) => ({
        relationType,
        relatedIdentifier,
        relatedIdentifierType: 'DOI',
      })),
    },
  };
}

/** Values of one of Crossref's filters, which stand as 'name:value', comma between. */
function filtered(filter: string, name: string): string[] {
  return filter
    .split(',')
    .flatMap((part) => (part.startsWith(`${name}:`) ? [part.slice(name.length + 1)] : []))
    .map((value) => value.toLowerCase());
}

/** All of them let a script of any origin read their answers. */
const open = { 'access-control-allow-origin': '*' };

function json(body: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status: 200,
    headers: { ...open, ...headers, 'content-type': 'application/json;charset=utf-8' },
    body: JSON.stringify(body),
  };
}

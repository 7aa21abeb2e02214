import { type CaptureType, inputBounds } from '../../model/capture';
import { normalizeDoi } from '../../text/addresses';
import { isNode, type JsonNode, type Page, stripInlineTags } from '../page';

/** What schema.org calls the works that people cite, and the CSL type of each. */
const types: Record<string, CaptureType> = {
  ScholarlyArticle: 'article-journal',
  MedicalScholarlyArticle: 'article-journal',
  Article: 'webpage',
  NewsArticle: 'webpage',
  BlogPosting: 'webpage',
  TechArticle: 'webpage',
  Report: 'article',
  Dataset: 'article',
  CreativeWork: 'webpage',
  Chapter: 'chapter',
  Book: 'book',
  Thesis: 'book',
  DefinedTerm: 'entry-encyclopedia',
  EntryPage: 'entry-encyclopedia',
};

/** More than any work has of authors or keywords. */
const most = 500;

/** One work as a page's JSON-LD tells it. */
export interface LinkedWork {
  type: CaptureType;
  title: string | undefined;
  authors: string[];
  editors: string[];
  containerTitle: string | undefined;
  edition: string | undefined;
  publisher: string | undefined;
  /** The publisher's town. */
  place: string | undefined;
  language: string | undefined;
  summary: string | undefined;
  keywords: string[];
  published: string | undefined;
  doi: string | undefined;
  isbn: string | undefined;
  issn: string | undefined;
  /** Whether all may read it. */
  free: boolean | undefined;
}

/**
 * The work that the page's JSON-LD is about; undefined where it is about none, or about several
 * (a list of results) of which none has the page's own address, DOI or title.
 * @param titles what else the page calls its work: metadata, its headings of the first rank
 */
export function linkedWork(page: Page, titles: readonly string[]): LinkedWork | undefined {
  const works = page.jsonLd.filter((node) => typeOf(node) && nameOf(node));
  // A shop's offer of the work names it too, but nobody who wrote it.
  const written = works.filter((node) => 'author' in node || 'creator' in node);
  const named = written.length > 0 ? written : works;
  const said = new Set(titles.map((title) => title.toLowerCase()));
  const work =
    named.find((node) => isAt(node, page.url)) ??
    named.find((node) => said.has(nameOf(node)?.toLowerCase() ?? '')) ??
    (distinctNames(named) === 1 ? named[0] : undefined);
  return work && read(work, page.jsonLd);
}

/** Whether a node says that it is what stands at an address: by that address, or a DOI in it. */
function isAt(node: JsonNode, url: URL): boolean {
  const here = url.href.split('#')[0];
  const addresses = ['url', '@id', 'mainEntityOfPage'].flatMap((key) => texts(node[key]));
  if (addresses.some((address) => address.split('#')[0] === here)) return true;
  const doi = doiOf(node);
  return doi !== undefined && decoded(url.pathname).toLowerCase().endsWith(doi);
}

function doiOf(node: JsonNode): string | undefined {
  return ['doi', 'identifier', 'sameAs', '@id', 'url']
    .flatMap((key) => texts(node[key]))
    .map(normalizeDoi)
    .find(Boolean);
}

function nameOf(node: JsonNode): string | undefined {
  return text(node, 'headline') ?? text(node, 'name');
}

function decoded(path: string): string {
  return path.replaceAll(/%2f/gi, '/');
}

function distinctNames(nodes: readonly JsonNode[]): number {
  return new Set(nodes.map((node) => nameOf(node)?.slice(0, 20))).size;
}

function read(work: JsonNode, nodes: readonly JsonNode[]): LinkedWork {
  const member = (node: JsonNode, key: string) => linked(node[key], nodes);
  const containers: JsonNode[] = [];
  let part = member(work, 'isPartOf')[0];
  while (isNode(part) && containers.length < 4) {
    containers.push(part);
    part = member(part, 'isPartOf')[0];
  }
  const container = containers.findLast((each) => text(each, 'name'));
  const free = work.isAccessibleForFree;
  const authors = member(work, 'author');
  return {
    type: typeOf(work) ?? 'webpage',
    title: nameOf(work),
    authors: people(authors.length > 0 ? authors : member(work, 'creator')),
    editors: people(member(work, 'editor')),
    containerTitle: container && text(container, 'name'),
    edition: [work, ...containers].flatMap((each) => texts(each.bookEdition))[0],
    publisher: texts(member(work, 'publisher'))[0],
    place: townOf(member(work, 'publisher')[0], nodes),
    language: texts(work.inLanguage)[0],
    summary: text(work, 'abstract') ?? text(work, 'description'),
    keywords: texts(work.keywords),
    published: text(work, 'datePublished'),
    doi: doiOf(work),
    isbn: texts(work.isbn)[0],
    issn: containers.flatMap((each) => texts(each.issn))[0],
    free: free === undefined ? undefined : /^(?:true|yes|1)$/i.test(String(free)),
  };
}

/** The town in a publisher's address, or the place where it is. */
function townOf(publisher: unknown, nodes: readonly JsonNode[]): string | undefined {
  if (!isNode(publisher)) return undefined;
  const [address] = linked(publisher.address, nodes);
  const town = isNode(address) ? text(address, 'addressLocality') : undefined;
  return town ?? texts(linked(publisher.location, nodes))[0];
}

/** A member's values, each node that is named by its id alone replaced by what stands elsewhere. */
function linked(value: unknown, nodes: readonly JsonNode[]): unknown[] {
  const items = Array.isArray(value) ? value.slice(0, most) : [value];
  return items.flatMap((item) => {
    if (item === undefined || item === null) return [];
    if (!isNode(item) || Object.keys(item).some((key) => !key.startsWith('@'))) return [item];
    const id = item['@id'];
    const named = nodes.find((node) => node['@id'] === id && Object.keys(node).length > 1);
    return named ? [named] : [];
  });
}

function typeOf(node: JsonNode): CaptureType | undefined {
  for (const name of texts(node['@type'])) {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type) return type;
  }
  return undefined;
}

function text(node: JsonNode, key: string): string | undefined {
  return texts(node[key])[0];
}

/** Names as said, or put together where a person has none but in parts. */
function people(items: readonly unknown[]): string[] {
  return items.flatMap((item) => {
    if (!isNode(item) || item.name) return texts(item);
    return [['familyName', 'givenName'].flatMap((key) => texts(item[key])).join(', ')].filter(
      Boolean,
    );
  });
}

/** The texts of a value: itself, its `name` or `value`, or those of each of its items. */
function texts(value: unknown): string[] {
  const items = Array.isArray(value) ? value.slice(0, most) : [value];
  return items.flatMap((item) => {
    const said = isNode(item) ? (item.name ?? item.value ?? item['@id']) : item;
    const plain = typeof said === 'string' ? stripInlineTags(said.slice(0, inputBounds.meta)) : '';
    return plain ? [plain] : [];
  });
}

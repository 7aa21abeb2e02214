import { unproxy } from '../../utils/sites/addresses/proxies';
import { findSite } from '../../utils/sites/all-sites';
import { cleanAddress, findDoi, httpUrl } from '../../utils/text/addresses';

/** What a new site begins with, or why it cannot. */
export type Skeleton =
  | { kind: 'refused'; why: string }
  /** Texts by their paths from the project's folder; that of the registry is among them. */
  | { kind: 'files'; files: Record<string, string> };

/** What is asked for, and the world that it is put into. */
export interface Wanted {
  /** The site's id, to be its file's name too. */
  name: string;
  /** The address of one of its entries. */
  address: string;
  /** The text of `all-sites.ts` as it is. */
  registry: string;
  /** The year that the pages are of. */
  year: number;
}

/** Where the sites are listed. */
export const registryPath = 'utils/sites/all-sites.ts';

/** Begins every text that is still to be written: tests fail as long as one is left. */
export const placeholder = 'Fill in: ';

/** Names that the folder or the language has taken. */
const taken =
  /^(?:generic|hosts|proxies|registry|site|sites|platforms|break|case|catch|class|const|default|delete|do|else|enum|export|extends|false|for|function|if|import|in|new|null|return|super|switch|this|throw|true|try|typeof|var|void|while|with|yield|let|static|await|public|private)$/;

/**
 * The adapter, two pages that fail their tests until they are filled in, and the registry with the
 * new site in its place.
 */
export function siteSkeleton({ name, address, registry, year }: Wanted): Skeleton {
  if (!/^[a-z][a-z0-9]{1,29}$/.test(name)) {
    return refused(`"${name}" is no name for a site: take 2 to 30 small letters and figures.`);
  }
  if (taken.test(name)) return refused(`The name "${name}" is taken: choose another.`);
  if (registry.includes(`from './${name}';`)) {
    return refused(`utils/sites/${name}.ts is there already: mend it, or choose another name.`);
  }
  const url = httpUrl(cleanAddress(address) ?? '');
  if (!url || !/\.[a-z]{2,}$/.test(url.hostname)) {
    return refused(`"${address}" is no address of a page: give one such as https://host/entry.`);
  }
  if (url.pathname === '/') {
    return refused(`${url.href} is a front page: give the address of an entry.`);
  }
  const known = findSite(unproxy(url)?.url ?? url);
  if (known) {
    return refused(`${url.hostname} belongs to ${known.name}: mend utils/sites/${known.id}.ts.`);
  }
  const pages = `test/sites/${name}/${year}`;
  return {
    kind: 'files',
    files: {
      [`utils/sites/${name}.ts`]: adapter(name, url),
      [registryPath]: registered(registry, name),
      [`${pages}-entry/page.html`]: page('an entry'),
      [`${pages}-entry/expected.json`]: entryExpected(name, url),
      [`${pages}-no-entry/page.html`]: page('a list, a search or another page that is no entry'),
      [`${pages}-no-entry/expected.json`]: noEntryExpected(url),
    },
  };
}

function refused(why: string): Skeleton {
  return { kind: 'refused', why };
}

function adapter(name: string, url: URL): string {
  const { helper, module, rule } = addressRule(url);
  return `import { ${helper} } from './platforms/${module}';
import type { Site } from './site';

/** ${placeholder}what it publishes, what is open, and how what stands below is known. */
export const ${name}: Site = {
  id: '${name}',
  name: '${placeholder}the name that readers know',
  hosts: ['${url.hostname.replace(/^www\./, '')}'],
  knowledge: 'guess',
  defaults: { type: 'entry-encyclopedia' },
  address: (url) => ${helper}(url, ${rule}),
};

/*
 * Test addresses
 * ${url.href}
 * ${url.origin}/ (no entry)
 */
`;
}

/** How an address like this one is read: by the DOI in it, or by the last part of its path. */
function addressRule({ pathname }: URL): { helper: string; module: string; rule: string } {
  const doi = findDoi(pathname) && /^(.*?\/)10\.\d/.exec(pathname)?.[1];
  if (doi) {
    const rule = `/^${escaped(doi)}(?<doi>10\\.\\d{4,9}\\/.+)$/`;
    return { helper: 'doiAddress', module: 'doi', rule };
  }
  const path = pathname.replace(/\/+$/, '');
  const parent = escaped(path.slice(0, path.lastIndexOf('/') + 1));
  const end = pathname.endsWith('/') ? ", '/'" : '';
  return { helper: 'pathAddress', module: 'path', rule: `/^${parent}([^/]+)$/${end}` };
}

/** The id that such a rule takes from the address. */
function entryId({ pathname }: URL): string {
  return findDoi(pathname) ?? pathname.replace(/\/+$/, '').replace(/^.*\//, '');
}

function escaped(text: string): string {
  return text.replace(/[/\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The registry with the site among its imports and in its list, both alphabetical. */
function registered(registry: string, name: string): string {
  const lines = registry.split('\n');
  insert(lines, `import { ${name} } from './${name}';`, /^import .* from '\.\/(\w+)';$/, name);
  insert(lines, `  ${name},`, /^ {2}(\w+),$/, name);
  return lines.join('\n');
}

/** Puts a line before the first of its kind whose name comes later, else behind the last. */
function insert(lines: string[], line: string, kind: RegExp, name: string): void {
  const names = lines.map((each) => kind.exec(each)?.[1]);
  const later = names.findIndex((each) => each !== undefined && each > name);
  const last = names.findLastIndex((each) => each !== undefined);
  lines.splice(later < 0 ? last + 1 : later, 0, line);
}

function page(what: string): string {
  return `<!doctype html>
<!-- ${placeholder}the source of ${what}, its elements and metadata as they are, its prose invented. -->
`;
}

function entryExpected(site: string, url: URL): string {
  return json({
    url: url.href,
    reading: {
      kind: 'capture',
      capture: {
        site,
        type: 'entry-encyclopedia',
        url: url.href,
        title: `${placeholder}the title as a person would type it`,
        authors: [{ family: `${placeholder}a family name`, given: `${placeholder}given names` }],
        summary: `${placeholder}the abstract, its paragraphs parted by an empty line, or null`,
        keywords: [`${placeholder}the keywords, or none`],
        access: `${placeholder}open, restricted or unknown`,
        notices: [],
        entryId: entryId(url),
        containerTitle: `${placeholder}the work that the entry stands in`,
        language: `${placeholder}its tag`,
      },
    },
  });
}

function noEntryExpected(url: URL): string {
  return json({
    url: `${url.origin}/`,
    reading: { kind: 'nothing', reason: `${placeholder}not-an-entry, or why else it is not read` },
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

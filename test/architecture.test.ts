/** The house rules that no compiler holds: what may know what, how long, and in whose words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { en } from '../locales/en';
import { projectDir } from './tools/build';

interface Source {
  /** From the project's folder, with forward slashes. */
  path: string;
  text: string;
  /** Paths of the project's own files that it imports, without extension. */
  imports: string[];
}

const sources = ['entrypoints', 'components', 'utils', 'test'].flatMap(readFolder);
const product = sources.filter(({ path }) => !path.startsWith('test/'));
/** What is handed the world, and what hands it: only here are `browser`, the document, the clock. */
const core = sources.filter(
  ({ path }) => path.startsWith('utils/') && !path.startsWith('utils/platform/'),
);
const edge = sources.filter(({ path }) => /^(entrypoints|utils\/platform)\//.test(path));

/** The rooms of `utils`, each of which may know those before it. */
const rooms = [
  'model',
  'text',
  'snapshot',
  'extract',
  'versions',
  'sites',
  'watch',
  'library/entry',
  'library/db',
  'export',
  'library/search',
  'library/commands',
  'citation',
  'library/transfer',
  'import',
  'add',
  'bibliography',
  'capture',
  'backup',
  'full-text',
  'managed-policy',
  'zotero',
  'messages',
  'platform',
];

/** What stands in a folder that no other may know: a bundle each. */
const bundles = readdirSync(join(projectDir, 'entrypoints'));

describe('imports run one way', () => {
  it.each(rooms)('utils/%s knows only the rooms before it', (room) => {
    const later = rooms.slice(rooms.indexOf(room) + 1).map((one) => `utils/${one}/`);
    const outside = ['entrypoints/', 'components/', 'test/'];
    expect(strays(`utils/${room}/`, [...later, ...outside])).toEqual([]);
  });

  it('utils has no other room, and nothing stands between the rooms', () => {
    const known = (path: string) => rooms.some((room) => path.startsWith(`utils/${room}/`));
    expect(
      product
        .map(({ path }) => path)
        .filter((path) => path.startsWith('utils/'))
        .filter((path) => !known(path)),
    ).toEqual([]);
  });

  it('the snapshot, which goes to publishers’ pages, knows shapes and texts alone', () => {
    const others = rooms.filter((room) => !['model', 'text', 'snapshot'].includes(room));
    expect(
      strays(
        'utils/snapshot/',
        others.map((room) => `utils/${room}/`),
      ),
    ).toEqual([]);
  });

  it('components know no entrypoint, and the kit no feature', () => {
    expect(strays('components/', ['entrypoints/', 'test/'])).toEqual([]);
    const features = readdirSync(join(projectDir, 'components')).filter((name) => name !== 'ui');
    expect(
      strays(
        'components/ui/',
        features.map((name) => `components/${name}/`),
      ),
    ).toEqual([]);
  });

  it('what a feature draws gets props and gives events', () => {
    const views = product.filter(({ path }) => /^components\/(ui|[\w-]+\/view)\//.test(path));
    expect(views.length).toBeGreaterThan(50);
    const connected = /^components\/(?!ui\/)[\w-]+\/(?!view\/)|^utils\/platform\//;
    const known = views.flatMap(({ path, imports }) =>
      imports.filter((one) => connected.test(one)).map((one) => `${path} imports ${one}`),
    );
    expect(known).toEqual([]);
    for (const { path, text } of views) expect(text, path).not.toMatch(/from '(#imports|wxt)\b/);
  });

  it.each(bundles)('entrypoints/%s knows no other bundle', (bundle) => {
    const others = bundles.filter((name) => name !== bundle);
    expect(
      strays(
        `entrypoints/${bundle}/`,
        others.map((name) => `entrypoints/${name}/`),
      ),
    ).toEqual([]);
  });
});

/** The imports of a folder that lead into one of those that it may not know. */
function strays(folder: string, forbidden: readonly string[]): string[] {
  const within = product.filter(({ path }) => path.startsWith(folder));
  expect(within.length).toBeGreaterThan(0);
  return within.flatMap(({ path, imports }) =>
    imports
      .filter((imported) => forbidden.some((prefix) => imported.startsWith(prefix)))
      .map((imported) => `${path} imports ${imported}`),
  );
}

it('each exported name stands for one thing', () => {
  const places = new Map<string, Set<string>>();
  const declared =
    /^export (?:declare |abstract |async )*(?:function\*?|const|let|class|type|interface|enum) (\w+)/gm;
  for (const { path, text } of product) {
    for (const [, name = ''] of text.matchAll(declared)) {
      places.set(name, (places.get(name) ?? new Set()).add(path));
    }
  }
  expect(places.size).toBeGreaterThan(500);
  expect([...places].filter(([, paths]) => paths.size > 1)).toEqual([]);
});

it.each([
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'docs/for-libraries.md',
  'docs/scale.md',
  'docs/security.md',
])('%s names only files that are there', (document) => {
  const text = readFileSync(join(projectDir, document), 'utf8');
  const named = text.match(
    /(?<=`)(?:components|docs|entrypoints|public|test|utils)\/[\w./-]+(?=`)/g,
  );
  const gone = (named ?? []).filter((path) => !existsSync(join(projectDir, path)));
  // The steps by which something is added name it NAME.
  expect(gone.filter((path) => !path.includes('NAME'))).toEqual([]);
});

it('no folder is too full to be read at a glance', () => {
  const perFolder = new Map<string, number>();
  for (const { path } of sources) {
    const folder = dirname(path);
    perFolder.set(folder, (perFolder.get(folder) ?? 0) + 1);
  }
  // One publisher a file.
  perFolder.delete('utils/sites');
  expect([...perFolder].filter(([, files]) => files > 25)).toEqual([]);
});

it('messages are sent and heard in one place', () => {
  const strays = edge.filter(
    ({ path, text }) =>
      !path.startsWith('utils/platform/') && /\b(sendMessage|runtime\??\.onMessage)\b/.test(text),
  );
  // What this script listens to is known by its own bytes: nothing but a word of two.
  expect(strays.map(({ path }) => path)).toEqual(['entrypoints/page-button.content/index.ts']);
});

it('what is kept outside the library is declared in one place', () => {
  const areas =
    /\b(browser|chrome)\??\.storage\b|\b(local|session)Storage\b|'wxt\/(utils\/)?storage'/;
  const declares = /\b(local|page)(Item|Family)\(/;
  const strays = product.filter(({ path, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
    if (path === 'utils/platform/storage/stored-settings.ts') return areas.test(code);
    if (path.startsWith('utils/platform/storage/')) return false;
    return areas.test(code) || declares.test(code);
  });
  expect(strays.map(({ path }) => path)).toEqual([]);
});

describe('utils is pure but for its edge: the world is handed in', () => {
  const globals = ['browser', 'chrome', 'document', 'window', 'self', 'globalThis', 'location'];
  const clocks = ['Date.now', 'performance', 'crypto', 'indexedDB', 'fetch', 'navigator'];
  // A definition replaces a name only where nothing in scope declares it: what is left is global.
  const define = Object.fromEntries(
    [...globals, ...clocks].map((name) => [name, `GLOBAL_${name.replace('.', '_')}`]),
  );

  it.each(core.map(({ path, text }) => [path, text]))('%s', async (path, text) => {
    const { code } = await transformWithOxc(text, path, { define });
    expect(code.match(/GLOBAL_\w+/g) ?? []).toEqual([]);
    expect(code).not.toMatch(/\bnew Date\(\s*\)/);
    expect(code).not.toMatch(/from "(wxt|webextension-polyfill|preact)\b/);
  });
});

it('no file is longer than one reading holds', () => {
  const long = sources
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 320);
  expect(long).toEqual([]);
});

describe('texts', () => {
  const spoken = `${product.map(({ text }) => text).join('\n')}\n${readFileSync(join(projectDir, 'wxt.config.ts'), 'utf8')}`;
  const words = new Set([
    ...(spoken.match(/(?<=['"])\w+(?=['"])/g) ?? []),
    ...(spoken.match(/(?<=__MSG_)\w+(?=__)/g) ?? []),
  ]);

  const keys = Object.entries(en).flatMap(([feature, texts]) =>
    Object.keys(texts).map((name) => `${feature}_${name}`),
  );

  it.each(keys)('%s is used', (key) => {
    expect(words.has(key)).toBe(true);
  });
});

function readFolder(folder: string): Source[] {
  const root = join(projectDir, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .map((name) => {
      const file = join(root, name);
      const text = readFileSync(file, 'utf8');
      return { path: fromProject(file), text, imports: importsOf(file, text) };
    });
}

function importsOf(file: string, text: string): string[] {
  const specifiers = text.matchAll(/(?:\bfrom|\bimport\(?)\s*['"](\.[^'"]+)['"]/g);
  return [...specifiers].map(([, specifier = '']) =>
    fromProject(resolve(dirname(file), specifier)),
  );
}

function fromProject(file: string): string {
  return relative(projectDir, file).replaceAll('\\', '/');
}

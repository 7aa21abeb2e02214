/** The house rules that no compiler holds: what may know what, how long, and in whose words. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import messages from '../public/_locales/en/messages.json';
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

describe('imports run one way', () => {
  it.each([
    ['utils', ['entrypoints/', 'components/', 'test/']],
    ['components', ['entrypoints/', 'utils/platform', 'test/']],
    ['entrypoints', ['test/']],
    ['utils/capture', ['utils/sites', 'utils/versions', 'utils/library', 'utils/export']],
    ['utils/versions', ['utils/sites', 'utils/watch', 'utils/library', 'utils/export']],
    ['utils/sites', ['utils/library', 'utils/export']],
    ['utils/library', ['utils/sites', 'utils/read', 'utils/capture/page']],
    ['utils/zotero', ['utils/sites', 'utils/library', 'utils/read', 'utils/capture/page']],
    ['utils/watch', ['utils/library', 'utils/export']],
    ['utils/export', ['utils/sites', 'utils/library', 'utils/read', 'utils/capture/page']],
    ['utils/citation', ['utils/sites', 'utils/read', 'utils/library']],
  ])('%s knows nothing of %j', (folder, forbidden) => {
    const within = sources.filter(({ path }) => path.startsWith(`${folder}/`));
    const strays = within.flatMap(({ path, imports }) =>
      imports
        .filter((imported) => forbidden.some((prefix) => imported.startsWith(prefix)))
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(within.length).toBeGreaterThan(0);
    expect(strays).toEqual([]);
  });
});

it('utils knows nothing of its edge', () => {
  const strays = core.filter(({ imports }) =>
    imports.some((imported) => imported.startsWith('utils/platform')),
  );
  expect(strays.map(({ path }) => path)).toEqual([]);
});

it('messages are sent and heard in one place', () => {
  const strays = edge.filter(
    ({ path, text }) =>
      !path.startsWith('utils/platform/') && /\b(sendMessage|runtime\??\.onMessage)\b/.test(text),
  );
  // What this script listens to is known by its own bytes: nothing but a word of two.
  expect(strays.map(({ path }) => path)).toEqual(['entrypoints/reader.content/index.ts']);
});

it('what is kept outside the library is declared in one place', () => {
  const areas =
    /\b(browser|chrome)\??\.storage\b|\b(local|session)Storage\b|'wxt\/(utils\/)?storage'/;
  const declares = /\b(local|page)(Item|Family)\(/;
  const strays = product.filter(({ path, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
    if (path === 'utils/platform/storage/stored-items.ts') return areas.test(code);
    if (path.startsWith('utils/platform/storage/')) return false;
    return areas.test(code) || declares.test(code);
  });
  expect(strays.map(({ path }) => path)).toEqual([]);
});

describe('utils is pure: the world is handed in', () => {
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

  it.each(Object.keys(messages))('%s is used', (key) => {
    const stem = key.replace(/(One|Other)$/, '');
    expect(words.has(key) || words.has(stem)).toBe(true);
  });

  it.each(readdirSync(join(projectDir, 'public/_locales')))('%s has every text', (locale) => {
    const file = join(projectDir, 'public/_locales', locale, 'messages.json');
    const own: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(Object.keys(own ?? {}).sort()).toEqual(Object.keys(messages).sort());
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

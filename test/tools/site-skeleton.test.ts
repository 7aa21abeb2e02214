import { describe, expect, it } from 'vitest';
import { siteSkeleton, type Wanted } from './site-skeleton';

const registry = `import { alder } from './alder';
import { rowan } from './rowan';
import type { Site } from './site';
import { spruce } from './spruce';

/** All of them. */
export const sites: readonly Site[] = [
  alder,
  rowan,
  spruce,
];
`;

const wanted: Wanted = {
  name: 'hazel',
  address: 'https://www.hazel.example/trees/entry/common-hazel?utm_source=mail#top',
  registry,
  year: 2031,
};

function files(more: Partial<Wanted> = {}): Record<string, string> {
  const skeleton = siteSkeleton({ ...wanted, ...more });
  if (skeleton.kind === 'refused') throw new Error(skeleton.why);
  return skeleton.files;
}

describe('siteSkeleton', () => {
  it('lays an adapter, a page of an entry, another page, and the line in the registry', () => {
    expect(Object.keys(files())).toEqual([
      'utils/sites/hazel.ts',
      'utils/sites/all-sites.ts',
      'test/sites/hazel/2031-entry/page.html',
      'test/sites/hazel/2031-entry/expected.json',
      'test/sites/hazel/2031-no-entry/page.html',
      'test/sites/hazel/2031-no-entry/expected.json',
    ]);
  });

  it('writes an adapter that reads such addresses', () => {
    const { 'utils/sites/hazel.ts': adapter } = files();
    expect(adapter).toContain("hosts: ['hazel.example'],\n  knowledge: 'guess',");
    expect(adapter).toContain('pathAddress(url, /^\\/trees\\/entry\\/([^/]+)$/)');
    expect(adapter).toContain(' * https://www.hazel.example/trees/entry/common-hazel\n');
    expect(adapter).toContain(' * https://www.hazel.example/ (no entry)\n');
  });

  it('keeps the slash that the site’s own addresses end in', () => {
    const address = 'https://hazel.example/trees/common-hazel/';
    const { 'utils/sites/hazel.ts': adapter } = files({ address });
    expect(adapter).toContain("pathAddress(url, /^\\/trees\\/([^/]+)$/, '/')");
  });

  it('reads addresses by the DOI where they hold one', () => {
    const address = 'https://hazel.example/doi/abs/10.5555/tree.7';
    const { 'utils/sites/hazel.ts': adapter } = files({ address });
    expect(adapter).toContain('doiAddress(url, /^\\/doi\\/abs\\/(?<doi>10\\.\\d{4,9}\\/.+)$/)');
    const { 'test/sites/hazel/2031-entry/expected.json': expected } = files({ address });
    expect(expected).toContain('"entryId": "10.5555/tree.7"');
  });

  it.each([
    ['aspen', 'alder, aspen, rowan, spruce'],
    ['acacia', 'acacia, alder, rowan, spruce'],
    ['yew', 'alder, rowan, spruce, yew'],
  ])('registers %s in its place, twice', (name, order) => {
    const { 'utils/sites/all-sites.ts': text = '' } = files({ name });
    const imports = [...text.matchAll(/^import \{ (\w+) \}/gm)].map(([, each]) => each);
    const list = [...text.matchAll(/^ {2}(\w+),$/gm)].map(([, each]) => each);
    expect(imports.join(', ')).toBe(order);
    expect(list.join(', ')).toBe(order);
    expect(text).toContain("import type { Site } from './site';");
  });

  it('leaves to be filled in what no test may pass without', () => {
    for (const [path, text] of Object.entries(files())) {
      if (path !== 'utils/sites/all-sites.ts') expect(text, path).toContain('Fill in: ');
    }
  });

  it.each([
    ['no name', { name: 'Hazel' }, '"Hazel" is no name for a site'],
    ['a path for a name', { name: '../x' }, '"../x" is no name for a site'],
    ['a word of the language', { name: 'default' }, 'The name "default" is taken'],
    ['a file of the house', { name: 'registry' }, 'The name "registry" is taken'],
    ['a site that is there', { name: 'rowan' }, 'utils/sites/rowan.ts is there already'],
    ['no address', { address: 'hazel' }, '"hazel" is no address of a page'],
    ['another scheme', { address: 'file:///etc/hosts' }, 'is no address of a page'],
    ['a machine', { address: 'http://127.0.0.1/entry' }, 'is no address of a page'],
    ['a front page', { address: 'https://hazel.example' }, 'is a front page'],
    [
      'a host that is known',
      { address: 'https://politics.oxfordre.com/view/x' },
      'belongs to Oxford Research Encyclopedias: mend utils/sites/oxfordre.ts',
    ],
    [
      'a proxy',
      { address: 'https://oxfordre-com.ezproxy.example.edu/view/x' },
      'belongs to Oxford Research Encyclopedias',
    ],
  ])('refuses %s', (_, parts, why) => {
    const skeleton = siteSkeleton({ ...wanted, ...parts });
    expect(skeleton).toMatchObject({ kind: 'refused', why: expect.stringContaining(why) });
  });
});

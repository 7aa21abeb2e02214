/** What others' licences ask of those who pass their work on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json';
import { thirdPartyNotices } from '../third-party-licences';
import { locales } from '../utils/citation/locales';
import { officialStyles } from '../utils/citation/style-list';
import { projectDir } from './tools/build';

const notices = thirdPartyNotices(projectDir);

describe('the notices', () => {
  it.each(Object.entries(manifest.dependencies))('name %s %s', (name, version) => {
    expect(notices).toContain(`${name} ${version}\nLicence: `);
  });

  it('hold licences word for word, and none of what only builds and tests need', () => {
    expect(notices).toContain('Copyright (c) 2015-present Jason Miller');
    expect(notices).toContain('Citations by CSL (citeproc-js)');
    expect(notices).not.toContain('\nvitest ');
  });
});

it('the list of libraries’ proxies is named with its author, licence and source', () => {
  const notice = notices.slice(notices.indexOf('library-proxies.json'));
  for (const told of ['Tom Wambold', 'licenses/by-sa/4.0/', 'github.com/tom5760/ezproxy-db']) {
    expect(notice).toContain(told);
  }
});

describe('CSL’s files', () => {
  const csl = join(projectDir, 'public/csl');
  const files = readdirSync(csl, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(csl|xml)$/.test(name),
  );

  it.each(files)('%s keeps its statement of rights', (name) => {
    const text = readFileSync(join(csl, name), 'utf8');
    expect(text).toContain('<rights license="http://creativecommons.org/licenses/by-sa/3.0/">');
  });

  it('are those that the code knows', () => {
    expect(readdirSync(join(csl, 'locales')).sort()).toEqual(
      locales.map((tag) => `locales-${tag}.xml`),
    );
    expect(readdirSync(join(csl, 'styles')).sort()).toEqual(
      officialStyles.map(({ id }) => `${id}.csl`),
    );
  });
});

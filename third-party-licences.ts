import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands before the packages: work that is no package, or whose licence asks for more than its text. */
const head = `Stet holds work of others, each under its own licence.

Citation styles and locales (the folder csl)
  By the Citation Style Language project, https://citationstyles.org/, and by the authors and
  contributors whom each file names. Licensed under Creative Commons Attribution-ShareAlike 3.0
  Unported, https://creativecommons.org/licenses/by-sa/3.0/. Taken unchanged from the project's
  releases: styles 0.2.208, locales 0.0.104.

List of libraries' proxies (the file library-proxies.json)
  Library Proxy URL Database, https://libproxy-db.org/, copyright © 2026 Tom Wambold. Licensed under
  Creative Commons Attribution-ShareAlike 4.0 International,
  https://creativecommons.org/licenses/by-sa/4.0/. Taken unchanged from
  https://github.com/tom5760/ezproxy-db, commit 14533bb of 26 June 2026.

Citations by CSL (citeproc-js)
  The citation processor citeproc-js, https://github.com/Juris-M/citeproc-js, is used under the
  Common Public Attribution License 1.0, https://opensource.org/license/cpal-1-0, one of the two
  licences that it offers. It is used unchanged, and its source is the npm package of its name.
`;

/** The part of a package in the lock file that tells whether it ships. */
interface Locked {
  version?: string;
  license?: string;
  /** Only building and testing need it; `devOptional` where another package could do with it too. */
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

/**
 * The notices that ship with the extension: every package that the product depends on, as far down as
 * they go, with its licence.
 * @param project the project's folder, its packages installed
 */
export function thirdPartyNotices(project: string): string {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(project, 'package-lock.json'), 'utf8'),
  );
  const notices = Object.entries(lock.packages)
    .filter(
      ([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional,
    )
    .map(([path, { version, license = 'see its text' }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return [`${name} ${version}\nLicence: ${license}`, ...licenceTexts(join(project, path))];
    });
  const parts = [head, ...notices.map((notice) => notice.join('\n\n'))];
  return `${parts.map((part) => part.trim()).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function licenceTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)(\.\w+)?$/i.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

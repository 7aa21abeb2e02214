/** `npm run publishers`: writes the README's table of publishers anew from their files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sites } from '../../utils/sites/all-sites';
import type { Knowledge } from '../../utils/sites/site';
import { projectDir } from './build';

const readme = join(projectDir, 'README.md');
const head = '| publisher | its pages on | known from | counts versions |\n|---|---|---|---|\n';

const knownFrom: Record<Knowledge, string> = {
  page: 'real pages',
  selectors: 'what others read',
  guess: 'its addresses',
};

/** The table as it has to stand in the README, by the publishers' names. */
export function publishersTable(): string {
  const rows = sites
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ name, hosts, knowledge, countsVersions }) => {
      const cells = [name, hosts.join(', '), knownFrom[knowledge], countsVersions ? 'yes' : ''];
      return `| ${cells.join(' | ')} |`;
    });
  return `${head}${rows.join('\n')}\n`;
}

/** The table as it stands there; undefined where there is none. */
export function tableInReadme(): string | undefined {
  const text = readFileSync(readme, 'utf8');
  const start = text.indexOf(head);
  const end = text.indexOf('\n\n', start);
  return start < 0 ? undefined : text.slice(start, end + 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const table = tableInReadme();
  if (table === undefined) throw new Error('The README has no table of publishers to replace.');
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(table, publishersTable()));
}

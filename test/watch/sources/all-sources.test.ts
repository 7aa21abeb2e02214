import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sources } from '../../../utils/watch/sources/all-sources';
import { projectDir } from '../../tools/build';

it('lists every source, one a file, in alphabetical order', () => {
  const files = readdirSync(join(projectDir, 'utils/watch/sources'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => name !== 'all-sources');
  expect(sources.map(({ id }) => id)).toEqual(files.sort());
});

/** A file takes time in proportion to its length, and is read without a throw, however it is built. */
import { describe, expect, it } from 'vitest';
import { parsers } from '../../utils/import/all-formats';
import type { RecordFormat } from '../../utils/import/detect-format';
import { hostileFile, readThrough, slowStructures } from './file-structures';
import { isSuperlinear } from './measure';

/** Structures of each format; `npm run fuzz -- readers` tries more. */
const structures = Array.from({ length: 20 }, (_, at) => at);

const formats = Object.keys(parsers).filter((name): name is RecordFormat => name in parsers);

describe.each(formats)('a file of %s', (format) => {
  it('is read in linear time', { timeout: 300_000 }, async () => {
    const slow = await slowStructures(format, structures);
    expect(slow.filter(isSuperlinear)).toEqual([]);
  });

  it('is read to its end without a throw', { timeout: 300_000 }, async () => {
    for (const structure of structures) {
      const text = hostileFile(format, structure, 10_000);
      await expect(readThrough(format, text), `structure ${structure}`).resolves.toBe(undefined);
    }
  });
});

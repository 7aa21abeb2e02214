import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatById, formats } from '../../utils/export/all-formats';

const folder = new URL('../../utils/export/formats/', import.meta.url);

describe('registry', () => {
  it('holds every format of the folder, in alphabetical order', () => {
    const declaring = readdirSync(folder).filter((file) =>
      /^export const \w+: Format = /m.test(readFileSync(new URL(file, folder), 'utf8')),
    );
    expect(formats.map((format) => `${format.id}.ts`)).toEqual(declaring.sort());
  });

  it('finds a format by its id, and nothing by any other name', () => {
    for (const format of formats) expect(formatById(format.id)).toBe(format);
    expect(formatById('constructor')).toBeUndefined();
  });
});

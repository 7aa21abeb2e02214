/** Every reader of foreign text is known, and none takes more than linear time for hostile texts. */
import { describe, expect, it } from 'vitest';
import { signatures } from './exported-functions';
import { family, familyCount, member } from './hostile-texts';
import { allFamilies, describeSlow, isSuperlinear, measure, type Slow } from './measure';
import { apart, type Reader, readers } from './readers';

/** As many as a unit test may try; `npm run fuzz -- readers` tries all. */
const every = 43;

describe('readers', async () => {
  const { all, unknown } = await readers();

  it('are all known: a new one is called here by its types, or listed with a reason', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(unknown).toEqual([]);
    const known = new Set(signatures().map(({ module, name }) => `${module}:${name}`));
    expect(Object.keys(apart).filter((name) => !known.has(name))).toEqual([]);
  });

  it('take linear time, with a sample of the families', { timeout: 900_000 }, async () => {
    const found: Slow[] = [];
    for (const [at, reader] of all.entries()) {
      const sample = allFamilies.filter((number) => number % every === at % every);
      const { slow } = await measure(reader, sample);
      found.push(...slow.filter(isSuperlinear));
    }
    expect(found.map(describeSlow)).toEqual([]);
  });
});

describe('the measure', () => {
  const reader = (read: (text: string) => unknown): Reader => ({ name: 'r', bound: 20_000, read });

  it('finds a reader that looks at a text again for each of its signs', async () => {
    const { slow } = await measure(
      reader((text) => /\s+$/.test(text)),
      [0],
    );
    expect(slow.some(isSuperlinear)).toBe(true);
  });

  it('lets one pass that looks at it once', async () => {
    const { slow } = await measure(
      reader((text) => text.trim()),
      [0, 1, 2],
    );
    expect(slow.filter(isSuperlinear)).toEqual([]);
  });
});

it('a family is the same for the same number, of the length that is asked for', () => {
  for (const number of [0, 50, 150, familyCount - 1]) {
    expect(family(number)).toEqual(family(number));
    expect(member(family(number), 1_000)).toHaveLength(1_000);
  }
});

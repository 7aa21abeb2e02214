/** No expression of the product takes long on any text: a checker looked at each, or its input is short. */
import { describe, expect, it } from 'vitest';
import { asWritten, madeExpressions, nameOf, repeats, writtenExpressions } from './expressions';
import { bounded, checked, fault, isBounded, later, repeatingExpressions } from './verdicts';

const again = 'npm run fuzz -- expressions';

describe('every regular expression', async () => {
  const { written, makings } = writtenExpressions();
  const made = await madeExpressions();
  const all = await repeatingExpressions();
  const known = checked();

  it('is found, however it is made', () => {
    expect(written.length).toBeGreaterThan(800);
    const unseen = [...new Set(makings.map(({ path }) => path))].filter((path) => {
      const seen = new Set([...made, ...later].filter((each) => each.path === path).map(asWritten));
      return seen.size < makings.filter((each) => each.path === path).length;
    });
    expect(unseen, 'make expressions that no test sees: add a sample to `later`').toEqual([]);
  });

  it('takes linear time, as far as a checker can tell, or reads short texts', {
    timeout: 600_000,
  }, async () => {
    const faults: string[] = [];
    for (const each of all.filter((one) => !known.has(nameOf(one)) && !isBounded(one))) {
      const found = await fault(each);
      if (found) faults.push(found);
    }
    expect(faults, 'rewrite it, or bound its input and list it').toEqual([]);
  });

  it('of the list of those that were checked is still there', () => {
    const names = new Set(all.map(nameOf));
    expect(
      [...known].filter((name) => !names.has(name)),
      again,
    ).toEqual([]);
  });

  it('of the short list of exceptions is still there', () => {
    const lost = bounded.filter(
      ({ path, begins }) =>
        !all.some((each) => each.path === path && asWritten(each).startsWith(begins)),
    );
    expect(lost).toEqual([]);
  });

  it('that was checked would pass again: a sample', { timeout: 600_000 }, async () => {
    const sample = all.filter((each, at) => at % 50 === 7 && known.has(nameOf(each)));
    expect(sample.length).toBeGreaterThan(3);
    for (const each of sample) expect(await fault(each)).toBe(undefined);
  });
});

describe('the checker', () => {
  const expression = (source: string) => ({ path: 'utils/sample.ts', source, flags: '' });

  it.each(['\\s+$', '(?:a|a)+b', '\\S+@\\S+\\.\\w+', '^(.+?), (.+?), x$'])(
    'finds /%s/',
    async (source) => {
      expect(repeats(expression(source))).toBe(true);
      expect(await fault(expression(source))).toContain('vulnerable');
    },
  );

  it('lets what is linear pass', async () => {
    expect(await fault(expression('^[^,]+, \\d+$'))).toBe(undefined);
    expect(repeats(expression('^(?:a|b)\\+[*+]$'))).toBe(false);
  });
});

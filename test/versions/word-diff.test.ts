import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '../../utils/versions/word-diff';

describe('wordDifference', () => {
  it('tells the words that went and came, in reading order', () => {
    expect(wordDifference('Tolls fed the town.', 'Dues and tolls fed the town.')).toEqual([
      { text: 'Tolls', change: 'removed' },
      { text: 'Dues and tolls', change: 'added' },
      { text: ' fed the town.', change: 'kept' },
    ]);
  });

  it('says nothing of texts that are the same', () => {
    expect(wordDifference('Tolls fed the town.', 'Tolls fed the town.')).toEqual([]);
  });

  it('keeps of a long unchanged run what stands around a change', () => {
    const prose = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
    const [first, , , last] = wordDifference(`${prose} old ${prose}`, `${prose} new ${prose}`);
    expect(first?.text).toMatch(/^…word48 .*word59 $/);
    expect(last?.text).toMatch(/^ word0 .*word10 … ?$/);
  });

  it('finds words where none are parted by spaces', () => {
    const runs = wordDifference('川は境界である', '川は国境である', 'ja');
    expect(runs.filter(({ change }) => change === 'kept').map(({ text }) => text)).toContain(
      '川は',
    );
  });

  it('shows two texts without anything in common as two texts', () => {
    const words = (prefix: string) =>
      Array.from({ length: 3_000 }, (_, at) => `${prefix}${at}`).join(' ');
    expect(wordDifference(words('a'), words('b')).map(({ change }) => change)).toEqual([
      'removed',
      'added',
    ]);
  });

  it('loses no word that differs', () => {
    const text = fc
      .array(fc.constantFrom('tide', 'toll', 'treaty', 'gauge', 'weir'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const runs = wordDifference(older, newer);
        if (runs.length === 0) return older === newer;
        const side = (without: string) =>
          runs
            .filter(({ change }) => change !== without)
            .map((run) => run.text)
            .join('')
            .trim();
        return side('added') === older && side('removed') === newer;
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParagraphDiff, textDifference } from '../../utils/versions/text-diff';

const tolls =
  'Tolls on ferries fed the town for a century, and the boards that named them still hang.';
const rivers =
  'Rivers were measured by keepers, who wrote what they saw into books that nobody read.';
const weirs = 'A weir holds the water back. Millers quarrelled over its height.';

describe('textDifference', () => {
  it('says nothing of texts that are the same but for white space', () => {
    expect(textDifference(`${tolls}\n\n${rivers}`, `${tolls} \n\n${rivers}`)).toEqual([]);
  });

  it('shows a few changed words where they stand, and no paragraph that is the same', () => {
    const [only, ...more] = textDifference(
      `${tolls}\n\n${rivers}`,
      `${tolls}\n\n${rivers.replace('keepers', 'the keepers of weirs')}`,
    );
    expect(more).toEqual([]);
    expect(only).toMatchObject({ kind: 'edited' });
  });

  it('shows the old and the new paragraph where most of it is new, with the sentences that stayed', () => {
    const newer =
      'Since 1902 the mills on this stream have been counted anew each spring by the parish. Millers quarrelled over its height.';
    expect(textDifference(weirs, newer)).toEqual([
      {
        kind: 'rewritten',
        older: [
          { text: 'A weir holds the water back. ', isKept: false },
          { text: 'Millers quarrelled over its height.', isKept: true },
        ],
        newer: [
          {
            text: 'Since 1902 the mills on this stream have been counted anew each spring by the parish. ',
            isKept: false,
          },
          { text: 'Millers quarrelled over its height.', isKept: true },
        ],
      },
    ]);
  });

  it('tells the paragraphs that came and went from those that were edited', () => {
    const changes = textDifference(`${tolls}\n\n${weirs}`, `${rivers}\n\n${tolls}`);
    expect(changes).toEqual([
      { kind: 'added', text: rivers },
      { kind: 'removed', text: weirs },
    ]);
  });

  it('shows one paragraph that became another beside it, however unlike', () => {
    expect(textDifference(tolls, rivers)).toMatchObject([{ kind: 'rewritten' }]);
  });

  it('reads texts in scripts that part no words', () => {
    const changes = textDifference(
      '川は境界である。舟は渡る。',
      '川は国境である。舟は渡る。',
      'ja',
    );
    expect(changes).toMatchObject([{ kind: 'edited' }]);
  });

  it('loses no word that differs, in whatever order paragraphs come', () => {
    const paragraph = fc
      .array(fc.constantFrom('tide', 'toll.', 'treaty', 'gauge', 'weir.'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((words) => words.join(' '));
    const text = fc.array(paragraph, { maxLength: 5 }).map((all) => all.join('\n\n'));
    const counted = (all: string) => {
      const counts = new Map<string, number>();
      for (const word of all.match(/[a-z]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
      return counts;
    };
    const shown = (changes: readonly ParagraphDiff[], side: 'older' | 'newer') =>
      changes
        .map((change) => {
          switch (change.kind) {
            case 'edited':
              return change.runs
                .filter((run) => run.change === (side === 'older' ? 'removed' : 'added'))
                .map((run) => run.text)
                .join(' ');
            case 'rewritten':
              return change[side].map((sentence) => sentence.text).join(' ');
            default:
              return change.kind === (side === 'older' ? 'removed' : 'added') ? change.text : '';
          }
        })
        .join(' ');
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const changes = textDifference(older, newer);
        const [before, after] = [counted(older), counted(newer)];
        for (const side of ['older', 'newer'] as const) {
          const told = counted(shown(changes, side));
          const [own, other] = side === 'older' ? [before, after] : [after, before];
          for (const [word, count] of own) {
            const differing = count - (other.get(word) ?? 0);
            if (differing > (told.get(word) ?? 0)) return false;
          }
        }
        return true;
      }),
    );
  });

  it('answers soon for long texts of many paragraphs', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => `Paragraph ${at} speaks.`).join('\n\n');
    expect(textDifference(many, `${many}\n\nOne more.`).length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { readStatements } from '../../utils/import/stet-notes';

const source = 'https://example.org/weirs';

describe('Stet’s own sentences', () => {
  it('are taken from a note that has words of the reader too', () => {
    expect(
      readStatements(
        'Version 2. First published 2014-03-01. Withdrawn in 2020\n\nAsk Joost. Version 3',
        source,
      ),
    ).toEqual({
      version: { number: 2 },
      first: '2014-03-01',
      issues: [{ kind: 'withdrawn', text: 'Withdrawn in 2020', source, date: '2020' }],
      rest: 'Ask Joost. Version 3',
    });
  });

  it('are told once: whoever says it again is the reader', () => {
    const note = 'First published 2014\nFirst published 1999.\nVersion 0\nVersion 1';
    expect(readStatements(note, source)).toEqual({
      version: { number: 0 },
      first: '2014',
      issues: [],
      rest: 'First published 1999.\nVersion 1',
    });
  });

  it.each([
    'First published 2014-13-01',
    'First published 2014-03-01 in Eling',
    'First published in 2014',
    'First published 20145',
    'Version 20145',
  ])('are taken whole or not at all: %s', (rest) => {
    expect(readStatements(rest, source)).toEqual({ issues: [], rest });
  });
});

import { describe, expect, it } from 'vitest';
import { readOwnCitation } from '../../../utils/extract/metadata/own-citation';
import { openPage } from '../../../utils/extract/page';
import { takeSnapshot } from '../../../utils/snapshot/snapshot';
import { parse } from '../../sites/page-files';

function citation(...lines: string[]) {
  const html = lines.map((line) => `<p>${line}</p>`).join('');
  const snapshot = takeSnapshot(parse(html), 'https://lamps.example.org/foghorn');
  return readOwnCitation(openPage(snapshot).blocks, 'Foghorn');
}

describe('the page’s own word on how to cite it', () => {
  it('tells authors, publisher and year', () => {
    expect(
      citation(
        'MLA citation. Marrow, Ada. "Foghorn." The Harbour Encyclopedia. Vol. 1. Wick: Quay Press, 1907. &lt;https://lamps.example.org/foghorn&gt;.',
      ),
    ).toEqual({
      authors: [{ family: 'Marrow', given: 'Ada' }],
      publisher: 'Quay Press',
      published: '1907',
    });
  });

  it('tells several authors, the first turned round', () => {
    expect(
      citation('Marrow, Ada, and Ben Tallow. “Foghorn.” Harbour Lexicon. Wick: Quay Press, 1988.')
        ?.authors,
    ).toEqual([
      { family: 'Marrow', given: 'Ada' },
      { family: 'Tallow', given: 'Ben' },
    ]);
  });

  it('is not another work’s', () => {
    expect(citation('Marrow, Ada. "Bell." The Harbour Encyclopedia. Wick: Quay Press, 1907.')).toBe(
      undefined,
    );
    expect(citation('See "Foghorn." It was printed in Wick in 1907.')).toBe(undefined);
  });
});

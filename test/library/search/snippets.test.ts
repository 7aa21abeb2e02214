import { describe, expect, it } from 'vitest';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { parseQuery } from '../../../utils/library/search/parse-query';
import { searchedTextsOf, snippetOf } from '../../../utils/library/search/snippets';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

/** The extract with each mark in brackets. */
function shown(text: string, query: string): string | undefined {
  const extract = snippetOf(text, parseQuery(query));
  if (!extract) return undefined;
  let result = '';
  let at = 0;
  for (const { from, to } of extract.marks) {
    result += `${extract.text.slice(at, from)}[${extract.text.slice(from, to)}]`;
    at = to;
  }
  return result + extract.text.slice(at);
}

describe('an extract', () => {
  it('is the whole of a short text, on one line', () => {
    expect(shown('Tolls were\n\npaid in grain.', 'GRAIN')).toBe('Tolls were paid in [grain].');
  });

  it('begins with a whole word not far before the first hit, and ends where a line is full', () => {
    const text = `${'Long before the hit. '.repeat(20)}Here the harbour stands. ${'After it. '.repeat(40)}`;
    const extract = shown(text, 'harbour') ?? '';
    expect(extract).toMatch(/^… the hit\. Here the \[harbour\] stands\./);
    expect(extract).toMatch(/…$/);
    expect(extract.length).toBeLessThan(260);
  });

  it('marks all hits that it shows, accents and case apart', () => {
    expect(shown('Łódź and lodz', 'lodz')).toBe('[Łódź] and [lodz]');
  });

  it('is none where the words are hit elsewhere alone', () => {
    expect(shown('Tolls were paid in grain.', 'title:grain')).toBeUndefined();
    expect(shown('Tolls were paid in grain.', '-grain')).toBeUndefined();
  });

  it('shows a hit whole that is longer than a line', () => {
    const word = 'x'.repeat(400);
    expect(shown(`a ${word} b`, word)).toContain(`[${word}]`);
  });
});

it('reads summaries of the newest versions, as the reader corrected them', async () => {
  const { lib } = await openWorld();
  await saveCapture(lib, sampleCapture(1));
  await saveCapture(lib, sampleCapture(2), { summary: 'In the reader’s own words.' });
  const ids = (await newestEntries(lib, { limit: 2 })).map(({ id }) => id);
  const texts = await searchedTextsOf(lib, [...ids, 'gone']);
  expect(ids.map((id) => texts.get(id)?.summary)).toEqual([
    'In the reader’s own words.',
    sampleCapture(1).summary,
  ]);
});

/** Reads DOIs out of any text: a list of references, an e-mail, a column of a sheet. */
import { normalizeDoi } from '../text/addresses';
import { described } from './field-parsers';
import { Lines } from './line-counter';
import type { FileRecord, Parse } from './record';

/** A text's DOIs, each once, as works of which nothing else is known. */
export const parseDois: Parse = function* (text) {
  const lines = new Lines(text);
  const records = new Map<string, FileRecord>();
  // Not beyond the words of a Markdown link, nor into the next of a list that semicolons part.
  const named = /\b10\.\d{4,9}\/(?:(?!\]\(|;10\.\d)[^\s"'<>])+/g;
  for (const { index, 0: found } of text.matchAll(named)) {
    const doi = normalizeDoi(found);
    if (!doi || records.has(doi)) continue;
    records.set(doi, {
      kind: 'record',
      place: { line: lines.of(index), from: index, to: index + doi.length },
      work: described({
        type: 'article',
        title: '',
        authors: [],
        summary: null,
        keywords: [],
        doi,
      }),
      tags: [],
      collections: [],
      note: '',
      issues: [],
    });
  }
  yield { done: 1, items: [...records.values()] };
};

/** Reads DOIs out of any text: a list of references, an e-mail, a column of a sheet. */
import { doiMentions } from './doi-mentions';
import { described } from './field-parsers';
import type { FileRecord, Parse } from './imported-record';
import { Lines } from './line-counter';

/** A text's DOIs, each once, as works of which nothing else is known. */
export const parseDois: Parse = function* (text) {
  const lines = new Lines(text);
  const records = new Map<string, FileRecord>();
  for (const { doi, url, from, to } of doiMentions(text)) {
    const place = { line: lines.of(from), from, to };
    const id = doi ?? url ?? '';
    const known = records.get(id);
    if (known) {
      known.mentions ??= [];
      known.mentions.push(place);
      continue;
    }
    records.set(id, {
      kind: 'record',
      place,
      work: described({
        type: 'article',
        title: '',
        authors: [],
        summary: null,
        keywords: [],
        doi,
        url,
      }),
      tags: [],
      collections: [],
      note: '',
      issues: [],
    });
  }
  yield { done: 1, items: [...records.values()] };
};

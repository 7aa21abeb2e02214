import { applyEdits, modify } from 'jsonc-parser';
import * as v from 'valibot';
import type { Correct, CorrectedField, FileChange } from './correction';

const names = { doi: 'DOI', url: 'URL', version: 'version', note: 'note' } as const;

const itemSchema = v.record(v.string(), v.unknown());

/** Sets members of an item; the others stay as they are written. */
export const correctCsl: Correct = (record, { doi, url, version, note, obsolete }) => {
  let text = record;
  const changes: FileChange[] = [];
  const parsed = v.safeParse(itemSchema, JSON.parse(record));
  const was = (field: CorrectedField): string => {
    const value = parsed.success ? parsed.output[names[field]] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const set = (field: CorrectedField, value: string) => {
    // Members of an item on one line are set behind each other there.
    const options = text.includes('\n')
      ? { formattingOptions: { insertSpaces: !/^\t/m.test(text), tabSize: 2, eol: '\n' } }
      : {};
    text = applyEdits(text, modify(text, [names[field]], value, options));
    changes.push({ field, from: was(field), to: value });
  };
  if (doi !== undefined) set('doi', doi);
  if (url !== undefined) set('url', url);
  if (version !== undefined && was('version') !== '') set('version', String(version));
  const left = obsolete
    .reduce((rest, sentence) => rest.replace(sentence, ''), was('note'))
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, '');
  set('note', [left, note].filter(Boolean).join('. '));
  return { text, changes };
};

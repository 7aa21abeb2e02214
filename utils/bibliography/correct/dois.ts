import type { Correct } from './correction';

/** Of a text, DOIs alone are replaced: it has no place for a note. */
export const correctDois: Correct = (record, { doi }) =>
  doi === undefined
    ? { text: record, changes: [] }
    : { text: doi, changes: [{ field: 'doi', from: record, to: doi }] };

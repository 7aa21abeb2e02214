import { expect, it } from 'vitest';
import { problemOf } from '../../../components/import/FileProblem';
import type { FileImportResult } from '../../../components/import/use-file-import';
import type { FileRead } from '../../../utils/platform/parse-in-worker';

const read = (name: string, read: FileRead): FileImportResult => ({ name, file: name, read });

const backup = read('backup', { kind: 'backup', backup: { collections: [], entries: [] } });
const records = read('records', {
  kind: 'records',
  format: 'ris',
  text: '',
  encoding: 'utf-8',
  hasMark: false,
  works: [],
  unreadable: [],
});
const unknown = read('unknown', { kind: 'unknown' });

it.each([
  [[records, records], undefined],
  [[backup], undefined],
  [[records, unknown], unknown],
  // Neither is passed over without a word.
  [[backup, records], backup],
  [[records, backup], backup],
])('of several files the one that holds up all (%#)', (all, problem) => {
  expect(problemOf(all)).toBe(problem);
});

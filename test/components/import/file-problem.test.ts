import { describe, expect, it } from 'vitest';
import { listedIn, problemOf } from '../../../components/import/FileProblem';
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
const unknown = read('unknown', { kind: 'unknown', text: 'Minutes of Tuesday' });

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

describe('works that are named and not described', () => {
  const addresses = read('list', { kind: 'unknown', text: 'https://weirs.example/entry/3\n' });
  const dois = read('dois', {
    kind: 'records',
    format: 'dois',
    text: '10.5555/weir.1\n10.5555/weir.2\n',
    encoding: 'utf-8',
    hasMark: false,
    works: [],
    unreadable: [],
  });

  it.each([
    [[addresses], { text: 'https://weirs.example/entry/3\n', count: 1 }],
    [[dois], { text: '10.5555/weir.1\n10.5555/weir.2\n', count: 2 }],
    [[dois, addresses], { count: 3 }],
  ])('are told and counted (%#)', (all, listed) => {
    expect(listedIn(all)).toMatchObject(listed);
  });

  it.each([[[unknown]], [[records]], [[backup]], [[dois, records]]])(
    'are not sought in what is something else (%#)',
    (all) => expect(listedIn(all)).toBeUndefined(),
  );
});

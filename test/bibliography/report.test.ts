import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvReport, markdownReport, type ReportWords } from '../../utils/bibliography/report';
import type { CheckedWork } from '../../utils/bibliography/verdict';
import { fileWork } from '../../utils/import/to-capture';
import { recordsIn } from '../import/read';

const words: ReportWords = {
  title: 'Checked',
  heading: (outcome, count) => `${outcome} (${count})`,
  verdict: ({ kind }) => `is ${kind}`,
  by: () => 'Crossref',
  byline: ({ work }) => work.record.work.containerTitle ?? '',
  place: (line, key) => (key === undefined ? `Line ${line}` : `${key}, line ${line}`),
  newer: 'Newer',
  corrected: 'Corrected',
  columns: {
    line: 'Line',
    key: 'Key',
    title: 'Title',
    authors: 'Authors',
    date: 'Date',
    doi: 'DOI',
    outcome: 'Outcome',
    replaced: 'Since',
    newer: 'Newer',
    evidence: 'Evidence',
    source: 'Source',
    corrected: 'Corrected',
  },
};

async function checked(): Promise<CheckedWork[]> {
  const records = await recordsIn(
    'TY  - BOOK\nID  - a\nTI  - =A *bold* <b>title</b>\nDO  - 10.1000/a\nER  - \n' +
      'TY  - BOOK\nID  - b\nTI  - Stands\nER  - \n',
  );
  const [first, second] = records.map(fileWork);
  if (!first || !second) throw new Error('two records');
  return [
    { work: second, verdict: { kind: 'stands', by: 'crossref' } },
    {
      work: first,
      verdict: {
        kind: 'superseded',
        by: 'crossref',
        supersession: {
          grade: 'registered',
          evidence: { text: 'A "quoted" [link](javascript:x)', url: 'https://example.org/r' },
          date: '2019',
          successor: 'https://doi.org/10.1000/b',
        },
      },
    },
  ];
}

it('Markdown: the gravest first, the evidence quoted, and nothing of a title taken for marks', async () => {
  const works = await checked();
  const text = markdownReport({ works, corrected: [], words, today: '2024-05-06' });
  expect(text).toContain('## superseded (1)');
  expect(text.indexOf('superseded (1)')).toBeLessThan(text.indexOf('stands (1)'));
  expect(text).toContain('\\*bold\\* \\<b\\>title\\</b\\>');
  expect(text).toContain('> A "quoted" \\[link\\](javascript:x)');
  expect(text).toContain('<https://doi.org/10.1000/b>');
});

it('names no source where the file itself says it', async () => {
  const works = (await checked()).map(({ work }): CheckedWork => {
    const evidence = { text: 'Withdrawn', url: 'https://example.org/r' };
    return {
      work,
      verdict: { kind: 'withdrawn', by: 'file', supersession: { grade: 'stated', evidence } },
    };
  });
  const text = markdownReport({ works, corrected: [], words, today: '2024-05-06' });
  expect(text).toContain('  > Withdrawn\n  >\n  > Crossref\n');
  expect(text + csvReport({ works, corrected: [], words, today: '' })).not.toContain('example.org');
});

it('CSV: a row a work, harmless in a spreadsheet', async () => {
  const works = await checked();
  const [work] = works.slice(1);
  if (!work) throw new Error('a work');
  const corrected = [
    { work, changes: [{ field: 'doi' as const, from: '10.1000/a', to: '10.1000/b' }] },
  ];
  const rows: unknown = parse(csvReport({ works, corrected, words, today: '' }), {
    bom: true,
    columns: true,
  });
  expect(rows).toMatchObject([
    { Key: 'b', Outcome: 'is stands', Evidence: '' },
    {
      Line: '1',
      Title: "'=A *bold* <b>title</b>",
      Since: '2019',
      Newer: 'https://doi.org/10.1000/b',
      Evidence: 'A "quoted" [link](javascript:x)',
      Corrected: 'doi: 10.1000/a → 10.1000/b',
    },
  ]);
});

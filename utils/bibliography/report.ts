/** A checked bibliography as a file to keep or to hand on: Markdown and CSV. */

import { toLine } from '../export/clean-text';
import { csvRow } from '../export/formats/csv';
import { escapeLine, link } from '../export/formats/markdown';
import type { CorrectedWork } from './corrected-file';
import { type CheckedWork, isLapsed, outcomes, type Verdict } from './verdict';

/** The words of the report, in the reader's language. */
export interface ReportWords {
  title: string;
  /** 'Replaced (3)' */
  heading(outcome: Verdict['kind'], count: number): string;
  /** 'Replaced 26 March 2019', 'Cannot be checked: no DOI' */
  verdict(verdict: Verdict): string;
  by(verdict: Verdict): string;
  byline(work: CheckedWork): string;
  /** 'weir2018, line 3' */
  place(line: number, key: string | undefined): string;
  newer: string;
  corrected: string;
  columns: Record<ReportColumn, string>;
}

type ReportColumn = (typeof columns)[number];

const columns = [
  'line',
  'key',
  'title',
  'authors',
  'date',
  'doi',
  'outcome',
  'replaced',
  'newer',
  'evidence',
  'source',
  'corrected',
] as const;

interface Report {
  works: readonly CheckedWork[];
  corrected: readonly CorrectedWork[];
  words: ReportWords;
  /** EDTF day of the check. */
  today: string;
}

/** A text on one line, shown as it reads. */
function plain(text: string): string {
  return escapeLine(toLine(text));
}

/** What a work is called where it has no title. */
function nameOf({ work: { record } }: CheckedWork): string {
  return record.work.title || record.work.doi || record.key || record.work.url || '–';
}

/** Markdown: the gravest first, each with the evidence quoted and its source. */
export function markdownReport({ works, corrected, words, today }: Report): string {
  const changes = new Map(corrected.map(({ work, changes }) => [work, changes]));
  const sections = outcomes.flatMap((outcome) => {
    const those = works.filter(({ verdict }) => verdict.kind === outcome);
    if (those.length === 0) return [];
    const items = those.map((work) => itemOf(work, words, changes.get(work)));
    return [`## ${words.heading(outcome, those.length)}\n\n${items.join('\n')}`];
  });
  return `# ${words.title}\n\n${today}\n\n${sections.join('\n\n')}\n`;
}

function itemOf(
  work: CheckedWork,
  words: ReportWords,
  changes: CorrectedWork['changes'] | undefined,
): string {
  const { verdict } = work;
  const { record } = work.work;
  const place = plain(words.place(record.place.line, record.key));
  const head = [`**${plain(nameOf(work))}**`, plain(words.byline(work)), place].filter(Boolean);
  const rows = [`- ${head.join(' · ')}  `, `  ${plain(words.verdict(verdict))}`];
  if (isLapsed(verdict)) {
    const { evidence, successor } = verdict.supersession;
    const by = [plain(words.by(verdict)), verdict.by !== 'file' && link(evidence.url)];
    rows.push(`  > ${plain(evidence.text)}`, '  >', `  > ${by.filter(Boolean).join(': ')}`);
    if (successor !== undefined) rows.push('', `  ${words.newer}: ${link(successor)}`);
  }
  for (const { field, from, to } of changes ?? []) {
    rows.push('', `  ${words.corrected} ${field}: ${from ? `${plain(from)} → ` : ''}${plain(to)}`);
  }
  return `${rows.join('\n')}\n`;
}

/** CSV: UTF-8 with a byte-order mark, a row a work, in the file's order. */
export function csvReport({ works, corrected, words }: Report): string {
  const changes = new Map(corrected.map(({ work, changes }) => [work, changes]));
  const head = columns.map((column) => words.columns[column]);
  const rows = works.map((work) => {
    const cells = cellsOf(work, words, changes.get(work));
    return columns.map((column) => toLine(cells[column] ?? ''));
  });
  return `\uFEFF${[head, ...rows].map(csvRow).join('')}`;
}

function cellsOf(
  checked: CheckedWork,
  words: ReportWords,
  changes: CorrectedWork['changes'] = [],
): Partial<Record<ReportColumn, string | undefined>> {
  const { work, verdict } = checked;
  const { place, key, work: told } = work.record;
  const issue = isLapsed(verdict) ? verdict.supersession : undefined;
  return {
    line: String(place.line),
    key,
    title: told.title,
    authors: words.byline(checked),
    date: told.revised ?? told.published,
    doi: told.doi,
    outcome: words.verdict(verdict),
    replaced: issue?.date,
    newer: issue?.successor,
    evidence: issue?.evidence.text,
    source: isLapsed(verdict) && verdict.by !== 'file' ? issue?.evidence.url : undefined,
    corrected: changes
      .map(({ field, from, to }) => `${field}: ${[from, to].filter(Boolean).join(' → ')}`)
      .join('; '),
  };
}

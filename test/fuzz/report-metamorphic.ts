import { setImmediate } from 'node:timers/promises';
import { type Field, fields } from './fields';
import { type Change, entries, keptChanges, statementsRead, superseded } from './metamorphic';

/** The share of fields kept, over all pages and changes, that a reader of pages must reach. */
const leastShare = 0.985;

interface Share {
  kept: number;
  of: number;
}

/**
 * `npm run fuzz -- metamorphic [WORD [SEED]]`: tries every change on every page, and prints the
 * share kept by change and field, the false alarms, and, where a word restricts it to the pages or
 * changes that hold it, each difference. Returns whether all is well.
 */
export async function reportMetamorphic(word = '', seed = 1): Promise<boolean> {
  const table = new Map<string, Map<Field, Share>>();
  const pages = new Map<string, Set<string>>();
  const all = entries();
  const isChosen = (page: string, change: string) => page.includes(word) || change.includes(word);
  let read = 0;
  for (const change of keptChanges([...all, ...superseded(all, seed)], seed, isChosen)) {
    const row = table.get(change.transformation) ?? new Map<Field, Share>();
    table.set(change.transformation, row);
    const changed = pages.get(change.transformation) ?? new Set();
    pages.set(change.transformation, changed.add(change.page));
    for (const { field, kept } of change.comparisons) {
      const share = row.get(field) ?? { kept: 0, of: 0 };
      row.set(field, { kept: share.kept + Number(kept), of: share.of + 1 });
    }
    if (word) tellDifferences(change);
    await letGo(++read);
  }
  printTable(table, pages);
  let told = 0;
  let believed = 0;
  for (const { page, statement, sentence, alarms } of statementsRead(all, seed, isChosen)) {
    told += 1;
    await letGo(++read);
    if (alarms.length === 0) continue;
    believed += 1;
    console.log(`false alarm: ${page}, ${statement}: ${sentence}\n  read as ${alarms.join(' | ')}`);
  }
  const share = sum([...table.values()].flatMap((row) => [...row.values()]));
  console.log(`
kept ${written(share)}: ${share.kept} of ${share.of} fields, ${leastShare} wanted
false alarms: ${believed} of ${told} statements`);
  return believed === 0 && share.kept >= share.of * leastShare;
}

/** What a document is reached by weakly is kept until the task ends: without an end, memory does. */
async function letGo(read: number): Promise<void> {
  if (read % 100 === 0) await setImmediate();
}

function tellDifferences({ page, transformation, variant, comparisons }: Change): void {
  const lost = comparisons.filter(({ kept }) => !kept);
  if (lost.length === 0) return;
  console.log(`${page}: ${transformation}${variant && ` (${variant})`}`);
  for (const { field, expected, got } of lost) {
    console.log(`  ${field}\n    expected ${shortened(expected)}\n    got      ${shortened(got)}`);
  }
}

function printTable(
  table: ReadonlyMap<string, ReadonlyMap<Field, Share>>,
  pages: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const rows = [...table].map(([name, row]) => [
    name.slice(0, 40),
    String(pages.get(name)?.size ?? 0),
    written(sum([...row.values()])),
    ...fields.map((field) => written(row.get(field))),
  ]);
  const totals = fields.map((field) =>
    sum([...table.values()].flatMap((row) => row.get(field) ?? [])),
  );
  const head = ['', 'pages', 'all', ...fields.map((field) => field.slice(0, 6))];
  const foot = ['all', '', written(sum(totals)), ...totals.map(written)];
  for (const [name = '', ...cells] of [head, ...rows, foot]) {
    console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(7)).join(''));
  }
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce((all, { kept, of }) => ({ kept: all.kept + kept, of: all.of + of }), {
    kept: 0,
    of: 0,
  });
}

/** '1' and '·' (nothing to keep) are told apart from shares at a glance. */
function written({ kept, of }: Share = { kept: 0, of: 0 }): string {
  if (of === 0) return '·';
  return kept === of ? '1' : (Math.floor((kept / of) * 1000) / 1000).toFixed(3).slice(1);
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 160)} … ${text.slice(-40)}` : text || '(nothing)';
}

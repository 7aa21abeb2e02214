import type { Figure } from '../../model/records';

/** What finds the entries that each of the foot's figures counts. */
export const figureQueries: Readonly<Record<Figure, string>> = {
  stands: 'is:stands',
  superseded: 'is:superseded',
  retracted: 'is:retracted',
  unknown: 'is:unchecked',
  neverChecked: 'is:never-checked',
};

/** The figures in the order in which they are told. */
export const figureOrder = [
  'stands',
  'superseded',
  'retracted',
  'unknown',
  'neverChecked',
] as const satisfies Figure[];

/** The figure whose entries a query finds and no others; undefined for other queries. */
export function figureOf(query: string): Figure | undefined {
  return figureOrder.find((figure) => figureQueries[figure] === query.trim());
}

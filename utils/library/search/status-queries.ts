import type { StatusGroup } from '../../model/records';

/** What finds the entries that each of the foot's figures counts. */
export const statusQueries: Readonly<Record<StatusGroup, string>> = {
  stands: 'is:stands',
  superseded: 'is:superseded',
  retracted: 'is:retracted',
  unknown: 'is:unchecked',
  neverChecked: 'is:never-checked',
  unwatchable: 'is:unwatchable',
};

/** The figures in the order in which they are told. */
export const statusOrder = [
  'stands',
  'superseded',
  'retracted',
  'unknown',
  'neverChecked',
  'unwatchable',
] as const satisfies StatusGroup[];

/** The figure whose entries a query finds and no others; undefined for other queries. */
export function queryStatusGroup(query: string): StatusGroup | undefined {
  return statusOrder.find((figure) => statusQueries[figure] === query.trim());
}

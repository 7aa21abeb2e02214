/** Makes anew what follows from the rows and versions: counters, the index's chunks, the search's texts. */

import { DerivedDataError, toLibraryError } from '../../model/library-error';
import type { Entry } from '../../model/records';
import { noQuotes } from '../entry/quotes';
import { foldedTexts } from '../entry/summarize-entry';
import { chunked } from './index-chunk';
import { type IndexRow, toIndexRow } from './index-row';
import type { Transaction } from './schema';
import { Counters } from './status-counters';
import { SummaryChunks } from './summary-chunks';
import { areValidQuotes, isValidVersion } from './valid-records';
import { isId, readableRow } from './valid-rows';

/** Rows that one request brings. */
const batch = 200;

/**
 * Makes it anew within a transaction, from whatever rows there are; those that are damaged count as
 * what can be read of them, and stay as they are.
 * @param withTexts whether the search's texts too; else they are left as they are
 */
export async function rebuild(
  transaction: Transaction<'readwrite'>,
  withTexts: boolean,
): Promise<void> {
  const entries = transaction.objectStore('entries');
  const meta = transaction.objectStore('meta');
  const tally = new Counters();
  const facts: IndexRow[] = [];
  if (withTexts) {
    await Promise.all([transaction.objectStore('texts').clear(), meta.delete('texts')]);
  }
  const texts = new SummaryChunks(transaction, Promise.resolve([]));
  let rows = await entries.getAll(null, batch);
  while (rows.length > 0) {
    for (const stored of rows) {
      let row = readableRow(stored);
      // Without an id that is a text, nothing leads to it.
      if (!isId(row.id)) continue;
      if (withTexts && !row.damaged) {
        const { textPage: _, ...bare } = row;
        const textPage = await texts.put(bare, await searchedText(transaction, row));
        row = textPage === undefined ? bare : { ...bare, textPage };
        await entries.put(row);
      }
      tally.replace(undefined, row);
      if (row.listed !== undefined) facts.push(toIndexRow(row));
    }
    rows = await entries.getAll(IDBKeyRange.lowerBound(rows.at(-1)?.id, true), batch);
  }
  texts.flush();
  await Promise.all([
    ...tally.all().map((record) => meta.put(record)),
    transaction.objectStore('catalog').clear(),
    ...chunked(facts).map((chunk) => transaction.objectStore('catalog').put(chunk)),
  ]);
}

/** What the search reads of an entry beside its row, as far as it can be read. */
async function searchedText(transaction: Transaction<'readwrite'>, row: Entry): Promise<string> {
  const [version, stored] = await Promise.all([
    transaction.objectStore('versions').get(row.current),
    transaction.objectStore('quotes').get(row.id),
  ]);
  const quotes = stored && areValidQuotes(stored) ? stored : noQuotes;
  return version && isValidVersion(version) ? foldedTexts(version, quotes) : '';
}

/**
 * Runs a task; where what follows from the rows is found to be damaged, makes it anew in a transaction of
 * its own, and runs the task once more.
 * @param begin opens that transaction
 * @throws LibraryError where that fails; else what the task throws.
 */
export async function withDerivedData<T>(
  run: () => Promise<T>,
  begin: () => Transaction<'readwrite'>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DerivedDataError)) throw error;
    const transaction = begin();
    try {
      await rebuild(transaction, error.what === 'texts');
      await transaction.done;
    } catch (cause) {
      transaction.done.catch(() => undefined);
      // What was half made anew stays as it was; one that has ended by itself cannot be ended.
      if (transaction.error === null) transaction.abort();
      throw toLibraryError(cause);
    }
    return await run();
  }
}

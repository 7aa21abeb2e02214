import { type AlertView, alerts } from '../../utils/library/commands/alerts';
import { countEntries } from '../../utils/library/commands/entries';
import { type QueryState, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';

/** What the list of alerts shows. */
interface AlertRows {
  /** Those that wait for the reader, then those that were answered, each newest first. */
  alerts: readonly AlertView[];
  /** How many entries the library lists. */
  entries: number;
}

/** The alerts of the library, read anew whenever it changes, and a function that reads them again. */
export function useAlerts(): [QueryState<AlertRows>, () => void] {
  return useLibraryQuery(async (lib) => {
    const [rows, { entries }] = await Promise.all([alerts(lib), countEntries(lib)]);
    return { alerts: rows, entries };
  }, []);
}

import { type AlertView, alerts } from '../../utils/library/commands/alerts';
import { countEntries } from '../../utils/library/commands/entries';
import { type QueryState, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';

/** What the list of alerts shows. */
interface AlertRows {
  /** Those that wait for the reader, newest first. */
  waiting: readonly AlertView[];
  /** Those that the reader has answered, or that no longer hold. */
  answered: readonly AlertView[];
  /** How many entries the library lists. */
  entries: number;
}

/** The alerts of the library, read anew whenever it changes, and a function that reads them again. */
export function useAlerts(): [QueryState<AlertRows>, () => void] {
  return useLibraryQuery(async (lib) => {
    const [views, { entries }] = await Promise.all([alerts(lib), countEntries(lib)]);
    const isWaiting = ({ alert }: AlertView) => alert.state === 'unseen' || alert.state === 'seen';
    return {
      waiting: views.filter(isWaiting),
      answered: views.filter((view) => !isWaiting(view)),
      entries,
    };
  }, []);
}

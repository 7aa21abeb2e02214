import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { entriesByIds } from '../../utils/library/db/entry-queries';
import type { Actions } from '../page-shell/use-actions';
import { isWebPage } from '../ui/text/SafeLink';

/** More tabs than these are opened after a question alone. */
const unasked = 10;

/** More are never opened at once: a browser stands still over them. */
export const mostPages = 100;

/** Opening the pages of entries, each in a tab of its own. */
export interface PageOpening {
  /** How many the reader is asked about; undefined while there is no question. */
  asked: number | undefined;
  begin(ids: readonly string[]): void;
  /** Opens those that were asked about. */
  confirm(): void;
  cancel(): void;
}

/** Binds the opening of pages to the page's actions. */
export function useOpenPages(actions: Actions): PageOpening {
  const [waiting, setWaiting] = useState<readonly string[]>();
  const open = useCallback(
    (ids: readonly string[]) =>
      actions.attempt(async (lib) => {
        const entries = await entriesByIds(lib, ids);
        const urls = entries.flatMap((entry) => (entry && isWebPage(entry.url) ? [entry.url] : []));
        // One is gone to; many are for later.
        for (const url of urls) await browser.tabs.create({ url, active: urls.length === 1 });
      }),
    [actions],
  );
  return {
    asked: waiting?.length,
    begin: (ids) => (ids.length > unasked ? setWaiting(ids) : void open(ids)),
    confirm() {
      setWaiting(undefined);
      if (waiting) void open(waiting);
    },
    cancel: () => setWaiting(undefined),
  };
}

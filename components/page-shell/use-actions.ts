import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  acceptNewerVersion,
  markAllSeen,
  setAlertState,
} from '../../utils/library/commands/alerts';
import { startCheckRun, stopCheckRun } from '../../utils/library/commands/check-runs';
import { moveToTrash, muteEntries, restoreFromTrash } from '../../utils/library/commands/entries';
import { keepQuote, type QuoteDraft, removeQuote } from '../../utils/library/commands/quotes';
import type { Library } from '../../utils/library/db/open-library';
import type { Scope } from '../../utils/library/transfer/export-items';
import type { CheckRunScope } from '../../utils/model/check-run';
import { quoteBounds, type ReaderQuote } from '../../utils/model/quotes';
import type { Alert, Entry } from '../../utils/model/records';
import { withDiskCause } from '../../utils/platform/backup/disk-cause';
import {
  backupFile,
  type ExportResult,
  exportFile,
  rescueFile,
} from '../../utils/platform/download-file';
import { getLibrary } from '../../utils/platform/library/page-library';
import { watchSettings } from '../../utils/platform/load-watch-settings';
import { patternsFor } from '../../utils/sites/addresses/hosts';
import { allowedSources } from '../../utils/watch/watch-settings';
import { requestCheckRun } from '../settings/use-watch-settings';
import { useTexts } from '../ui/i18n';
import { errorKey } from '../ui/states/ErrorNote';
import type { ToastMessage } from '../ui/Toast';

/** What a reader can do from any of Stet's pages; each says what came of it. */
export interface Actions {
  /** Carries out a write; a failure is told in words. Resolves to whether it was done. */
  attempt(task: (lib: Library) => Promise<unknown>): Promise<boolean>;
  remove(entry: Entry): Promise<void>;
  putBack(entry: Entry): Promise<void>;
  adopt(alert: Alert): Promise<void>;
  answer(alert: Alert, state: 'seen' | 'kept'): Promise<void>;
  seeAll(): Promise<void>;
  mute(entry: Entry, on: boolean): Promise<void>;
  /** Keeps words of an entry, and tells why where it cannot. */
  keepQuote(entryId: string, quote: QuoteDraft): Promise<void>;
  removeQuote(entryId: string, quote: ReaderQuote): Promise<void>;
  /** Has all that the scope holds checked now. */
  check(scope: CheckRunScope): Promise<void>;
  stopChecks(): Promise<void>;
  /** Asks for a host that an entry stands on, and checks it; called within a click. */
  grant(entry: Entry, host: string): Promise<void>;
  export(scope: Scope, formatId: string): Promise<void>;
  backUp(): Promise<void>;
  /** Hands out what can be read of a library that does not open or cannot be read through. */
  rescue(): Promise<void>;
}

const keptTexts = { kept: 'quotes_keptToast', known: 'quotes_knownToast' } as const;

/** Binds the actions to the page's toast. */
export function useActions(show: (message: ToastMessage) => void): Actions {
  const { t, locale } = useTexts();
  return useMemo(() => {
    const attempt: Actions['attempt'] = async (task) => {
      try {
        await task(await getLibrary());
        return true;
      } catch (error) {
        show({ text: t(errorKey((await withDiskCause(error)).code)) });
        return false;
      }
    };
    const tell = ({ outcome, name }: ExportResult) => {
      if (outcome === 'whole') show({ text: t('common_exportedToast', name) });
      else if (outcome === 'part') show({ text: t('export_partial', name) });
      else show({ text: t('export_failed') });
    };
    const check: Actions['check'] = async (scope) => {
      await attempt(async (lib) => {
        const { total, endedAt } = await startCheckRun(
          lib,
          scope,
          allowedSources(await watchSettings()),
        );
        if (total === 0 && endedAt !== undefined) show({ text: t('pageShell_checkNothing') });
        else requestCheckRun();
      });
    };
    const setMuted: Actions['mute'] = async (entry, on) => {
      if (!(await attempt((lib) => muteEntries(lib, entry.id, on)))) return;
      show({
        text: t(on ? 'pageShell_mutedToast' : 'pageShell_unmutedToast', entry.title),
        undo: () => void attempt((lib) => muteEntries(lib, entry.id, !on)),
      });
    };
    return {
      attempt,
      check,
      mute: setMuted,
      async keepQuote(entryId, quote) {
        await attempt(async (lib) => {
          const { kind } = await keepQuote(lib, entryId, quote);
          const most = new Intl.NumberFormat(locale).format(quoteBounds.count);
          show({ text: kind === 'full' ? t('quotes_full', most) : t(keptTexts[kind]) });
        });
      },
      async removeQuote(entryId, { id }) {
        await attempt(async (lib) => {
          const undo = await removeQuote(lib, entryId, id);
          show({ text: t('quotes_removedToast'), undo: () => void attempt(undo) });
        });
      },
      async stopChecks() {
        await attempt(stopCheckRun);
      },
      async grant(entry, host) {
        // Asked before anything is awaited: the browser grants only within a click.
        const granted = await browser.permissions.request({ origins: patternsFor(host) });
        if (granted) await check({ kind: 'entry', id: entry.id });
      },
      async remove(entry) {
        if (!(await attempt((lib) => moveToTrash(lib, [entry.id])))) return;
        show({
          text: t('pageShell_removedToast', entry.title),
          undo: () => void attempt((lib) => restoreFromTrash(lib, [entry.id])),
        });
      },
      async putBack(entry) {
        if (await attempt((lib) => restoreFromTrash(lib, [entry.id]))) {
          show({ text: t('pageShell_putBackToast', entry.title) });
        }
      },
      async adopt(alert) {
        await attempt(async (lib) => {
          const outcome = await acceptNewerVersion(lib, alert.id);
          if (outcome === 'adopted') show({ text: t('pageShell_adoptedToast') });
          else if (alert.supersession.successor !== undefined) {
            await browser.tabs.create({ url: alert.supersession.successor });
          }
        });
      },
      async answer(alert, state) {
        if (!(await attempt((lib) => setAlertState(lib, alert.id, state)))) return;
        if (state !== 'kept') return;
        show({
          text: t('common_answerKept'),
          undo: () => void attempt((lib) => setAlertState(lib, alert.id, 'seen')),
        });
      },
      async seeAll() {
        await attempt(markAllSeen);
      },
      async export(scope, formatId) {
        await attempt(async (lib) => tell(await exportFile(lib, { scope, formatId })));
      },
      async rescue() {
        try {
          tell(await rescueFile());
        } catch (error) {
          show({ text: t(errorKey((await withDiskCause(error)).code)) });
        }
      },
      async backUp() {
        await attempt(async (lib) => tell(await backupFile(lib)));
      },
    };
  }, [show, t, locale]);
}

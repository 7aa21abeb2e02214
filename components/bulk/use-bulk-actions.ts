import { useMemo } from 'preact/hooks';
import { type BulkChange, changeAll } from '../../utils/library/commands/bulk-changes';
import { createCollection } from '../../utils/library/commands/collections';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import type { ToastMessage } from '../ui/Toast';

/** What a reader does to many entries at once; each says what came of it, and how to undo it. */
export interface BulkActions {
  file(ids: readonly string[], collection: { id: string; name: string }): Promise<void>;
  /** Files them in a collection to be made. */
  fileInNew(ids: readonly string[], name: string): Promise<void>;
  tag(ids: readonly string[], tag: string): Promise<void>;
  mute(ids: readonly string[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/** How long work may take before it is spoken of, in milliseconds. */
const blink = 400;

/** The part of the work after which is spoken again: each word draws the page. */
const step = 0.02;

/** What the work comes to; `speak` is called where that takes a while, and then as it goes on. */
async function afterAWhile<T>(
  total: number,
  speak: (done: number) => void,
  work: (tell: (looked: number) => void) => Promise<T>,
): Promise<T> {
  let done = 0;
  let spoken = Number.POSITIVE_INFINITY;
  const timer = setTimeout(() => {
    spoken = done;
    speak(done);
  }, blink);
  try {
    return await work((looked) => {
      done = looked / total;
      if (done < spoken + step) return;
      spoken = done;
      speak(done);
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Binds changes of many entries to the page's actions and its toast. */
export function useBulkActions(
  actions: Actions,
  show: (message: ToastMessage) => void,
): BulkActions {
  const { t, plural } = useTexts();
  return useMemo(() => {
    const carryOut = (
      ids: readonly string[],
      change: BulkChange,
      said: (changed: number) => string,
    ) =>
      actions.attempt(async (lib) => {
        const working = (done: number) =>
          show({ text: plural('bulk_changingMany', ids.length), lasting: true, done });
        const { changed, undo } = await afterAWhile(ids.length, working, (tell) =>
          changeAll(lib, ids, change, tell),
        );
        if (changed === 0) return show({ text: t('bulk_nothingToChange') });
        const takeBack = async () => {
          await actions.attempt(async () => {
            const taken = await afterAWhile(changed, working, undo);
            show({
              text: taken > 0 ? plural('common_changesUndone', taken) : t('common_nothingUndone'),
            });
          });
        };
        show({ text: said(changed), undo: () => void takeBack() });
      });
    const file: BulkActions['file'] = async (ids, { id, name }) => {
      await carryOut(ids, { kind: 'file', collection: id }, (changed) =>
        plural('bulk_filedToast', changed, name),
      );
    };
    return {
      file,
      async fileInNew(ids, name) {
        await actions.attempt(async (lib) => file(ids, await createCollection(lib, name)));
      },
      async tag(ids, tag) {
        await carryOut(ids, { kind: 'tag', tag }, (changed) =>
          plural('bulk_taggedToast', changed, tag),
        );
      },
      async mute(ids) {
        await carryOut(ids, { kind: 'mute', on: true }, (changed) =>
          plural('bulk_mutedMany', changed),
        );
      },
      async remove(ids) {
        await carryOut(ids, { kind: 'trash' }, (changed) => plural('bulk_removedMany', changed));
      },
    };
  }, [actions, show, t, plural]);
}

import { useState } from 'preact/hooks';
import { listCollections } from '../../utils/library/commands/collections';
import { fullEntry } from '../../utils/library/commands/entries';
import { mergeEntries } from '../../utils/library/commands/merge-entries';
import type { Library } from '../../utils/library/db/open-library';
import { likelyDuplicates, notDuplicates, toldApart } from '../../utils/library/search/duplicates';
import type { FullEntry } from '../../utils/model/records';
import type { Undo } from '../../utils/model/undo';
import { useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { getSearchIndex } from '../../utils/platform/library/page-search-index';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import { EmptyState } from '../ui/states/EmptyState';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import type { ToastMessage } from '../ui/Toast';
import { DuplicatePair } from './view/DuplicatePair';

interface DuplicatesPanelProps {
  actions: Actions;
  onOpenEntry(id: string): void;
  show(message: ToastMessage): void;
}

/** Pairs read at a time: more than a screen holds. */
const chunk = 8;

/** The first pairs that look alike, whole, and how many there are in all. */
async function firstPairs(lib: Library, limit: number) {
  const [rows, told, collections] = await Promise.all([
    getSearchIndex(lib).rows(),
    toldApart(lib),
    listCollections(lib),
  ]);
  const likely = likelyDuplicates(rows, told);
  const read = async ({ id }: { id: string }) => fullEntry(lib, id);
  const pairs = await Promise.all(
    likely.slice(0, limit).map(async ({ first, second }): Promise<[FullEntry, FullEntry][]> => {
      const [one, other] = await Promise.all([read(first), read(second)]);
      // One of them may have been removed since the rows were read.
      return one && other ? [[one, other]] : [];
    }),
  );
  const paths = new Map(collections.map(({ id, path }) => [id, path]));
  return { count: likely.length, pairs: pairs.flat(), paths };
}

/** Entries that are likely one work, side by side: merged, or told apart for good, by the reader. */
export function DuplicatesPanel({ actions, onOpenEntry, show }: DuplicatesPanelProps) {
  const { t, plural } = useTexts();
  const [limit, setLimit] = useState(chunk);
  const [live, retry] = useLibraryQuery((lib) => firstPairs(lib, limit), [limit]);
  if (live.kind === 'loading') return <Loading lines={8} />;
  if (live.kind === 'failed') {
    return <ErrorNote code={live.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  const { count, pairs, paths } = live.value;
  if (count === 0) {
    return (
      <EmptyState title={t('duplicates_emptyDuplicatesTitle')}>
        {t('duplicates_emptyDuplicates')}
      </EmptyState>
    );
  }
  const carryOut = (task: (lib: Library) => Promise<Undo>, text: string) =>
    void actions.attempt(async (lib) => {
      const undo = await task(lib);
      show({ text, undo: () => void actions.attempt(undo) });
    });
  return (
    <>
      <header class="panel-heading">
        <h2>
          {t('common_duplicates')}{' '}
          <span class="text-muted tabular-nums">{plural('duplicates_pairCount', count)}</span>
        </h2>
        <p class="text-muted">{t('duplicates_intro')}</p>
      </header>
      {pairs.map((pair) => {
        const [{ entry: first }, { entry: second }] = pair;
        return (
          <DuplicatePair
            key={`${first.id} ${second.id}`}
            pair={pair}
            collectionName={(id) => paths.get(id) ?? ''}
            onMerge={(into, other) =>
              carryOut(
                (lib) => mergeEntries(lib, into.entry.id, other.entry.id),
                t('duplicates_mergedToast', into.entry.title),
              )
            }
            onApart={() =>
              carryOut(
                (lib) => notDuplicates(lib, first.id, second.id),
                t('duplicates_toldApartToast'),
              )
            }
            onOpen={onOpenEntry}
          />
        );
      })}
      {count > limit && (
        <p class="entry-list-more">
          <button
            class="button button--plain"
            type="button"
            onClick={() => setLimit(limit + chunk)}
          >
            {t('common_showMore')}
          </button>
        </p>
      )}
    </>
  );
}

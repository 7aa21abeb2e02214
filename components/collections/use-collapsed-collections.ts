import { useCallback, useState } from 'preact/hooks';
import { foldedCollections } from '../../utils/platform/storage/stored-settings';

/** Ids of the collections whose inner ones the reader has folded away, remembered on this machine. */
export function useCollapsedCollections(): [
  ReadonlySet<string>,
  (id: string, fold: boolean) => void,
] {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(foldedCollections.get()));
  const fold = useCallback((id: string, on: boolean) => {
    // What another window has folded meanwhile is not lost.
    const next = new Set(foldedCollections.get());
    if (on) next.add(id);
    else next.delete(id);
    foldedCollections.set([...next]);
    setFolded(next);
  }, []);
  return [folded, fold];
}

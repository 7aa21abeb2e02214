import { useCallback, useState } from 'preact/hooks';

const rememberedAs = 'stet-folded-collections';

/** Ids of the collections whose inner ones the reader has folded away, remembered on this machine. */
export function useFolded(): [ReadonlySet<string>, (id: string, fold: boolean) => void] {
  const [folded, setFolded] = useState<ReadonlySet<string>>(remembered);
  const fold = useCallback((id: string, on: boolean) => {
    // What another window has folded meanwhile is not lost.
    const next = new Set(remembered());
    if (on) next.add(id);
    else next.delete(id);
    localStorage.setItem(rememberedAs, JSON.stringify([...next]));
    setFolded(next);
  }, []);
  return [folded, fold];
}

function remembered(): Set<string> {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(rememberedAs) ?? '[]');
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

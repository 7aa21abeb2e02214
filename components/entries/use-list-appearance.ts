import { useCallback, useState } from 'preact/hooks';
import { listAppearance } from '../../utils/platform/storage/stored-settings';
import type { ListAppearance } from './view/list-appearance';

/** How the reader likes rows, remembered on this computer. */
export function useListAppearance(): [ListAppearance, (appearance: ListAppearance) => void] {
  const [appearance, setAppearance] = useState<ListAppearance>(() => listAppearance.get());
  const change = useCallback((next: ListAppearance) => {
    listAppearance.set(next);
    setAppearance(next);
  }, []);
  return [appearance, change];
}

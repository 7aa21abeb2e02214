import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FullTextSettings, HeldFullText } from '../../utils/full-text/settings';
import {
  changeFullTextSettings,
  fullTextSettings,
  onFullTextSettings,
} from '../../utils/platform/full-text-settings';

/** Where full texts are looked for, undefined until read, and how to change it. */
export function useFullTextSettings(): [
  HeldFullText | undefined,
  (change: Partial<FullTextSettings>) => void,
] {
  const [settings, setSettings] = useState<HeldFullText>();
  useEffect(() => {
    const refresh = () => void fullTextSettings().then(setSettings);
    refresh();
    return onFullTextSettings(refresh);
  }, []);
  const change = useCallback((next: Partial<FullTextSettings>) => {
    void changeFullTextSettings(next);
  }, []);
  return [settings, change];
}

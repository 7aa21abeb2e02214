import { useCallback, useState } from 'preact/hooks';

const rememberedAs = 'stet-single-keys';

/**
 * Whether a key alone does something on the whole page. Who speaks to the computer, or hits keys
 * by chance, turns them off; the list's own keys are heard only while it has the focus.
 */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(rememberedAs) !== 'off');
  const change = useCallback((on: boolean) => {
    localStorage.setItem(rememberedAs, on ? 'on' : 'off');
    setOn(on);
  }, []);
  return [isOn, change];
}

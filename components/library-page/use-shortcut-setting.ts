import { useCallback, useState } from 'preact/hooks';
import { singleKeys } from '../../utils/platform/storage/stored-settings';

/**
 * Whether a key alone does something on the whole page. Who speaks to the computer, or hits keys
 * by chance, turns them off; the list's own keys are heard only while it has the focus.
 */
export function useShortcutSetting(): [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(() => singleKeys.get() === 'on');
  const change = useCallback((on: boolean) => {
    singleKeys.set(on ? 'on' : 'off');
    setOn(on);
  }, []);
  return [isOn, change];
}

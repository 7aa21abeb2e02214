import { useEffect, useState } from 'preact/hooks';
import { optional } from '../../utils/platform/optional-apis';
import { useTexts } from '../ui/i18n';

/** The key that saves the entry on the page, as the browser has it now. */
export function Shortcut() {
  const { t } = useTexts();
  const [keys, setKeys] = useState('');

  useEffect(() => {
    void optional.commands
      ?.getAll()
      .then((all) => setKeys(all.find(({ name }) => name === 'save-entry')?.shortcut ?? ''));
  }, []);

  return <p>{keys === '' ? t('settings_noShortcut') : t('settings_shortcutWords', keys)}</p>;
}

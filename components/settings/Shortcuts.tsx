import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { optional } from '../../utils/platform/optional-apis';
import { useTexts } from '../ui/i18n';
import './shortcuts.css';

/** The keys that do something in any tab, as the browser has them now, and the way to change them. */
export function Shortcuts() {
  const { t } = useTexts();
  const [commands, setCommands] = useState<readonly Browser.commands.Command[]>([]);

  useEffect(() => {
    const read = () => void optional.commands?.getAll().then(setCommands);
    read();
    // They are changed in a tab of the browser's own.
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, []);

  const canOpen = !import.meta.env.FIREFOX || optional.commands?.openShortcutSettings !== undefined;
  if (commands.length === 0) return <p>{t('settings_noShortcuts')}</p>;
  return (
    <>
      <dl class="shortcuts">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            {/* The browser has no words of its own for opening the popup. */}
            <dt>{description || t('extension_commandPopup')}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : t('settings_noKey')}</dd>
          </div>
        ))}
      </dl>
      {canOpen ? (
        <p>
          <button class="button" type="button" onClick={() => void changeShortcuts()}>
            {t('settings_changeShortcuts')}
          </button>
        </p>
      ) : (
        <p class="text-muted">{t('settings_changeShortcutsWhere')}</p>
      )}
    </>
  );
}

/** Opens the browser's page of shortcuts: Firefox by its interface, Chrome and its kin by its address. */
async function changeShortcuts(): Promise<void> {
  if (optional.commands?.openShortcutSettings) await optional.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

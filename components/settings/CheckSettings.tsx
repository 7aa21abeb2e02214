import { useTexts } from '../ui/i18n';
import { useWatchSettings } from './use-watch-settings';
import { WatchForm } from './view/WatchForm';

/** How saved versions are watched, as the reader wants it. */
export function CheckSettings() {
  const { t } = useTexts();
  const [settings, change] = useWatchSettings();
  return (
    <>
      <p>{t('settings_checkingWords')}</p>
      {settings && <WatchForm settings={settings} onChange={change} />}
    </>
  );
}

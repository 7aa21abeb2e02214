import { useEffect, useState } from 'preact/hooks';
import { showAgainOn } from '../../utils/platform/permissions/hidden-sites';
import { hiddenHosts } from '../../utils/platform/storage/stored-settings';
import { useTexts } from '../ui/i18n';
import { HostList } from './HostList';

/** The sites on which the reader switched the button off, each with its way back. */
export function HiddenSites() {
  const { t } = useTexts();
  const [hosts, setHosts] = useState<readonly string[]>([]);

  useEffect(() => {
    const refresh = () => void hiddenHosts.get().then(setHosts);
    refresh();
    return hiddenHosts.onChange(refresh);
  }, []);

  if (hosts.length === 0) return <p>{t('settings_noHidden')}</p>;
  return (
    <>
      <p>{t('settings_buttonWords')}</p>
      <HostList
        hosts={hosts}
        action={t('settings_showAgain')}
        label={(host) => t('settings_showAgainOn', host)}
        onAction={(host) => void showAgainOn(host)}
      />
    </>
  );
}

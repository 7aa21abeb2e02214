import { useEffect, useState } from 'preact/hooks';
import { showAgainOn } from '../../utils/platform/permissions/hidden-sites';
import { hiddenHosts } from '../../utils/platform/storage/stored-items';
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

  if (hosts.length === 0) return <p>{t('optionsNoHidden')}</p>;
  return (
    <>
      <p>{t('optionsButtonWords')}</p>
      <HostList
        hosts={hosts}
        action={t('showAgain')}
        label={(host) => t('showAgainOn', host)}
        onAction={(host) => void showAgainOn(host)}
      />
    </>
  );
}

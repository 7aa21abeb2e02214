import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { LibraryProxy } from '../../utils/full-text/library-proxies';
import { fullTextHosts } from '../../utils/full-text/services';
import { loadLibraryProxies } from '../../utils/platform/library-proxies';
import { managedPolicy } from '../../utils/platform/load-managed-policy';
import { letRead, patternOf } from '../../utils/sites/addresses/hosts';
import { useTexts } from '../ui/i18n';
import { HostList } from './HostList';
import { useFullTextSettings } from './use-full-text-settings';
import { usePatterns } from './use-host-patterns';
import { FullTextForm } from './view/FullTextForm';

/** Where the reader's library is, and who may be asked about full texts. */
export function FullTextSection() {
  const { t } = useTexts();
  const [settings, change] = useFullTextSettings();
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const [libraries, setLibraries] = useState<readonly LibraryProxy[]>();
  const patterns = usePatterns() ?? [];
  const granted = Object.values(fullTextHosts).filter((host) => letRead(patterns, host));

  useEffect(() => {
    void managedPolicy().then((read) => setIgnored(read.ignored));
  }, []);
  return (
    <>
      <p>{t('settings_fullTextWords')}</p>
      {settings && (
        <FullTextForm
          settings={settings}
          ignored={ignored}
          libraries={libraries}
          onPick={() => void loadLibraryProxies().then(setLibraries)}
          onChange={change}
        />
      )}
      {granted.length > 0 && <p class="label">{t('settings_fullTextAllowed')}</p>}
      {granted.length > 0 && (
        <HostList
          hosts={granted}
          action={t('settings_withdraw')}
          label={(host) => t('settings_withdrawFrom', host)}
          onAction={(host) => void browser.permissions.remove({ origins: [patternOf(host)] })}
        />
      )}
    </>
  );
}

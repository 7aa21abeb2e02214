import { useEffect, useState } from 'preact/hooks';
import { formatSize } from '../../utils/text/format-size';
import { useTexts } from '../ui/i18n';

/**
 * What the library takes on this computer. Browsers never clear it by themselves: an extension
 * with the permission `unlimitedStorage` is exempt from eviction.
 */
export function Storage() {
  const { t, locale } = useTexts();
  const [bytes, setBytes] = useState<number>();

  useEffect(() => {
    void navigator.storage.estimate().then(({ usage = 0 }) => setBytes(usage));
  }, []);

  return bytes === undefined ? null : <p>{t('settings_usage', formatSize(bytes, locale))}</p>;
}

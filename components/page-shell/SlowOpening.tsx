import { useEffect, useState } from 'preact/hooks';
import { onSlowOpening } from '../../utils/platform/library/page-library';
import { useTexts } from '../ui/i18n';
import { Toast } from '../ui/Toast';

/** Says that the library is being opened, where that takes so long that a page would seem dead. */
export function SlowOpening() {
  const { t } = useTexts();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => onSlowOpening(setSlow), []);
  if (!isSlow) return null;
  return (
    <Toast
      message={{ text: t('pageShell_openingSlow'), lasting: true }}
      onClose={() => setSlow(false)}
    />
  );
}

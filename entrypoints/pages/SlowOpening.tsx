import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../components/i18n';
import { Toast } from '../../components/Toast';
import { onSlowOpening } from './library';

/** Says that the library is being opened, where that takes so long that a page would seem dead. */
export function SlowOpening() {
  const { t } = useTexts();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => onSlowOpening(setSlow), []);
  if (!isSlow) return null;
  return (
    <Toast message={{ text: t('openingSlow'), lasting: true }} onClose={() => setSlow(false)} />
  );
}

import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import './doubtful-field.css';

/** Stands behind a field that no label on the page named: the reader is asked to look at it. */
export function DoubtfulField() {
  const { t } = useTexts();
  return (
    <span class="doubtful-field small" title={t('capture_doubtfulFieldWhy')}>
      <Icon name="help" />
      {t('capture_doubtfulField')}
      <span class="visually-hidden"> {t('capture_doubtfulFieldWhy')}</span>
    </span>
  );
}

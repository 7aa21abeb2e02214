import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import './doubtful-field.css';

/** Stands behind a field that no label on the page named: the reader is asked to look at it. */
export function DoubtfulField() {
  const { t } = useTexts();
  return (
    <span class="doubtful-field small" title={t('doubtfulFieldWhy')}>
      <Icon name="help" />
      {t('doubtfulField')}
      <span class="visually-hidden"> {t('doubtfulFieldWhy')}</span>
    </span>
  );
}

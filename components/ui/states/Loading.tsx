import { useTexts } from '../i18n';
import './states.css';

/** The place of lines to come, in their size, so that nothing jumps when they do. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const { t } = useTexts();
  return (
    <div class="loading" role="status">
      <span class="visually-hidden">{t('common_loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}

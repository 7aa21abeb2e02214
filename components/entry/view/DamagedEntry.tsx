import { useTexts } from '../../ui/i18n';
import '../../ui/states/states.css';

interface DamagedEntryProps {
  /** Makes the entry anew of what can be read of it. */
  onRepair(): void;
  /** Writes what can still be read of the library into a file. */
  onRescue(): void;
  /** Removes it for good. */
  onRemove(): void;
  /** Leads back to the list, where the entry covers it. */
  onBack?: (() => void) | undefined;
}

/** An entry that cannot be read as it should be, and the ways out. */
export function DamagedEntry({ onRepair, onRescue, onRemove, onBack }: DamagedEntryProps) {
  const { t } = useTexts();
  return (
    <section class="error-note" aria-label={t('common_damagedTitle')}>
      <h2>{t('common_damagedTitle')}</h2>
      <p>{t('entry_damagedWords')}</p>
      <div class="row">
        <button class="button" type="button" onClick={onRepair}>
          {t('entry_damagedRepair')}
        </button>
        <a class="button" href="options.html#backups" target="_blank" rel="noopener">
          {t('entry_damagedBackups')}
        </a>
        <button class="button" type="button" onClick={onRescue}>
          {t('export_readable')}
        </button>
        <button class="button" type="button" onClick={onRemove}>
          {t('entry_damagedRemove')}
        </button>
        {onBack && (
          <button class="button" type="button" onClick={onBack}>
            {t('common_back')}
          </button>
        )}
      </div>
    </section>
  );
}

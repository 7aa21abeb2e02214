import { useTexts } from '../../ui/i18n';

interface ListedOnlyProps {
  /** How many works are named. */
  count: number;
  onAdd(): void;
}

/** That a text names works and says nothing else of them, and the way to what can be found out of them. */
export function ListedOnly({ count, onAdd }: ListedOnlyProps) {
  const { t, plural } = useTexts();
  return (
    <div class="import-listed" role="status">
      <p>{plural('import_listedOnly', count)}</p>
      <button class="button button--primary" type="button" onClick={onAdd}>
        {t('import_addListed')}
      </button>
    </div>
  );
}

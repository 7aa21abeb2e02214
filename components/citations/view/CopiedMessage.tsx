import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import './citation-menu.css';

/** Says that something was copied, by its name. */
export function CopiedMessage({ what }: { what: string }) {
  const { t } = useTexts();
  return (
    <span class="text-good citation-done">
      <Icon name="check" />
      {t('citations_copiedToast', what)}
    </span>
  );
}

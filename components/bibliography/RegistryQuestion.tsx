import { sourceKeys } from '../checks/view/format-check';
import { useTexts } from '../ui/i18n';
import type { Checked } from './use-bibliography-check';
import '../checks/view/checks.css';

/** Asks, at the moment of use, whether this bibliography's DOIs may leave the computer, and whereto. */
export function RegistryQuestion({ checked, onAsk }: { checked: Checked; onAsk(): void }) {
  const { t, number, locale } = useTexts();
  const { askable } = checked;
  const names = askable.registries.map((id) => t(sourceKeys[id]));
  const listed = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return (
    <aside class="registry-offer" aria-label={t('bibliography_askTitle')}>
      <p>
        <strong>{t('bibliography_askTitle')}</strong>
      </p>
      <p class="registry-offer-words">{t('bibliography_ask', number(askable.count), listed)}</p>
      <div class="row">
        <button class="button button--primary" type="button" onClick={onAsk}>
          {t('bibliography_askYes')}
        </button>
      </div>
    </aside>
  );
}

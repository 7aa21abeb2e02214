import { useTexts } from '../../ui/i18n';
import '../../checks/view/checks.css';

interface RegistryOfferProps {
  onAnswer(yes: boolean): void;
}

/** Asks, once and in plain words, whether DOIs may be sent to the registries. */
export function RegistryOffer({ onAnswer }: RegistryOfferProps) {
  const { t } = useTexts();
  return (
    <aside class="registry-offer" aria-label={t('registriesTitle')}>
      <p>
        <strong>{t('registriesTitle')}</strong>
      </p>
      <p class="small registry-offer-words">{t('registriesAsk')}</p>
      <div class="row">
        <button class="button" type="button" onClick={() => onAnswer(true)}>
          {t('registriesYes')}
        </button>
        <button class="button" type="button" onClick={() => onAnswer(false)}>
          {t('registriesNo')}
        </button>
      </div>
    </aside>
  );
}

import { useTexts } from '../../ui/i18n';
import '../../checks/view/checks.css';

interface RegistryOfferProps {
  onAnswer(yes: boolean): void;
}

/** Asks, once and in plain words, whether DOIs may be sent to the registries. */
export function RegistryOffer({ onAnswer }: RegistryOfferProps) {
  const { t } = useTexts();
  return (
    <aside class="registry-offer" aria-label={t('settings_registriesTitle')}>
      <p>
        <strong>{t('settings_registriesTitle')}</strong>
      </p>
      <p class="small registry-offer-words">{t('settings_registriesAsk')}</p>
      <div class="row">
        <button class="button" type="button" onClick={() => onAnswer(true)}>
          {t('settings_registriesYes')}
        </button>
        <button class="button" type="button" onClick={() => onAnswer(false)}>
          {t('settings_registriesNo')}
        </button>
      </div>
    </aside>
  );
}

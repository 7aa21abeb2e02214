import { useTexts } from '../../ui/i18n';
import '../../checks/view/checks.css';

interface RegistryOfferProps {
  /** Whether its reasons are folded away, where there is little room. */
  isCompact?: boolean;
  onAnswer(yes: boolean): void;
}

/** Asks, once and in plain words, whether DOIs may be sent to the registries. */
export function RegistryOffer({ isCompact = false, onAnswer }: RegistryOfferProps) {
  const { t } = useTexts();
  return (
    <aside class="registry-offer" aria-label={t('settings_registriesTitle')}>
      {isCompact ? (
        <details>
          <summary>
            <strong>{t('settings_registriesTitle')}</strong>
          </summary>
          <p class="small registry-offer-words">{t('settings_registriesAsk')}</p>
        </details>
      ) : (
        <>
          <p>
            <strong>{t('settings_registriesTitle')}</strong>
          </p>
          <p class="small registry-offer-words">{t('settings_registriesAsk')}</p>
        </>
      )}
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

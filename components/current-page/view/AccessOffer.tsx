import { useTexts } from '../../ui/i18n';
import { Note } from '../../ui/Note';

interface AccessOfferProps {
  /** The host that Stet may not read. */
  host: string;
  /** Whether it is a listed publisher's, where the button would show too. */
  isListed: boolean;
  /** Asks the browser for the host; called within the click. */
  onAllow(): void;
}

/** Tells that Stet may not read a site by itself, what that means, and offers to change it. */
export function AccessOffer({ host, isListed, onAllow }: AccessOfferProps) {
  const { t } = useTexts();
  return (
    <Note>
      <p>{t(isListed ? 'currentPage_accessWithdrawnWords' : 'currentPage_accessWords', host)}</p>
      <button class="button" type="button" onClick={onAllow}>
        {t('common_allowHost', host)}
      </button>
    </Note>
  );
}

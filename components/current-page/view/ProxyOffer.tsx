import { useTexts } from '../../ui/i18n';
import { Note } from '../../ui/Note';

interface ProxyOfferProps {
  /** The proxy's host as the browser shows it. */
  host: string;
  /** The reader wants the button on this host from now on. */
  onAllow(): void;
}

/** Tells that a page came through a library's proxy, and offers Stet's button there. */
export function ProxyOffer({ host, onAllow }: ProxyOfferProps) {
  const { t } = useTexts();
  return (
    <Note>
      <p>{t('currentPage_proxyWords', host)}</p>
      <button class="button" type="button" onClick={onAllow}>
        {t('currentPage_proxyAllow')}
      </button>
    </Note>
  );
}

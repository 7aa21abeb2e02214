import { browser } from 'wxt/browser';
import { letRead, matchPatterns, patternsFor } from '../../utils/sites/addresses/hosts';
import { sites } from '../../utils/sites/all-sites';
import { useTexts } from '../ui/i18n';
import { usePatterns } from './use-host-patterns';
import { PublisherList } from './view/PublisherList';

/** The publishers that Stet knows, with what it knows; any other site is allowed here in two clicks. */
export function SupportedPublishers() {
  const { t } = useTexts();
  const patterns = usePatterns();
  if (!patterns) return null;
  // The browser asks within the click, before anything is awaited.
  const request = (origins: string[]) =>
    void browser.permissions.request({ origins }).catch(() => undefined);
  return (
    <>
      <p>{t('settings_supportedWords')}</p>
      <PublisherList
        sites={sites}
        mayRead={({ hosts }) => hosts.every((host) => letRead(patterns, host))}
        mayReadHost={(host) => spellings(host).some((each) => letRead(patterns, each))}
        onAllow={({ hosts }) =>
          request(matchPatterns.filter((pattern) => hosts.some((host) => letRead([pattern], host))))
        }
        onAllowHost={(host) => request(spellings(host).flatMap(patternsFor))}
      />
    </>
  );
}

/** A site's host as it is written, and as its pages may stand on it. */
function spellings(host: string): string[] {
  return [host, `www.${host}`];
}

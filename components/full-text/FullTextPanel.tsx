import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ArchivedVersion } from '../../utils/full-text/archived-copies';
import { openUrl, type WantedWork } from '../../utils/full-text/open-url';
import { proxiedAddress, proxyHost, proxyInUse } from '../../utils/full-text/proxied-address';
import { changeFullTextSettings } from '../../utils/platform/full-text-settings';
import { httpUrl } from '../../utils/text/addresses';
import { activeTab } from '../current-page/active-tab';
import { useFullText } from './use-full-text';
import { FullText } from './view/FullText';

interface FullTextPanelProps {
  work: WantedWork;
  versions: readonly ArchivedVersion[];
  /** Whether it is the work on the page at hand, which may have come through a proxy. */
  isAtHand?: boolean;
}

/** The ways to a work's full text, as the reader's library and settings have them. */
export function FullTextPanel({ work, versions, isAtHand = false }: FullTextPanelProps) {
  const { settings, open, archived, askUnpaywall, askArchive } = useFullText();
  const inUse = useProxyInUse(isAtHand);
  if (!settings) return null;
  const { resolver, proxy, email } = settings;
  const { url, doi } = work.capture;
  // A DOI leads to the publisher's page where no address is known.
  const page = url || (doi === undefined ? '' : `https://doi.org/${encodeURI(doi)}`);
  const proxied = proxiedAddress(proxy, page);
  return (
    <FullText
      resolved={openUrl(resolver, work)}
      proxied={proxied === undefined ? undefined : { href: proxied, host: proxyHost(proxy) }}
      inUse={
        proxy === '' && inUse !== undefined
          ? {
              host: proxyHost(inUse),
              onUse: () => void changeFullTextSettings({ proxy: inUse }),
            }
          : undefined
      }
      doi={doi}
      email={email}
      open={open}
      onOpenCopy={askUnpaywall}
      versions={versions}
      archived={archived}
      onArchived={() => askArchive(versions)}
    />
  );
}

/** The proxy that the page at hand came through, where its address is told. */
function useProxyInUse(isAtHand: boolean): string | undefined {
  const [pattern, setPattern] = useState<string>();
  useEffect(() => {
    if (isAtHand) void patternAtHand().then(setPattern);
  }, [isAtHand]);
  return pattern;
}

async function patternAtHand(): Promise<string | undefined> {
  const tabId = await activeTab();
  const tab = tabId === undefined ? undefined : await browser.tabs.get(tabId);
  const served = httpUrl(tab?.url ?? '');
  return served && proxyInUse(served);
}

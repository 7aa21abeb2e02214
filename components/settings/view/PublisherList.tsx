import { useId, useState } from 'preact/hooks';
import type { Knowledge, Site } from '../../../utils/sites/site';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { normalizeForSearch } from '../../../utils/text/normalize';
import { useTexts } from '../../ui/i18n';
import { SafeLink, webHost } from '../../ui/text/SafeLink';
import './publisher-list.css';

interface PublisherListProps {
  sites: readonly Site[];
  mayRead(site: Site): boolean;
  /** Whether the browser lets a host that is not listed be read. */
  mayReadHost(host: string): boolean;
  /** Asks the browser for a publisher, or for a host that is not listed; called within the click. */
  onAllow(site: Site): void;
  onAllowHost(host: string): void;
}

/** How well a publisher's pages are known. */
const knownFrom: Record<Knowledge, LabelKey> = {
  page: 'settings_knownPages',
  selectors: 'settings_knownSelectors',
  guess: 'settings_knownGuess',
};

/** Every publisher that Stet knows, and what it knows of each; one that it does not is asked for here. */
export function PublisherList(props: PublisherListProps) {
  const { sites, mayRead, mayReadHost, onAllow, onAllowHost } = props;
  const { t, plural } = useTexts();
  const id = useId();
  const [words, setWords] = useState('');
  const wanted = normalizeForSearch(words.trim());
  const host = hostOf(words);
  const shown = sites
    .filter(({ name, hosts }) => isMeant({ name, hosts }, wanted, host))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return (
    <div class="publishers">
      <label class="label" for={id}>
        {t('settings_findPublisher')}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        value={words}
        spellcheck={false}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <div class="publishers-answer" aria-live="polite">
        {words.trim() !== '' && shown.length > 0 && (
          <p class="small text-muted">{plural('settings_publishersShown', shown.length)}</p>
        )}
        {shown.length === 0 && host === undefined && <p>{t('settings_publisherUnknown')}</p>}
        {shown.length === 0 && host !== undefined && (
          <>
            <p>{t(mayReadHost(host) ? 'settings_hostAllowed' : 'settings_hostUnlisted', host)}</p>
            {!mayReadHost(host) && (
              <button class="button" type="button" onClick={() => onAllowHost(host)}>
                {t('common_allowHost', host)}
              </button>
            )}
          </>
        )}
      </div>
      <ul class={shown.length > 0 ? 'publishers-list' : undefined}>
        {shown.map((site) => (
          <li key={site.id} class="publishers-row">
            <div>
              <p class="publishers-name">{site.name}</p>
              <p class="small publishers-hosts">
                {site.hosts.map((each) => (
                  <SafeLink key={each} href={`https://${each}/`}>
                    {each}
                  </SafeLink>
                ))}
              </p>
              <p class="small text-muted">
                {t(knownFrom[site.knowledge])} {site.countsVersions && t('settings_countsVersions')}
              </p>
            </div>
            {!mayRead(site) && (
              <button
                class="button"
                type="button"
                aria-label={t('common_allowHost', site.name)}
                onClick={() => onAllow(site)}
              >
                {t('settings_allow')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The host that is meant by an address or a host's name; undefined of other words. */
function hostOf(words: string): string | undefined {
  const named = words.trim().toLowerCase();
  const host = webHost(/^https?:/.test(named) ? named : `https://${named}`);
  return host !== undefined && /^[^\s.]+(?:\.[^\s.]+)+$/.test(host) ? host : undefined;
}

function isMeant(
  { name, hosts }: Pick<Site, 'name' | 'hosts'>,
  wanted: string,
  host: string | undefined,
): boolean {
  if (normalizeForSearch(name).includes(wanted)) return true;
  return hosts.some(
    (each) => each.includes(wanted) || host === each || host?.endsWith(`.${each}`) === true,
  );
}

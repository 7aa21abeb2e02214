import { useId, useState } from 'preact/hooks';
import type { Knowledge, Site } from '../../../utils/sites/site';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { normalizeForSearch } from '../../../utils/text/normalize';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { SafeLink, webHost } from '../../ui/text/SafeLink';
import './publisher-list.css';

interface PublisherListProps {
  sites: readonly Site[];
  /** Hosts that are not listed and that the reader has allowed. */
  others: readonly string[];
  mayRead(site: Site): boolean;
  /** Asks the browser for publishers, or for a host that is not listed; called within the click. */
  onAllow(chosen: readonly Site[]): void;
  onAllowHost(host: string): void;
  /** Gives a publisher's sites back; left out where the browser lets nobody but the reader do so. */
  onWithdraw?: ((site: Site) => void) | undefined;
  onWithdrawHost(host: string): void;
}

/** How well a publisher's pages are known. */
const knownFrom: Record<Knowledge, LabelKey> = {
  page: 'settings_knownPages',
  selectors: 'settings_knownSelectors',
  guess: 'settings_knownGuess',
};

/**
 * Every site that Stet knows or may read: what is known of each, whether it is allowed, and how to
 * change that. One that is not on the list is asked for by its address.
 */
export function PublisherList(props: PublisherListProps) {
  const { sites, others, mayRead, onAllow, onAllowHost, onWithdraw, onWithdrawHost } = props;
  const { t, plural } = useTexts();
  const id = useId();
  const [words, setWords] = useState('');
  const wanted = normalizeForSearch(words.trim());
  const host = hostOf(words);
  const denied = sites.filter((site) => !mayRead(site));
  const allowed = others.filter((each) => isMeant({ name: '', hosts: [each] }, wanted, host));
  // What lacks something stands where it is seen.
  const shown = sites
    .filter(({ name, hosts }) => isMeant({ name, hosts }, wanted, host))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .toSorted((one, other) => Number(mayRead(one)) - Number(mayRead(other)));
  const found = shown.length + allowed.length;
  return (
    <div class="publishers">
      {denied.length > 0 && (
        <div class="publishers-answer">
          <p>{plural('settings_publishersDenied', denied.length)}</p>
          <button class="button" type="button" onClick={() => onAllow(denied)}>
            {t('settings_allowAllPublishers')}
          </button>
        </div>
      )}
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
        {words.trim() !== '' && found > 0 && (
          <p class="small text-muted">{plural('settings_publishersShown', found)}</p>
        )}
        {found === 0 && host === undefined && <p>{t('settings_publisherUnknown')}</p>}
        {found === 0 && host !== undefined && (
          <>
            <p>{t('settings_hostUnlisted', host)}</p>
            <button class="button" type="button" onClick={() => onAllowHost(host)}>
              {t('common_allowHost', host)}
            </button>
          </>
        )}
      </div>
      <ul class={found > 0 ? 'publishers-list' : undefined}>
        {allowed.map((each) => (
          <PublisherRow
            key={each}
            name={each}
            words={t('settings_hostAllowed')}
            mayRead
            onWithdraw={() => onWithdrawHost(each)}
          />
        ))}
        {shown.map((site) => (
          <PublisherRow
            key={site.id}
            name={site.name}
            hosts={site.hosts}
            words={`${t(knownFrom[site.knowledge])} ${site.countsVersions ? t('settings_countsVersions') : ''}`}
            mayRead={mayRead(site)}
            onAllow={() => onAllow([site])}
            onWithdraw={onWithdraw && (() => onWithdraw(site))}
          />
        ))}
      </ul>
    </div>
  );
}

interface PublisherRowProps {
  name: string;
  hosts?: readonly string[];
  /** What is known of it. */
  words: string;
  mayRead: boolean;
  onAllow?: () => void;
  onWithdraw?: (() => void) | undefined;
}

function PublisherRow(props: PublisherRowProps) {
  const { name, hosts = [], words, mayRead, onAllow, onWithdraw } = props;
  const { t } = useTexts();
  return (
    <li class="publishers-row">
      <div>
        <p class="publishers-name">{name}</p>
        {hosts.length > 0 && (
          <p class="small publishers-hosts">
            {hosts.map((each) => (
              <SafeLink key={each} href={`https://${each}/`}>
                {each}
              </SafeLink>
            ))}
          </p>
        )}
        <p class="small text-muted">{words}</p>
      </div>
      {mayRead && (
        <p class="small publishers-allowed">
          <Icon name="check" />
          {t('settings_allowed')}
        </p>
      )}
      {mayRead && onWithdraw && (
        <button
          class="button"
          type="button"
          aria-label={t('settings_withdrawFrom', name)}
          onClick={onWithdraw}
        >
          {t('settings_withdraw')}
        </button>
      )}
      {!mayRead && onAllow && (
        <button
          class="button"
          type="button"
          aria-label={t('common_allowHost', name)}
          onClick={onAllow}
        >
          {t('settings_allow')}
        </button>
      )}
    </li>
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

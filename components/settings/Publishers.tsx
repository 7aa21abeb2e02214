import { browser } from 'wxt/browser';
import { letRead, matchPatterns } from '../../utils/sites/addresses/hosts';
import { sites } from '../../utils/sites/all-sites';
import type { Site } from '../../utils/sites/site';
import { useTexts } from '../ui/i18n';
import { HostList } from './HostList';
import { usePatterns } from './use-host-patterns';

/** The manifest's match patterns of one publisher. */
const patternsOf = ({ hosts }: Site) =>
  matchPatterns.filter((pattern) => hosts.some((host) => letRead([pattern], host)));

const origins = (chosen: readonly Site[]) => ({ origins: chosen.flatMap(patternsOf) });

/** Which of the listed publishers Stet may read; each granted and withdrawn here. */
export function Publishers() {
  const { t, plural } = useTexts();
  const patterns = usePatterns();
  if (!patterns) return null;
  const mayRead = ({ hosts }: Site) => hosts.every((host) => letRead(patterns, host));
  const allowed = sites.filter(mayRead);
  const denied = sites.filter((site) => !mayRead(site));
  // The browser asks within the click, before anything is awaited.
  const allow = (chosen: readonly Site[]) =>
    void browser.permissions.request(origins(chosen)).catch(() => undefined);
  const withdraw = (chosen: readonly Site[]) =>
    void browser.permissions.remove(origins(chosen)).catch(() => undefined);
  const named = (name: string) => sites.filter((site) => site.name === name);
  return (
    <>
      <p>
        {denied.length === 0
          ? t('settings_publishersAll')
          : plural('settings_publishersDenied', denied.length)}
      </p>
      {denied.length > 0 && (
        <>
          <button class="button" type="button" onClick={() => allow(denied)}>
            {t('settings_allowAllPublishers')}
          </button>
          <HostList
            hosts={denied.map(({ name }) => name)}
            action={t('settings_allow')}
            label={(name) => t('common_allowHost', name)}
            onAction={(name) => allow(named(name))}
          />
        </>
      )}
      {allowed.length > 0 && (
        <details class="options-publishers">
          <summary>{plural('settings_publishersAllowed', allowed.length)}</summary>
          {import.meta.env.FIREFOX ? (
            <HostList
              hosts={allowed.map(({ name }) => name)}
              action={t('settings_withdraw')}
              label={(name) => t('settings_withdrawFrom', name)}
              onAction={(name) => withdraw(named(name))}
            />
          ) : (
            <WithdrawnInBrowser names={allowed.map(({ name }) => name)} />
          )}
        </details>
      )}
    </>
  );
}

/** Chrome and its kin let nobody but the reader withdraw what was granted with the installation. */
function WithdrawnInBrowser({ names }: { names: readonly string[] }) {
  const { t } = useTexts();
  const open = () =>
    void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
  return (
    <>
      <p>{t('settings_withdrawInBrowser')}</p>
      <button class="button" type="button" onClick={open}>
        {t('settings_openBrowserSettings')}
      </button>
      <ul>
        {names.map((name) => (
          <li key={name} class="options-site">
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CitationCredit } from '../../components/CitationCredit';
import { ExportMenu } from '../../components/ExportMenu';
import { Icon } from '../../components/Icon';
import { useTexts } from '../../components/i18n';
import { Wordmark } from '../../components/Mark';
import { Toast, useToast } from '../../components/Toast';
import { formats } from '../../utils/export/registry';
import { ImportDialog } from '../library/ImportDialog';
import { LossPanel } from '../library/LossPanel';
import { useActions } from '../pages/actions';
import { AutomaticBackups } from './AutomaticBackups';
import { Checking } from './Checking';
import { CitationStyles } from './CitationStyles';
import { GrantedHosts } from './GrantedHosts';
import { HiddenSites } from './HiddenSites';
import { Publishers } from './Publishers';
import { Shortcut } from './Shortcut';
import { Storage } from './Storage';

/** The settings: where the button shows, the key, what is stored and how to take it along. */
export function Options() {
  const { t } = useTexts();
  const { message, show } = useToast();
  const actions = useActions(show);
  const [isRestoring, setRestoring] = useState(false);
  return (
    <>
      <header class="options-bar">
        <h1>
          <Wordmark /> {t('settings')}
        </h1>
        <a class="button button--plain" href="library.html">
          <Icon name="library" />
          {t('library')}
        </a>
      </header>
      <main class="options-main">
        <LossPanel actions={actions} show={show} onFile={() => setRestoring(true)} />
        <Section title={t('optionsChecking')}>
          <Checking />
        </Section>
        <Section title={t('optionsButton')}>
          <HiddenSites />
        </Section>
        <Section title={t('optionsPublishers')}>
          <Publishers />
        </Section>
        <Section title={t('optionsOtherSites')}>
          <GrantedHosts which="sites" />
        </Section>
        <Section title={t('optionsProxies')}>
          <GrantedHosts which="proxies" />
        </Section>
        <Section title={t('optionsShortcut')}>
          <Shortcut />
        </Section>
        <Section title={t('optionsCitations')}>
          <CitationStyles show={show} />
        </Section>
        <Section title={t('optionsStorage')}>
          <Storage />
        </Section>
        <Section id="backups" title={t('backupsTitle')}>
          <AutomaticBackups actions={actions} show={show} />
        </Section>
        <Section title={t('optionsLibrary')}>
          <p>{t('backupWords')}</p>
          <div class="row">
            <button
              class="button button--plain"
              type="button"
              onClick={() => void actions.backUp()}
            >
              {t('backUp')}
            </button>
            <button class="button button--plain" type="button" onClick={() => setRestoring(true)}>
              {t('restoreBackup')}
            </button>
            <ExportMenu
              heading={t('exportAllAs')}
              scopes={[{ id: 'all', label: t('scopeAll') }]}
              formats={formats}
              onExport={(_, formatId) => void actions.export({ kind: 'all' }, formatId)}
            />
          </div>
        </Section>
        <Section title={t('optionsPrivacy')}>
          <p>{t('optionsPrivacyWords')}</p>
        </Section>
        <Section title={t('optionsAbout')}>
          <p>{t('optionsAboutWords', browser.runtime.getManifest().version)}</p>
          <CitationCredit />
          <a href="third-party.txt" target="_blank" rel="noopener noreferrer">
            {t('thirdParty')}
          </a>
        </Section>
      </main>
      {isRestoring && (
        <ImportDialog actions={actions} show={show} onClose={() => setRestoring(false)} />
      )}
      <Toast message={message} onClose={() => show(undefined)} />
    </>
  );
}

interface SectionProps {
  /** What an address leads to it by. */
  id?: string;
  title: string;
  children: ComponentChildren;
}

function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

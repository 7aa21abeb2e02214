import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AutomaticBackups } from '../../components/backup/AutomaticBackups';
import { LossPanel } from '../../components/backup/LossPanel';
import { CitationStyles } from '../../components/citations/CitationStyles';
import { CitationCredit } from '../../components/citations/view/CitationCredit';
import { ExportMenu } from '../../components/export/view/ExportMenu';
import { ImportDialog } from '../../components/import/ImportDialog';
import { useActions } from '../../components/page-shell/use-actions';
import { Appearance } from '../../components/settings/Appearance';
import { CheckSettings } from '../../components/settings/CheckSettings';
import { FullTextSection } from '../../components/settings/FullTextSection';
import { HiddenSites } from '../../components/settings/HiddenSites';
import { Proxies } from '../../components/settings/Proxies';
import { Publishers } from '../../components/settings/Publishers';
import { Shortcuts } from '../../components/settings/Shortcuts';
import { Storage } from '../../components/settings/Storage';
import { Icon } from '../../components/ui/Icon';
import { useTexts } from '../../components/ui/i18n';
import { Toast, useToast } from '../../components/ui/Toast';
import { Wordmark } from '../../components/ui/Wordmark';
import { formats } from '../../utils/export/all-formats';

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
          <Wordmark /> {t('common_settings')}
        </h1>
        <div class="row">
          <a class="button button--plain" href="welcome.html">
            {t('welcome_tour')}
          </a>
          <a class="button button--plain" href="library.html">
            <Icon name="library" />
            {t('common_library')}
          </a>
        </div>
      </header>
      <main class="options-main">
        <LossPanel actions={actions} show={show} onFile={() => setRestoring(true)} />
        <Section title={t('settings_checking')}>
          <CheckSettings />
        </Section>
        <Section title={t('settings_appearance')}>
          <Appearance />
        </Section>
        <Section title={t('settings_button')}>
          <HiddenSites />
        </Section>
        <Section id="publishers" title={t('settings_publishers')}>
          <Publishers />
        </Section>
        <Section title={t('settings_proxies')}>
          <Proxies />
        </Section>
        <Section id="full-text" title={t('settings_fullText')}>
          <FullTextSection />
        </Section>
        <Section title={t('settings_shortcut')}>
          <Shortcuts />
        </Section>
        <Section title={t('settings_citations')}>
          <CitationStyles show={show} />
        </Section>
        <Section title={t('settings_storage')}>
          <Storage />
        </Section>
        <Section id="backups" title={t('settings_backupsTitle')}>
          <AutomaticBackups actions={actions} show={show} />
        </Section>
        <Section title={t('settings_library')}>
          <p>{t('settings_backupWords')}</p>
          <div class="row">
            <button
              class="button button--plain"
              type="button"
              onClick={() => void actions.backUp()}
            >
              {t('common_backUp')}
            </button>
            <button class="button button--plain" type="button" onClick={() => setRestoring(true)}>
              {t('common_restoreBackup')}
            </button>
            <ExportMenu
              heading={t('export_allAs')}
              scopes={[{ id: 'all', label: t('common_scopeAll') }]}
              formats={formats}
              onExport={(_, formatId) => void actions.export({ kind: 'all' }, formatId)}
            />
          </div>
        </Section>
        <Section title={t('settings_privacy')}>
          <p>{t('settings_privacyWords')}</p>
        </Section>
        <Section title={t('settings_about')}>
          <p>{t('settings_aboutWords', browser.runtime.getManifest().version)}</p>
          <CitationCredit />
          <a href="third-party.txt" target="_blank" rel="noopener noreferrer">
            {t('settings_thirdParty')}
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

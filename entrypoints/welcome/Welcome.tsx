import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ImportDialog } from '../../components/import/ImportDialog';
import { useActions } from '../../components/page-shell/use-actions';
import { Icon } from '../../components/ui/Icon';
import { useTexts } from '../../components/ui/i18n';
import { Toast, useToast } from '../../components/ui/Toast';
import { Wordmark } from '../../components/ui/Wordmark';
import { SamplePanel } from '../../components/welcome/SamplePanel';

/** What Stet does, in a minute: opened once after the installation, and from the settings. */
export function Welcome() {
  const { t } = useTexts();
  const { message, show } = useToast();
  const actions = useActions(show);
  const [isImporting, setImporting] = useState(false);
  return (
    <>
      <header class="welcome-bar">
        <h1>
          <Wordmark />
          <span class="visually-hidden"> {t('welcome_title')}</span>
        </h1>
        <a class="button button--plain" href="options.html">
          <Icon name="settings" />
          {t('common_settings')}
        </a>
      </header>
      <main class="welcome-main">
        <p class="welcome-lead">{t('welcome_lead')}</p>
        <Section title={t('welcome_tryTitle')}>
          <p>{t('welcome_tryWords')}</p>
          <SamplePanel actions={actions} show={show} />
        </Section>
        <Section title={t('welcome_bringTitle')}>
          <p>{t('welcome_bringWords')}</p>
          <p>{t('welcome_bringZotero')}</p>
          <div class="row">
            <button class="button" type="button" onClick={() => setImporting(true)}>
              {t('welcome_bringFile')}
            </button>
            <a class="button" href="library.html?add=text">
              {t('welcome_bringAdd')}
            </a>
          </div>
        </Section>
        <Section title={t('welcome_askTitle')}>
          <dl class="welcome-terms">
            <dt>{t('welcome_askRegistries')}</dt>
            <dd>{t('welcome_askRegistriesWords')}</dd>
            <dt>{t('welcome_askSite')}</dt>
            <dd>
              {t('welcome_askSiteWords')}{' '}
              <a href="options.html#publishers">{t('settings_publishers')}</a>
            </dd>
          </dl>
        </Section>
        <Section title={t('welcome_neverTitle')}>
          <ul class="welcome-list">
            <li>{t('welcome_neverSent')}</li>
            <li>{t('welcome_neverReads')}</li>
            <li>{t('welcome_neverPrivate')}</li>
            <li>{t('welcome_neverPasses')}</li>
            <li>{t('welcome_neverLost')}</li>
          </ul>
        </Section>
        <footer class="welcome-foot">
          <a class="button button--primary" href="library.html">
            <Icon name="library" />
            {t('welcome_openLibrary')}
          </a>
          <p class="text-muted">{t('welcome_again')}</p>
        </footer>
      </main>
      {isImporting && (
        <ImportDialog actions={actions} show={show} onClose={() => setImporting(false)} />
      )}
      <Toast message={message} onClose={() => show(undefined)} />
    </>
  );
}

interface SectionProps {
  title: string;
  children: ComponentChildren;
}

function Section({ title, children }: SectionProps) {
  return (
    <section class="welcome-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

import type { SaveOutcome } from '../../utils/library/commands/save-capture';
import type { MessageKey } from '../../utils/text/i18n';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import { Note } from '../ui/Note';
import { EmptyState } from '../ui/states/EmptyState';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import type { NoPage } from './active-tab';
import type { CurrentPage } from './use-current-page';
import { useProxy } from './use-proxy';
import { useSiteAccess } from './use-site-access';
import { AccessOffer } from './view/AccessOffer';
import { CaptureForm } from './view/CaptureForm';
import { ProxyOffer } from './view/ProxyOffer';

interface ThisPageProps {
  page: CurrentPage;
  actions: Actions;
  onSave(): void;
  onOpenEntry(id: string): void;
}

interface NothingTexts {
  title: MessageKey;
  text: MessageKey;
  /** Whether another try can tell something else. */
  again: boolean;
}

const nothingTexts: Record<NoPage, NothingTexts> = {
  'browser-page': { title: 'pageBrowserTitle', text: 'pageBrowser', again: false },
  'not-an-entry': { title: 'pageNotEntryTitle', text: 'pageNotEntry', again: true },
  'no-citation': { title: 'pageNoCitationTitle', text: 'pageNoCitation', again: true },
  challenge: { title: 'pageChallengeTitle', text: 'pageChallenge', again: true },
  login: { title: 'pageLoginTitle', text: 'pageLogin', again: true },
  consent: { title: 'pageConsentTitle', text: 'pageConsent', again: true },
  'error-page': { title: 'pageErrorTitle', text: 'pageError', again: true },
  silent: { title: 'pageSilentTitle', text: 'pageSilent', again: true },
};

/** What is said after a save beyond the word Saved, which stands on the page itself. */
export const outcomeTexts: Partial<Record<SaveOutcome['kind'], MessageKey>> = {
  'version-added': 'versionAddedToast',
  restored: 'restoredToast',
};

/** The tab on the page at hand: what was read off it, or why nothing was. */
export function CurrentPagePanel({ page, actions, onSave, onOpenEntry }: ThisPageProps) {
  const { t } = useTexts();
  const { state, shown } = page;
  const proxy = useProxy();
  const access = useSiteAccess(shown);
  if (state.kind === 'reading') return <Loading lines={7} />;
  if (state.kind === 'failed') {
    return <ErrorNote code={state.code} onRetry={page.read} onRescue={actions.rescue} />;
  }
  if (state.kind === 'nothing') {
    const { title, text, again } = nothingTexts[state.reason];
    return (
      <EmptyState
        title={t(title)}
        action={
          again && (
            <button class="button" type="button" onClick={page.read}>
              {t('readAgain')}
            </button>
          )
        }
      >
        {t(text)}
      </EmptyState>
    );
  }
  return (
    shown && (
      <>
        {proxy.host && <ProxyOffer host={proxy.host} onAllow={proxy.allow} />}
        {access.host && (
          <AccessOffer host={access.host} isListed={access.isListed} onAllow={access.allow} />
        )}
        {shown.site === 'generic' && <Note>{t('genericWords')}</Note>}
        <CaptureForm
          capture={shown}
          standing={state.standing}
          doubtful={page.doubtful}
          busy={state.saving}
          onCorrect={(fields) => void actions.attempt(() => page.correct(fields))}
          onSave={onSave}
          onOpenEntry={onOpenEntry}
        />
      </>
    )
  );
}

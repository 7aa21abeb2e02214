import type { SaveOutcome } from '../../utils/library/commands/save-capture';
import type { NoPage } from '../../utils/platform/read-tab';
import type { LabelKey } from '../../utils/text/message-catalogue';
import { FullTextPanel } from '../full-text/FullTextPanel';
import { archivedPage } from '../full-text/view/archived-versions';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import { Note } from '../ui/Note';
import { EmptyState } from '../ui/states/EmptyState';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import { openLinkedEntries } from './active-tab';
import { OwnFieldsPanel } from './OwnFieldsPanel';
import type { CurrentPage } from './use-current-page';
import type { OwnFields } from './use-own-fields';
import { useProxy } from './use-proxy';
import { useSiteAccess } from './use-site-access';
import { AccessOffer } from './view/AccessOffer';
import { CaptureForm } from './view/CaptureForm';
import { ProxyOffer } from './view/ProxyOffer';

interface ThisPageProps {
  page: CurrentPage;
  /** The reader's own of the work on the page. */
  own: OwnFields;
  actions: Actions;
  onSave(): void;
  onOpenEntry(id: string): void;
}

interface NothingTexts {
  title: LabelKey;
  text: LabelKey;
  /** Whether another try can tell something else. */
  again: boolean;
}

const nothingTexts: Record<NoPage, NothingTexts> = {
  'browser-page': { title: 'currentPage_browserTitle', text: 'currentPage_browser', again: false },
  'not-an-entry': { title: 'currentPage_notEntryTitle', text: 'currentPage_notEntry', again: true },
  'no-citation': {
    title: 'currentPage_noCitationTitle',
    text: 'currentPage_noCitation',
    again: true,
  },
  challenge: { title: 'currentPage_challengeTitle', text: 'currentPage_challenge', again: true },
  login: { title: 'currentPage_loginTitle', text: 'currentPage_login', again: true },
  consent: { title: 'currentPage_consentTitle', text: 'currentPage_consent', again: true },
  'error-page': { title: 'currentPage_errorTitle', text: 'currentPage_error', again: true },
  silent: { title: 'currentPage_silentTitle', text: 'currentPage_silent', again: true },
};

/** Pages that may be lists of entries: results, contents, a browse page. */
const listsLinks: ReadonlySet<NoPage> = new Set(['not-an-entry', 'no-citation']);

/** What is said after a save beyond the word Saved, which stands on the page itself. */
export const outcomeTexts: Partial<Record<SaveOutcome['kind'], LabelKey>> = {
  'version-added': 'currentPage_versionAddedToast',
  restored: 'currentPage_restoredToast',
};

/** The tab on the page at hand: what was read off it, or why nothing was. */
export function CurrentPagePanel({ page, own, actions, onSave, onOpenEntry }: ThisPageProps) {
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
            <>
              <button class="button" type="button" onClick={page.read}>
                {t('currentPage_readAgain')}
              </button>{' '}
              {listsLinks.has(state.reason) && (
                <button class="button" type="button" onClick={() => void openLinkedEntries()}>
                  {t('currentPage_linkedEntries')}
                </button>
              )}
            </>
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
        {shown.site === 'generic' && <Note>{t('currentPage_genericWords')}</Note>}
        <CaptureForm
          capture={shown}
          standing={state.standing}
          doubtful={page.doubtful}
          fullText={
            <FullTextPanel
              key={shown.url}
              work={{ capture: shown, details: {} }}
              versions={archivedPage(shown)}
              isAtHand
            />
          }
          own={<OwnFieldsPanel own={own} />}
          busy={state.saving}
          onCorrect={(fields) => void actions.attempt(() => page.correct(fields))}
          onSave={onSave}
          onOpenEntry={onOpenEntry}
        />
      </>
    )
  );
}

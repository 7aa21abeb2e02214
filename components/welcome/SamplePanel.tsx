import type { ComponentChildren } from 'preact';
import { recordVisit } from '../../utils/library/commands/inspect-page';
import { findSample, removeSample } from '../../utils/library/commands/sample-entry';
import { saveCapture } from '../../utils/library/commands/save-capture';
import type { Alert, FullEntry } from '../../utils/model/records';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { AlertCard } from '../alerts/view/AlertCard';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import { ErrorNote } from '../ui/states/ErrorNote';
import type { ToastMessage } from '../ui/Toast';
import { readSample } from './read-sample';
import { SamplePage } from './view/SamplePage';
import './sample-panel.css';

interface SamplePanelProps {
  actions: Actions;
  show(message: ToastMessage): void;
}

/** Three steps with an invented entry: save it, let its publisher replace it, answer the alert. */
export function SamplePanel({ actions, show }: SamplePanelProps) {
  const texts = useTexts();
  const { t } = texts;
  const [live, retry] = useLibraryQuery(findSample, []);
  if (live.kind === 'failed') {
    return <ErrorNote code={live.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  const held = queryValue(live);
  const alert = held?.alerts[0];
  const save = () =>
    actions.attempt(async (lib) => saveCapture(lib, await readSample('first', texts)));
  const replace = () =>
    actions.attempt(async (lib) => {
      await recordVisit(lib, await readSample('replaced', texts));
      // A check reads the newer version too, so that what changed is known.
      await recordVisit(lib, await readSample('second', texts));
    });
  const remove = async () => {
    if (await actions.attempt(removeSample)) show({ text: t('welcome_sampleRemoved') });
  };
  return (
    <>
      <ol class="sample-steps">
        <Step title={t('welcome_stepSave')} words={t('welcome_stepSaveWords')}>
          <SamplePage
            state={alert ? 'replaced' : 'first'}
            standing={alert ? 'replaced' : held ? 'saved' : 'unsaved'}
            isLoading={live.kind === 'loading'}
            onSave={() => void save()}
          />
        </Step>
        <Step title={t('welcome_stepWait')} words={t('welcome_stepWaitWords')}>
          <button
            class="button"
            type="button"
            disabled={!held || alert !== undefined}
            onClick={() => void replace()}
          >
            {t('welcome_replaceNow')}
          </button>
        </Step>
        <Step
          title={t('welcome_stepDecide')}
          words={t(
            alert === undefined
              ? 'welcome_stepDecideWords'
              : isAnswered(alert)
                ? 'welcome_decided'
                : 'welcome_stepDecideNow',
          )}
        >
          {held && alert && <SampleAlert held={held} alert={alert} actions={actions} />}
        </Step>
      </ol>
      {held && (
        <div class="sample-held">
          <p>{t('welcome_sampleHeld')}</p>
          <button class="button" type="button" onClick={() => void remove()}>
            {t('welcome_removeSample')}
          </button>
        </div>
      )}
    </>
  );
}

function isAnswered({ state }: Alert): boolean {
  return state === 'adopted' || state === 'kept';
}

interface StepProps {
  title: string;
  words: string;
  children: ComponentChildren;
}

function Step({ title, words, children }: StepProps) {
  return (
    <li class="sample-step">
      <h3>{title}</h3>
      <p>{words}</p>
      {children}
    </li>
  );
}

interface SampleAlertProps {
  held: FullEntry;
  alert: Alert;
  actions: Actions;
}

function SampleAlert({ held, alert, actions }: SampleAlertProps) {
  const saved = held.versions.find(({ id }) => id === alert.versionId);
  if (!saved) return null;
  return (
    <div class="sample-alert">
      <AlertCard
        alert={alert}
        saved={saved}
        quotes={held.quotes}
        onAdopt={() => void actions.adopt(alert)}
        onKeep={() => void actions.answer(alert, 'kept')}
        onSeen={() => void actions.answer(alert, 'seen')}
      />
    </div>
  );
}

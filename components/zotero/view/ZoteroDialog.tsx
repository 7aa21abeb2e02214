import { useEffect, useRef } from 'preact/hooks';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import type { ExistingItem, Places, ZoteroError } from '../../../utils/zotero/types';
import { Dialog } from '../../ui/Dialog';
import { useTexts } from '../../ui/i18n';
import './zotero-dialog.css';

/** How far the sending of some entries has come. */
export type ZoteroStage =
  | { kind: 'asking' }
  /** `taken`: how many entries Zotero saved before that. */
  | { kind: 'trouble'; trouble: ZoteroError; taken: number }
  /** `held` is left out while it is looked for. */
  | { kind: 'ready'; places: Places; target: string; held?: ExistingItem }
  | { kind: 'sending'; done: number; total: number };

interface ZoteroDialogProps {
  stage: ZoteroStage;
  /** How many entries were chosen to be sent. */
  count: number;
  /** Send those too that are there already. */
  again: boolean;
  onTarget(id: string): void;
  onAgain(on: boolean): void;
  onSend(): void;
  onRetry(): void;
  onStop(): void;
  onClose(): void;
}

const troubleTexts: Record<Exclude<ZoteroError['kind'], 'refused'>, LabelKey> = {
  'not-running': 'zotero_notRunning',
  'no-permission': 'zotero_noPermission',
  'read-only': 'zotero_readOnly',
  'too-old': 'zotero_tooOld',
};

/** Where entries go in Zotero, what is there already, how they go, and what is in the way. */
export function ZoteroDialog(props: ZoteroDialogProps) {
  const { stage, onClose } = props;
  const { t } = useTexts();
  const body = useRef<HTMLDivElement>(null);

  // What had the keys goes with its stage; the next one's first control has them then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stage has controls of its own.
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('select, button')?.focus();
  }, [stage.kind]);

  return (
    <Dialog title={t('common_sendToZotero')} onClose={onClose}>
      <div ref={body} class="zotero" aria-live="polite">
        {stage.kind === 'asking' && <p class="text-muted">{t('zotero_asking')}</p>}
        {stage.kind === 'trouble' && <InTrouble {...props} stage={stage} />}
        {stage.kind === 'ready' && <Ready {...props} stage={stage} />}
        {stage.kind === 'sending' && <Sending {...props} stage={stage} />}
      </div>
    </Dialog>
  );
}

/** The props of a part, at its own stage. */
type At<Kind extends ZoteroStage['kind']> = Omit<ZoteroDialogProps, 'stage'> & {
  stage: Extract<ZoteroStage, { kind: Kind }>;
};

function InTrouble({ stage: { trouble, taken }, onRetry }: At<'trouble'>) {
  const { t, plural } = useTexts();
  return (
    <>
      <p class="zotero-trouble">
        {trouble.kind === 'refused'
          ? t('zotero_refused', trouble.reason)
          : t(troubleTexts[trouble.kind])}
      </p>
      {taken > 0 && <p>{plural('zotero_taken', taken)}</p>}
      <p>
        <button class="button button--primary" type="button" onClick={onRetry}>
          {t('common_tryAgain')}
        </button>
      </p>
    </>
  );
}

function Ready({ stage, count, again, onTarget, onAgain, onSend }: At<'ready'>) {
  const { t, plural } = useTexts();
  const { places, target, held } = stage;
  const there = held?.ids.length ?? 0;
  const left = again ? count : count - there;
  return (
    <>
      <label class="zotero-target">
        <span>{t('zotero_target')}</span>
        <select
          class="input"
          value={target}
          onChange={({ currentTarget }) => onTarget(currentTarget.value)}
        >
          {places.targets.map(({ id, name, level }) => (
            <option key={id} value={id}>
              {`${'\u2003'.repeat(level)}${name}`}
            </option>
          ))}
        </select>
      </label>
      {!held && <p class="text-muted">{t('zotero_looking')}</p>}
      {held && there > 0 && (
        <div>
          <p>{plural(held.kind === 'found' ? 'zotero_held' : 'zotero_remembered', there)}</p>
          <label class="check">
            <input
              type="checkbox"
              checked={again}
              onChange={({ currentTarget }) => onAgain(currentTarget.checked)}
            />
            <span>{t('zotero_again')}</span>
          </label>
        </div>
      )}
      {held?.kind === 'remembered' && <p class="small text-muted">{t('zotero_hint')}</p>}
      <p>
        {left > 0 ? (
          <button class="button button--primary" type="button" disabled={!held} onClick={onSend}>
            {plural('zotero_send', left)}
          </button>
        ) : (
          t('zotero_nothing')
        )}
      </p>
    </>
  );
}

function Sending({ stage: { done, total }, onStop }: At<'sending'>) {
  const { t, number } = useTexts();
  const words = t('zotero_sending', number(done), number(total));
  return (
    <>
      <p class="tabular-nums">{words}</p>
      <progress
        class="zotero-progress"
        value={done}
        max={total}
        aria-label={t('common_sendToZotero')}
        aria-valuetext={words}
      />
      <p>
        <button class="button" type="button" onClick={onStop}>
          {t('common_stop')}
        </button>
      </p>
    </>
  );
}

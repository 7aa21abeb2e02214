import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OriginField } from '../../../utils/capture/fields/field-source';
import type { PageStatus } from '../../../utils/library/commands/inspect-page';
import type { Capture } from '../../../utils/model/capture';
import type { Correctable, Standing } from '../../../utils/model/records';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { isCopy } from '../../../utils/versions/work-ids';
import { CaptureFields } from '../../capture/view/CaptureFields';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { RelativeDate } from '../../ui/text/RelativeDate';
import { SafeLink, webHost } from '../../ui/text/SafeLink';
import './capture-form.css';

interface CaptureFormProps {
  /** With the reader's corrections in place. */
  capture: Capture;
  /** How the library stands to the page. */
  standing: PageStatus;
  /** Fields that the reader is asked to look at. */
  doubtful: ReadonlySet<OriginField>;
  /** The ways to the full text. */
  fullText?: ComponentChildren;
  /** The reader's tags, collections and note. */
  own?: ComponentChildren;
  /** A save is under way. */
  busy: boolean;
  onCorrect(fields: Partial<Correctable>): void;
  onSave(): void;
  /** Shows the saved entry: tags, note, collections. */
  onOpenEntry(id: string): void;
}

const saveTexts: Record<Exclude<PageStatus['kind'], 'saved'>, LabelKey> = {
  unsaved: 'common_save',
  newer: 'currentPage_addThisVersion',
  older: 'currentPage_addOlderVersion',
  changed: 'currentPage_addThisText',
  elsewhere: 'currentPage_saveSeparately',
};

const statusTexts: Record<
  Exclude<PageStatus['kind'], 'saved' | 'unsaved' | 'elsewhere'>,
  LabelKey
> = {
  newer: 'currentPage_newer',
  older: 'currentPage_older',
  changed: 'currentPage_changed',
};

/** How the page itself says that its version stands, and whether the reader holds it. */
function titleStanding(capture: Capture, standing: PageStatus): Standing | undefined {
  for (const kind of ['retracted', 'withdrawn', 'superseded', 'forthcoming'] as const) {
    if (capture.notices.some((notice) => notice.kind === kind)) return kind;
  }
  if (standing.kind !== 'saved') return undefined;
  if (standing.alert) return standing.alert.kind;
  // A copy of another day shows nothing of how the version stands today.
  return capture.archive ? undefined : 'stands';
}

/** What was read off the page at hand, each field correctable, and the one thing to do with it. */
export function CaptureForm(props: CaptureFormProps) {
  const { capture, standing, doubtful, own, busy, onCorrect, onSave, onOpenEntry } = props;
  const { t } = useTexts();
  const title = titleStanding(capture, standing);
  const save = useRef<HTMLButtonElement>(null);
  // Enter saves, where the reader has not gone anywhere else.
  useEffect(() => {
    const page = save.current?.ownerDocument;
    if (page && page.activeElement === page.body) save.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="capture-form">
      <div class="capture-form-body">
        <CaptureFields
          capture={capture}
          {...(title === undefined ? {} : { standing: title })}
          doubtful={doubtful}
          fullText={props.fullText}
          own={own}
          onCorrect={onCorrect}
        />
      </div>
      <div class="capture-form-actions">
        <p class="capture-form-status" role="status">
          <Status
            standing={standing}
            isCopied={isCopy(capture)}
            linked={capture.notices.some((notice) => notice.successor)}
          />
        </p>
        {standing.kind !== 'unsaved' && (
          <button class="button" type="button" onClick={() => onOpenEntry(standing.entryId)}>
            {t('common_openEntry')}
          </button>
        )}
        {standing.kind !== 'saved' && (
          <button
            ref={save}
            class="button button--primary"
            type="button"
            disabled={busy}
            onClick={onSave}
          >
            {t(busy ? 'common_saving' : saveTexts[standing.kind])}
          </button>
        )}
      </div>
    </div>
  );
}

interface StatusProps {
  standing: PageStatus;
  /** Whether the page only names the work of another publisher. */
  isCopied: boolean;
  /** Whether the page's own notice links to the newer version already. */
  linked: boolean;
}

/** One line on what the library holds of this page. */
function Status({ standing, isCopied, linked }: StatusProps) {
  const { t } = useTexts();
  if (standing.kind === 'unsaved') return isCopied ? <span>{t('currentPage_copy')}</span> : null;
  if (standing.kind === 'elsewhere') {
    return <>{t('currentPage_elsewhere', webHost(standing.url) ?? standing.url)}</>;
  }
  if (standing.kind !== 'saved') return <>{t(statusTexts[standing.kind])}</>;
  const successor = linked ? undefined : standing.alert?.supersession.successor;
  return (
    <>
      <span class="text-good capture-form-saved">
        <Icon name="check" />
        {t('common_saved')}
      </span>{' '}
      <span class="text-muted">
        <RelativeDate at={standing.savedAt} />
      </span>
      {successor !== undefined && (
        <>
          {' · '}
          <SafeLink href={successor}>{t('common_newerVersion')}</SafeLink>
        </>
      )}
    </>
  );
}

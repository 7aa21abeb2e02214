import { corrected } from '../../../utils/library/entry/corrections';
import { currentCapture } from '../../../utils/library/entry/version-address';
import type { ReaderQuote } from '../../../utils/model/quotes';
import type { Alert, AlertKind, AlertState, Version } from '../../../utils/model/records';
import type { Grade } from '../../../utils/model/supersession';
import type { LabelKey, MessageKey } from '../../../utils/text/message-catalogue';
import { recordKeys } from '../../checks/view/format-check';
import { StatusTitle } from '../../entries/view/StatusTitle';
import { QuoteFates } from '../../quotes/view/QuoteFates';
import { type UiTexts, useTexts } from '../../ui/i18n';
import { Quote } from '../../ui/text/Quote';
import { RelativeDate } from '../../ui/text/RelativeDate';
import { SafeLink, webHost } from '../../ui/text/SafeLink';
import { versionName } from '../../versions/view/format-version';
import { VersionDiff } from '../../versions/view/VersionDiff';
import './alert-card.css';

interface AlertCardProps {
  alert: Alert;
  /** The version that it speaks of. */
  saved: Version;
  /** What the reader quotes of the entry. */
  quotes: readonly ReaderQuote[];
  /** Leads to the entry; left out where the card stands within it, which names the work itself. */
  onOpenEntry?: () => void;
  onAdopt(): void;
  onKeep(): void;
  onSeen(): void;
  /** Keeps the entry's alerts unheard; left out where the entry's own view offers it. */
  onMute?: () => void;
}

const gradeTexts: Record<Exclude<Grade, 'registered'>, LabelKey> = {
  stated: 'alerts_gradeStated',
  derived: 'alerts_gradeDerived',
};

const kindTexts = {
  superseded: { dated: 'alerts_replacedOn', undated: 'alerts_replaced' },
  withdrawn: { dated: 'alerts_withdrawnOn', undated: 'alerts_withdrawn' },
  retracted: { dated: 'alerts_retractedOn', undated: 'alerts_retracted' },
} as const satisfies Record<AlertKind, { dated: MessageKey; undated: LabelKey }>;

const answerTexts: Record<Exclude<AlertState, 'unseen' | 'seen'>, LabelKey> = {
  kept: 'common_answerKept',
  adopted: 'alerts_answerAdopted',
  withdrawn: 'common_answerWithdrawn',
};

/** What happened to the saved version, and when. */
export function alertHeadline({ kind, supersession }: Alert, { t, date }: UiTexts): string {
  const { dated, undated } = kindTexts[kind];
  return supersession.date === undefined ? t(undated) : t(dated, date(supersession.date));
}

/** A saved version that no longer stands: what says so, what changed, and the reader's answers. */
export function AlertCard(props: AlertCardProps) {
  const { alert, saved, onOpenEntry } = props;
  const texts = useTexts();
  const { t } = texts;
  const { supersession } = alert;
  const capture = corrected(saved);
  return (
    <article class="alert-card" aria-label={capture.title}>
      {onOpenEntry && (
        <header class="alert-card-head">
          <h2 class="alert-card-title">
            <StatusTitle title={capture.title} standing={alert.kind} />
          </h2>
          <p class="small text-muted alert-card-authors">{texts.names(capture.authors)}</p>
          <p class="small text-muted">{capture.containerTitle}</p>
        </header>
      )}
      <p class="text-alert">
        <strong class={alert.state === 'unseen' ? 'alert-card-new' : undefined}>
          {alertHeadline(alert, texts)}
        </strong>
      </p>
      <Quote
        text={supersession.evidence.text}
        meaning={supersession.grade === 'registered' ? t(recordKeys[alert.kind]) : undefined}
        alert
      >
        {supersession.grade !== 'registered' && <span>{t(gradeTexts[supersession.grade])}</span>}
        <span>
          <SafeLink href={supersession.evidence.url}>
            {webHost(supersession.evidence.url) ?? supersession.evidence.url}
          </SafeLink>
        </span>
        <RelativeDate at={alert.raisedAt} />
      </Quote>
      {alert.state === 'unseen' || alert.state === 'seen' ? (
        <Answers {...props} />
      ) : (
        <p class="text-muted">{t(answerTexts[alert.state])}</p>
      )}
      <Versions alert={alert} saved={saved} />
      <QuoteFates quotes={props.quotes} newer={alert.successor} />
      <VersionDiff
        {...(supersession.changes === undefined ? {} : { notes: [supersession.changes] })}
        older={capture}
        newer={alert.successor}
      />
      {onOpenEntry && (
        <p>
          <button class="button button--plain button--flush" type="button" onClick={onOpenEntry}>
            {t('common_openEntry')}
          </button>
        </p>
      )}
    </article>
  );
}

/** The newer version by its number, else by its day, else by where it is. */
function newerName({ successor, supersession }: Alert, texts: UiTexts): string {
  const number = successor && versionName(successor, texts);
  const date = successor?.revised ?? supersession.date;
  if (number !== undefined) return number;
  return date === undefined ? texts.t('common_openNewer') : texts.date(date);
}

/** The version held and the version that replaces it, side by side. */
function Versions({ alert, saved }: Pick<AlertCardProps, 'alert' | 'saved'>) {
  const texts = useTexts();
  const { t } = texts;
  const { successor } = alert.supersession;
  return (
    <dl class="alert-versions tabular-nums">
      <dt>{t('alerts_yourVersion')}</dt>
      <dd>
        <SafeLink href={currentCapture(saved).url}>
          {versionName(saved.capture, texts) ?? t('alerts_savedVersion')}
        </SafeLink>
        <span class="text-muted">
          {' · '}
          <RelativeDate at={saved.savedAt} />
        </span>
      </dd>
      {successor !== undefined && (
        <>
          <dt>{t('common_newerVersion')}</dt>
          <dd>
            <SafeLink href={successor}>{newerName(alert, texts)}</SafeLink>
          </dd>
        </>
      )}
    </dl>
  );
}

/** What the reader can say to an alert that waits. */
function Answers({ alert, onAdopt, onKeep, onSeen, onMute }: AlertCardProps) {
  const { t } = useTexts();
  const { successor } = alert.supersession;
  const adoptable = alert.kind === 'superseded' && (alert.successor ?? successor) !== undefined;
  return (
    <div class="row">
      {adoptable && (
        <button class="button button--primary" type="button" onClick={onAdopt}>
          {t('alerts_addNewer')}
        </button>
      )}
      <button class="button" type="button" onClick={onKeep}>
        {t('alerts_keepMine')}
      </button>
      {alert.state === 'unseen' && (
        <button class="button button--plain" type="button" onClick={onSeen}>
          {t('alerts_markSeen')}
        </button>
      )}
      {onMute && (
        <button class="button button--plain" type="button" onClick={onMute}>
          {t('common_muteEntry')}
        </button>
      )}
      {adoptable && alert.successor === undefined && (
        <p class="small text-muted">{t('alerts_adoptOpens')}</p>
      )}
    </div>
  );
}

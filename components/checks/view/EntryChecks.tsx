import { isWatchable } from '../../../utils/library/entry/check-rules';
import { entryState } from '../../../utils/library/entry/entry-state';
import type { SourceId } from '../../../utils/model/check';
import type { Instant } from '../../../utils/model/instant';
import type { CheckRecord, Entry } from '../../../utils/model/records';
import { isSampleName } from '../../../utils/model/sample-entry';
import { type UiTexts, useTexts } from '../../ui/i18n';
import { RelativeDate } from '../../ui/text/RelativeDate';
import { fieldNames, formatOutcome, formatState, sourceKeys } from './format-check';
import { UncheckedNote } from './UncheckedNote';
import './checks.css';

interface EntryChecksProps {
  entry: Entry;
  /** When the newest version held was saved. */
  savedAt: Instant;
  /** One record a source. */
  checks: readonly CheckRecord[];
  /** Sources that may be asked. */
  sources: readonly SourceId[];
  /** Whether the reader wants entries checked by themselves. */
  isOn: boolean;
  onCheck(): void;
  onMute(on: boolean): void;
  /** Asks the browser for a host; called within the click. */
  onGrant(host: string): void;
}

/** That Stet works: how an entry was last checked and when it is next, and what came of it. */
export function EntryChecks(props: EntryChecksProps) {
  const { entry, checks, savedAt, sources, onCheck, onMute, onGrant } = props;
  const texts = useTexts();
  const { t } = texts;
  const open = checks.filter(({ source }) => sources.includes(source));
  const isAsked = open.some(({ asked }) => asked !== undefined);
  const made = checks.filter(({ at }) => at !== undefined);
  if (entry.identities.some(isSampleName)) return <p>{t('checks_unwatchableSample')}</p>;
  if (!isWatchable(entry)) {
    const isShared = entry.url !== '' || entry.doi !== undefined;
    return <p>{t(isShared ? 'checks_unwatchableShared' : 'checks_unwatchable')}</p>;
  }
  return (
    <div class="entry-checks">
      <p>
        {formatState(entry, checks, savedAt, texts)}
        <span class="text-muted"> · {dueWords(open, props.isOn, texts)}</span>
      </p>
      {entry.doubt !== undefined && (
        <UncheckedNote
          reason={entry.doubt}
          url={entry.url}
          said={entryState(entry) === 'unknown' ? 'nothing' : 'all'}
          onGrant={onGrant}
        />
      )}
      {entry.textChanged && <p>{t('checks_textChanged', fieldNames(entry.textChanged, texts))}</p>}
      {made.length > 0 && (
        <dl class="entry-checks-sources small">
          {made.map(({ source, at, outcome, reason }) => (
            <div key={source}>
              <dt class="text-muted">{t(sourceKeys[source])}</dt>
              <dd>
                {outcome !== undefined && formatOutcome(outcome, reason, texts)}
                {at !== undefined && (
                  <span class="text-muted">
                    {' · '}
                    <RelativeDate at={at} />
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entry.muted && <p class="small text-muted">{t('checks_mutedWords')}</p>}
      <div class="row">
        <button class="button" type="button" disabled={isAsked} onClick={onCheck}>
          {t(isAsked ? 'checks_checking' : 'common_checkNow')}
        </button>
        <button class="button button--plain" type="button" onClick={() => onMute(!entry.muted)}>
          {t(entry.muted ? 'checks_unmuteEntry' : 'common_muteEntry')}
        </button>
      </div>
    </div>
  );
}

/** When the next check is due, or why none is. */
function dueWords(open: readonly CheckRecord[], isOn: boolean, { t, day, now }: UiTexts): string {
  if (!isOn) return t('checks_off');
  const dues = open.flatMap(({ dueAt }) => dueAt ?? []);
  if (dues.length === 0) return t('checks_nextCheckNone');
  const next = Math.min(...dues);
  return next <= now() ? t('checks_nextCheckDue') : t('checks_nextCheck', day(next));
}

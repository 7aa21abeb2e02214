import { entryState } from '../../../utils/library/entry/entry-state';
import type { Capture } from '../../../utils/model/capture';
import type { CheckOutcome, SourceId, UnknownReason } from '../../../utils/model/check';
import type { CheckRun } from '../../../utils/model/check-run';
import type { Instant } from '../../../utils/model/instant';
import type {
  AlertKind,
  CheckRecord,
  Correctable,
  Entry,
  HistoryEvent,
} from '../../../utils/model/records';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { printKeys } from '../../capture/view/print-keys';
import { isReplaced, standingKey } from '../../entries/view/status';
import type { UiTexts } from '../../ui/i18n';

/** What a source of checks is called. */
export const sourceKeys: Record<SourceId, LabelKey> = {
  page: 'checks_sourcePage',
  visit: 'checks_sourceVisit',
  arxiv: 'checks_sourceArxiv',
  crossref: 'checks_sourceCrossref',
  datacite: 'checks_sourceDatacite',
  zenodo: 'checks_sourceZenodo',
};

/** What a registry's record comes to: its own words are often mere names of fields. */
export const recordKeys: Record<AlertKind, LabelKey> = {
  superseded: 'checks_recordSuperseded',
  withdrawn: 'checks_recordWithdrawn',
  retracted: 'checks_recordRetracted',
};

/** Why a check could not tell, to follow 'could not be checked'. */
export const reasonKeys: Record<UnknownReason, LabelKey> = {
  offline: 'checks_doubtOffline',
  refused: 'checks_doubtRefused',
  challenge: 'checks_doubtChallenge',
  login: 'checks_doubtLogin',
  gone: 'checks_doubtGone',
  unreadable: 'checks_doubtUnreadable',
  'no-permission': 'checks_doubtPermission',
};

const fieldKeys: Partial<Record<keyof Capture | keyof Correctable, LabelKey>> = {
  ...printKeys,
  title: 'fields_title',
  authors: 'fields_authors',
  editors: 'fields_editors',
  containerTitle: 'fields_container',
  publisher: 'fields_publisher',
  isbn: 'fields_isbn',
  issn: 'fields_issn',
  language: 'fields_language',
  summary: 'fields_summary',
  keywords: 'fields_keywords',
  published: 'fields_published',
  revised: 'fields_revised',
  doi: 'fields_doi',
  access: 'fields_access',
  version: 'fields_version',
  notices: 'checks_fieldNotices',
};

/** Fields by their names, each once: 'Summary, Keywords'. */
export function fieldNames(
  fields: readonly (keyof Capture | keyof Correctable)[],
  { t, locale }: UiTexts,
): string {
  const names = new Set(fields.map((field) => t(fieldKeys[field] ?? 'fields_other')));
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names);
}

/** 'Could not be checked (the site asks for a person)'; without permission, 'Not watched: …'. */
export function formatUnknown(reason: UnknownReason | undefined, { t }: UiTexts): string {
  if (reason === 'no-permission') return t('checks_notWatched');
  return reason === undefined
    ? t('common_outcomeUnknown')
    : t('checks_outcomeUnknownWhy', t(reasonKeys[reason]));
}

/** What a check came to: 'Stands', 'Replaced', 'Could not be checked (…)'. */
export function formatOutcome(
  outcome: CheckOutcome['kind'],
  reason: UnknownReason | undefined,
  texts: UiTexts,
): string {
  if (outcome === 'unknown') return formatUnknown(reason, texts);
  return texts.t(outcome === 'changed' ? 'checks_outcomeChanged' : standingKey(outcome));
}

/**
 * How an entry stands and how fresh that is: 'Stands (checked 3 days ago)', 'Stands (when you saved
 * it, yesterday)'; where the last checks failed and nothing else is known of it, why they did.
 * @param savedAt when the newest version was saved
 */
export function formatState(
  entry: Pick<Entry, 'standing' | 'figure' | 'doubt'>,
  checks: readonly CheckRecord[],
  savedAt: Instant,
  texts: UiTexts,
): string {
  const { t } = texts;
  const known = entryState(entry);
  if (known === 'unknown') return formatUnknown(entry.doubt, texts);
  if (known === 'neverChecked') return t('checks_stateNeverChecked');
  if (known === 'unwatchable') return t('entries_figureUnwatchable');
  const told = checks.flatMap(({ at, outcome }) =>
    at !== undefined && outcome !== undefined && outcome !== 'unknown' ? [at] : [],
  );
  const state = t(known === 'forthcoming' ? 'checks_stateForthcoming' : standingKey(known));
  if (told.length > 0) return t('checks_stateChecked', state, texts.day(Math.max(...told)));
  // What was said of a version when it was saved waits for no check.
  return isReplaced(known) ? state : t('checks_stateSaved', state, texts.day(savedAt));
}

/**
 * What came of a round of checks: how many were made, and how many could not be, and why: 'Checked 2
 * entries. 3 entries could not be checked: the site did not answer (2), the site asks to sign in (1).'
 */
export function formatCheckRun(
  { done, total, stopped, failed = {} }: CheckRun,
  texts: UiTexts,
): string {
  const { t, plural, number, locale } = texts;
  const reasons = Object.entries(failed).sort(([, one], [, other]) => other - one);
  const unknown = reasons.reduce((sum, [, count]) => sum + count, 0);
  const told = done - unknown;
  const words: string[] = [];
  if (stopped) words.push(t('checks_stopped', number(done), number(total)));
  else if (told > 0 || unknown === 0) words.push(plural('checks_checkedToast', told));
  if (unknown > 0) {
    const why = reasons.map(([reason, count]) => {
      const word = isReason(reason) ? t(reasonKeys[reason]) : '';
      return reasons.length === 1 ? word : t('common_countedOutcome', word, number(count));
    });
    const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(why);
    words.push(plural('checks_uncheckedToast', unknown, list));
  }
  return words.join(' ');
}

function isReason(word: string): word is UnknownReason {
  return word in reasonKeys;
}

/** What happened, without its day and source. */
export function formatEvent(event: HistoryEvent, texts: UiTexts): string {
  const { t } = texts;
  switch (event.kind) {
    case 'learnt':
      return t(standingKey(event.what));
    case 'taken-back':
      return t('checks_historyTakenBack', t(standingKey(event.what)));
    case 'text-changed':
      return t('checks_outcomeChanged');
    case 'moved':
      return t('checks_historyMoved', event.from, event.to);
    case 'checked':
      return formatOutcome(event.outcome, event.reason, texts);
  }
}

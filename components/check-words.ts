import type { Capture } from '../utils/capture/contract';
import type { MessageKey } from '../utils/i18n';
import type { AlertKind, CheckRecord, Entry, HistoryEvent } from '../utils/library/records';
import type { CheckOutcome, SourceId, UnknownReason } from '../utils/watch/check';
import type { Texts } from './i18n';
import { replaced, standingKey } from './standing';

/** What a source of checks is called. */
export const sourceKeys: Record<SourceId, MessageKey> = {
  page: 'sourcePage',
  visit: 'sourceVisit',
  arxiv: 'sourceArxiv',
  crossref: 'sourceCrossref',
  datacite: 'sourceDatacite',
  zenodo: 'sourceZenodo',
};

/** What a registry's record comes to: its own words are often mere names of fields. */
export const recordKeys: Record<AlertKind, MessageKey> = {
  superseded: 'recordSuperseded',
  withdrawn: 'recordWithdrawn',
  retracted: 'recordRetracted',
};

/** Why a check could not tell, to follow 'could not be checked'. */
export const reasonKeys: Record<UnknownReason, MessageKey> = {
  offline: 'doubtOffline',
  refused: 'doubtRefused',
  challenge: 'doubtChallenge',
  login: 'doubtLogin',
  gone: 'doubtGone',
  unreadable: 'doubtUnreadable',
  'no-permission': 'doubtPermission',
};

const fieldKeys: Partial<Record<keyof Capture, MessageKey>> = {
  title: 'fieldTitle',
  authors: 'fieldAuthors',
  containerTitle: 'fieldContainer',
  publisher: 'fieldPublisher',
  summary: 'fieldSummary',
  keywords: 'fieldKeywords',
  published: 'fieldPublished',
  revised: 'fieldRevised',
  doi: 'fieldDoi',
  access: 'fieldAccess',
  version: 'fieldVersion',
  notices: 'fieldNotices',
};

/** Fields of a capture by their names, each once: 'Summary, Keywords'. */
export function fieldNames(fields: readonly (keyof Capture)[], { t, locale }: Texts): string {
  const names = new Set(fields.map((field) => t(fieldKeys[field] ?? 'fieldOther')));
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names);
}

/** 'Could not be checked (the site asks for a person)'. */
export function doubtWords(reason: UnknownReason | undefined, { t }: Texts): string {
  return reason === undefined ? t('outcomeUnknown') : t('outcomeUnknownWhy', t(reasonKeys[reason]));
}

/** What a check came to: 'Stands', 'Replaced', 'Could not be checked (…)'. */
export function outcomeWords(
  outcome: CheckOutcome['kind'],
  reason: UnknownReason | undefined,
  texts: Texts,
): string {
  if (outcome === 'unknown') return doubtWords(reason, texts);
  return texts.t(outcome === 'changed' ? 'outcomeChanged' : standingKey(outcome));
}

/**
 * How an entry stands and how fresh that is: 'Stands (checked 3 days ago)'; where only failed
 * checks were made of what stood before, why they failed.
 */
export function stateWords(
  { standing, figure, doubt }: Pick<Entry, 'standing' | 'figure' | 'doubt'>,
  checks: readonly CheckRecord[],
  texts: Texts,
): string {
  const { t } = texts;
  if (doubt !== undefined && standing === 'stands') return doubtWords(doubt, texts);
  if (figure === 'neverChecked') return t('stateNeverChecked');
  const told = checks.flatMap(({ at, outcome }) =>
    at !== undefined && outcome !== undefined && outcome !== 'unknown' ? [at] : [],
  );
  const state = t(standingKey(standing));
  if (told.length > 0) return t('stateChecked', state, texts.day(Math.max(...told)));
  // What was said of a version when it was saved waits for no check.
  return replaced(standing) ? state : t('stateUnchecked', state);
}

/** What happened, without its day and source. */
export function eventWords(event: HistoryEvent, texts: Texts): string {
  const { t } = texts;
  switch (event.kind) {
    case 'learnt':
      return t(standingKey(event.what));
    case 'taken-back':
      return t('historyTakenBack', t(standingKey(event.what)));
    case 'text-changed':
      return t('outcomeChanged');
    case 'moved':
      return t('historyMoved', event.from, event.to);
    case 'checked':
      return outcomeWords(event.outcome, event.reason, texts);
  }
}

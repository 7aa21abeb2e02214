import type { ReportWords } from '../../../utils/bibliography/report';
import {
  type CheckedWork,
  isLapsed,
  type UnknownVerdict,
  type Verdict,
} from '../../../utils/bibliography/verdict';
import type { UnknownReason } from '../../../utils/model/check';
import type { LabelKey, MessageKey } from '../../../utils/text/message-catalogue';
import { reasonKeys, sourceKeys } from '../../checks/view/format-check';
import { formatPlace } from '../../import/view/format-problem';
import type { UiTexts } from '../../ui/i18n';

const silences: Record<Exclude<UnknownVerdict, UnknownReason>, LabelKey> = {
  'no-doi': 'bibliography_silenceNoDoi',
  'shared-address': 'bibliography_silenceShared',
  'not-asked': 'bibliography_silenceNotAsked',
  'not-checked': 'bibliography_silenceNotChecked',
  'not-on-record': 'bibliography_silenceNotOnRecord',
  'older-date': 'bibliography_silenceOlderDate',
  'newer-version': 'bibliography_silenceNewerVersion',
  later: 'bibliography_silenceLater',
};

const headings: Record<Verdict['kind'], LabelKey> = {
  retracted: 'common_standingRetracted',
  withdrawn: 'common_standingWithdrawn',
  superseded: 'bibliography_outcomeReplaced',
  unknown: 'bibliography_outcomeUnknownShort',
  stands: 'bibliography_outcomeNotOnRecord',
};

const dated = {
  superseded: 'alerts_replacedOn',
  withdrawn: 'alerts_withdrawnOn',
  retracted: 'alerts_retractedOn',
} as const satisfies Record<string, MessageKey>;

/**
 * What was found of a work: 'Replaced 26 March 2019', 'Not known: it has no DOI …', 'Retracted, by
 * what the file itself says'.
 */
export function formatVerdict(verdict: Verdict, texts: UiTexts): string {
  const words = outcomeWords(verdict, texts);
  return isLapsed(verdict) && verdict.by === 'file'
    ? texts.t('bibliography_verdictOfFile', words)
    : words;
}

function outcomeWords(verdict: Verdict, { t, day, date }: UiTexts): string {
  switch (verdict.kind) {
    case 'stands':
      return verdict.at === undefined
        ? t('bibliography_verdictStands')
        : t('bibliography_verdictStandsLibrary', day(verdict.at));
    case 'unknown':
      return t('bibliography_verdictUnknown', t(silenceKey(verdict.why)));
    default: {
      const { date: since } = verdict.supersession;
      return since === undefined ? t(headings[verdict.kind]) : t(dated[verdict.kind], date(since));
    }
  }
}

/** Works of one outcome: 'Replaced (3)'. */
export function outcomeHeading(
  kind: Verdict['kind'],
  count: number,
  { t, number }: UiTexts,
): string {
  return t('common_countedOutcome', t(headings[kind]), number(count));
}

/** Who says so. */
export function formatSource(verdict: Verdict, { t }: UiTexts): string {
  if (!isLapsed(verdict)) return '';
  if (verdict.by === 'file') return t('bibliography_byFile');
  return t(verdict.by === 'library' ? 'bibliography_byLibrary' : sourceKeys[verdict.by]);
}

/** Authors, what the work stands in, and its year, as far as the file tells. */
export function workByline({ work: { record } }: CheckedWork, { names }: UiTexts): string {
  const { authors, containerTitle, revised, published } = record.work;
  const year = (revised ?? published)?.slice(0, 4);
  return [authors.length > 0 && names(authors), containerTitle, year].filter(Boolean).join(' · ');
}

/** The words of a report that is kept as a file. */
export function formatReport(texts: UiTexts): ReportWords {
  const { t } = texts;
  return {
    title: t('bibliography_title'),
    heading: (outcome, count) => outcomeHeading(outcome, count, texts),
    verdict: (verdict) => formatVerdict(verdict, texts),
    by: (verdict) => formatSource(verdict, texts),
    byline: (work) => workByline(work, texts),
    place: (line, key) => formatPlace(texts, line, key),
    newer: t('common_newerVersion'),
    corrected: t('bibliography_correctedChanged'),
    columns: {
      line: t('bibliography_columnLine'),
      key: t('fields_key'),
      title: t('fields_title'),
      authors: t('fields_authors'),
      date: t('bibliography_columnDate'),
      doi: t('fields_doi'),
      outcome: t('bibliography_columnOutcome'),
      replaced: t('bibliography_columnReplaced'),
      newer: t('common_newerVersion'),
      evidence: t('bibliography_columnEvidence'),
      source: t('bibliography_columnSource'),
      corrected: t('bibliography_correctedChanged'),
    },
  };
}

function silenceKey(why: UnknownVerdict): LabelKey {
  return isOwn(why) ? silences[why] : reasonKeys[why];
}

function isOwn(why: UnknownVerdict): why is keyof typeof silences {
  return why in silences;
}

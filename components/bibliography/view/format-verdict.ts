import type { ReportWords } from '../../../utils/bibliography/report';
import {
  type CheckedWork,
  isLapsed,
  type UnknownVerdict,
  type Verdict,
} from '../../../utils/bibliography/verdict';
import type { UnknownReason } from '../../../utils/model/check';
import type { MessageKey } from '../../../utils/text/i18n';
import { reasonKeys, sourceKeys } from '../../checks/view/format-check';
import type { UiTexts } from '../../ui/i18n';

const silences: Record<Exclude<UnknownVerdict, UnknownReason>, MessageKey> = {
  'no-doi': 'silenceNoDoi',
  'not-asked': 'silenceNotAsked',
  'not-checked': 'silenceNotChecked',
  'not-on-record': 'silenceNotOnRecord',
  'older-date': 'silenceOlderDate',
  'newer-version': 'silenceNewerVersion',
  later: 'silenceLater',
};

const headings: Record<Verdict['kind'], MessageKey> = {
  retracted: 'standingRetracted',
  withdrawn: 'standingWithdrawn',
  superseded: 'outcomeReplaced',
  unknown: 'outcomeUnknownShort',
  stands: 'outcomeNotOnRecord',
};

const dated = {
  superseded: 'alertReplacedOn',
  withdrawn: 'alertWithdrawnOn',
  retracted: 'alertRetractedOn',
} as const satisfies Record<string, MessageKey>;

/**
 * What was found of a work: 'Replaced 26 March 2019', 'Not known: it has no DOI …', 'Retracted, by
 * what the file itself says'.
 */
export function formatVerdict(verdict: Verdict, texts: UiTexts): string {
  const words = outcomeWords(verdict, texts);
  return isLapsed(verdict) && verdict.by === 'file' ? texts.t('verdictOfFile', words) : words;
}

function outcomeWords(verdict: Verdict, { t, day, date }: UiTexts): string {
  switch (verdict.kind) {
    case 'stands':
      return verdict.at === undefined
        ? t('verdictStands')
        : t('verdictStandsLibrary', day(verdict.at));
    case 'unknown':
      return t('verdictUnknown', t(silenceKey(verdict.why)));
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
  return t('countedOutcome', t(headings[kind]), number(count));
}

/** Who says so. */
export function formatSource(verdict: Verdict, { t }: UiTexts): string {
  if (!isLapsed(verdict)) return '';
  if (verdict.by === 'file') return t('byFile');
  return t(verdict.by === 'library' ? 'byLibrary' : sourceKeys[verdict.by]);
}

/** Authors, what the work stands in, and its year, as far as the file tells. */
export function workByline({ work: { record } }: CheckedWork, { names }: UiTexts): string {
  const { authors, containerTitle, revised, published } = record.work;
  const year = (revised ?? published)?.slice(0, 4);
  return [authors.length > 0 && names(authors), containerTitle, year].filter(Boolean).join(' · ');
}

/** The words of a report that is kept as a file. */
export function formatReport(texts: UiTexts): ReportWords {
  const { t, number } = texts;
  return {
    title: t('bibliographyTitle'),
    heading: (outcome, count) => outcomeHeading(outcome, count, texts),
    verdict: (verdict) => formatVerdict(verdict, texts),
    by: (verdict) => formatSource(verdict, texts),
    byline: (work) => workByline(work, texts),
    line: (line) => t('importLine', number(line)),
    newer: t('newerVersion'),
    corrected: t('correctedChanged'),
    columns: {
      line: t('columnLine'),
      key: t('fieldKey'),
      title: t('fieldTitle'),
      authors: t('fieldAuthors'),
      date: t('columnDate'),
      doi: t('fieldDoi'),
      outcome: t('columnOutcome'),
      replaced: t('columnReplaced'),
      newer: t('newerVersion'),
      evidence: t('columnEvidence'),
      source: t('columnSource'),
      corrected: t('correctedChanged'),
    },
  };
}

function silenceKey(why: UnknownVerdict): MessageKey {
  return isOwn(why) ? silences[why] : reasonKeys[why];
}

function isOwn(why: UnknownVerdict): why is keyof typeof silences {
  return why in silences;
}

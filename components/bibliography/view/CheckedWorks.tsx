import type { FileChange } from '../../../utils/bibliography/correct/correction';
import { type CheckedWork, isLapsed, outcomes } from '../../../utils/bibliography/verdict';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { recordKeys } from '../../checks/view/format-check';
import { formatPlace } from '../../import/view/format-problem';
import { useTexts } from '../../ui/i18n';
import { ShowMoreList } from '../../ui/list/ShowMoreList';
import { Quote } from '../../ui/text/Quote';
import { SafeLink, webHost } from '../../ui/text/SafeLink';
import { formatSource, formatVerdict, outcomeHeading, workByline } from './format-verdict';
import './checked-works.css';

interface CheckedWorksProps {
  works: readonly CheckedWork[];
  /** What the corrected file has otherwise, by work. */
  changes: ReadonlyMap<CheckedWork, readonly FileChange[]>;
  /** Leads to the entry that the library holds of a work. */
  entryHref(id: string): string;
}

/** The works of a bibliography by how they came out, the gravest first; what stands is folded. */
export function CheckedWorks({ works, changes, entryHref }: CheckedWorksProps) {
  const texts = useTexts();
  return (
    <>
      {outcomes.map((outcome) => {
        const those = works.filter(({ verdict }) => verdict.kind === outcome);
        if (those.length === 0) return null;
        const heading = outcomeHeading(outcome, those.length, texts);
        const list = (
          <ShowMoreList
            class="checked-list"
            items={those}
            row={(work) => (
              <CheckedRow
                key={work.work.record.place.from}
                checked={work}
                changes={changes.get(work) ?? []}
                entryHref={entryHref}
              />
            )}
          />
        );
        const isFolded = outcome === 'stands' || outcome === 'unknown';
        return isFolded ? (
          <details key={outcome} class="checked-group">
            <summary>{heading}</summary>
            {list}
          </details>
        ) : (
          <section key={outcome} class="checked-group" aria-label={heading}>
            <h3 class="text-alert">{heading}</h3>
            {list}
          </section>
        );
      })}
    </>
  );
}

const fields: Record<FileChange['field'], LabelKey> = {
  doi: 'fields_doi',
  url: 'bibliography_fieldUrl',
  version: 'fields_version',
  note: 'fields_note',
};

interface CheckedRowProps {
  checked: CheckedWork;
  changes: readonly FileChange[];
  entryHref(id: string): string;
}

function CheckedRow({ checked, changes, entryHref }: CheckedRowProps) {
  const texts = useTexts();
  const { t } = texts;
  const { work, verdict, entryId } = checked;
  const { place, key, work: told } = work.record;
  const byline = workByline(checked, texts);
  const lapsed = isLapsed(verdict);
  return (
    <li class="checked-work">
      <p class="small text-muted tabular-nums">{formatPlace(texts, place.line, key)}</p>
      <p class="checked-title">
        <bdi>{told.title || told.doi || key || told.url || '–'}</bdi>
      </p>
      {byline !== '' && <p class="small text-muted">{byline}</p>}
      <p class={lapsed ? 'text-alert' : 'small'}>{formatVerdict(verdict, texts)}</p>
      {lapsed && (
        <Quote
          text={verdict.supersession.evidence.text}
          meaning={
            verdict.supersession.grade === 'registered' ? t(recordKeys[verdict.kind]) : undefined
          }
          alert
        >
          <span>{formatSource(verdict, texts)}</span>
          {verdict.by !== 'file' && (
            <SafeLink href={verdict.supersession.evidence.url}>
              {webHost(verdict.supersession.evidence.url) ?? verdict.supersession.evidence.url}
            </SafeLink>
          )}
          {verdict.supersession.successor !== undefined && (
            <SafeLink href={verdict.supersession.successor}>{t('common_openNewer')}</SafeLink>
          )}
        </Quote>
      )}
      {changes.length > 0 && (
        <div class="small checked-changes">
          <p class="text-muted">{t('bibliography_inCorrectedFile')}</p>
          <ul>
            {changes.map(({ field, from, to }) => (
              <li key={field}>
                {from === ''
                  ? t('bibliography_correctedFieldNew', t(fields[field]), to)
                  : t('bibliography_correctedField', t(fields[field]), from, to)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {entryId !== undefined && (
        <p class="small">
          <a href={entryHref(entryId)}>{t('bibliography_openInLibrary')}</a>
        </p>
      )}
    </li>
  );
}

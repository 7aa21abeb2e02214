import type { Overview } from '../../../utils/library/search/overview';
import type { StatusGroup } from '../../../utils/model/records';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import './selection-summary.css';

interface SelectionSummaryProps {
  count: number;
  /** What they are; undefined until it is known. */
  overview: Overview | undefined;
}

const figures: Record<StatusGroup, LabelKey> = {
  stands: 'common_figureStands',
  superseded: 'common_figureSuperseded',
  retracted: 'common_figureRetracted',
  unknown: 'common_figureUnknown',
  neverChecked: 'common_figureNeverChecked',
  unwatchable: 'entries_figureUnwatchable',
};

/** So many encyclopedias are named. */
const largest = 8;

/** What a selection holds: how its entries stand, of which years, and from which encyclopedias. */
export function SelectionSummary({ count, overview }: SelectionSummaryProps) {
  const { t, plural, number } = useTexts();
  const standing = overview?.standing.filter((one) => one.count > 0) ?? [];
  const encyclopedias = overview?.encyclopedias ?? [];
  const left = encyclopedias.length - largest;
  const years = yearsIn(overview);
  const line = (name: string, of: number) => (
    <li key={name}>
      <bdi>{name}</bdi>
      <span class="text-muted tabular-nums">{number(of)}</span>
    </li>
  );
  return (
    <section class="selection-summary" aria-labelledby="selection-summary-title">
      <h2 id="selection-summary-title" class="state-title">
        {plural('bulk_selectedCount', count)}
      </h2>
      {overview && (
        <dl>
          <dt class="label">{t('common_standing')}</dt>
          <dd>
            <ul>{standing.map((one) => line(t(figures[one.figure]), one.count))}</ul>
          </dd>
          {years !== '' && (
            <>
              <dt class="label">{t('bulk_years')}</dt>
              <dd class="tabular-nums">{years}</dd>
            </>
          )}
          {encyclopedias.length > 0 && (
            <>
              <dt class="label">{t('fields_container')}</dt>
              <dd>
                <ul>
                  {encyclopedias.slice(0, largest).map(({ name, count: of }) => line(name, of))}
                  {left > 0 && (
                    <li class="text-muted">{plural('common_moreEncyclopedias', left)}</li>
                  )}
                </ul>
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}

/** '1994', '1990–2019', or '' where no year is known. */
function yearsIn(overview: Overview | undefined): string {
  const from = overview?.firstYear;
  const to = overview?.lastYear;
  if (from === undefined || to === undefined) return '';
  return from === to ? String(from) : `${from}–${to}`;
}

import { useState } from 'preact/hooks';
import type { Overview } from '../../../utils/library/search/overview';
import type { StatusGroup } from '../../../utils/model/records';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { type Bar, BarChart } from '../../ui/charts/BarChart';
import { ColumnChart } from '../../ui/charts/ColumnChart';
import { StackedBar } from '../../ui/charts/StackedBar';
import { useTexts } from '../../ui/i18n';

interface OverviewProps {
  overview: Overview;
  /** Searches for what a part counts. */
  onQuery(query: string): void;
}

/** How many encyclopedias are shown at first. */
const largest = 12;

const figures: Record<StatusGroup, { name: LabelKey; ink?: Bar['ink'] & string }> = {
  stands: { name: 'common_figureStands' },
  superseded: { name: 'common_figureSuperseded', ink: 'alert' },
  retracted: { name: 'common_figureRetracted', ink: 'hatched' },
  unknown: { name: 'common_figureUnknown', ink: 'quiet' },
  neverChecked: { name: 'common_figureNeverChecked', ink: 'hollow' },
  unwatchable: { name: 'entries_figureUnwatchable', ink: 'hollow' },
};

/** The library in four pictures, each part of which leads to what it counts. */
export function OverviewCharts({ overview, onQuery }: OverviewProps) {
  const { t } = useTexts();
  return (
    <div class="overview">
      <h2 class="visually-hidden">{t('common_overview')}</h2>
      <Standing overview={overview} onQuery={onQuery} />
      <Encyclopedias overview={overview} onQuery={onQuery} />
      <Years overview={overview} onQuery={onQuery} />
      <Revisions overview={overview} onQuery={onQuery} />
    </div>
  );
}

function Standing({ overview: { standing, entries }, onQuery }: OverviewProps) {
  const { t } = useTexts();
  const bars = standing.map(({ figure, count, query }): Bar => {
    const { name, ink } = figures[figure];
    return { name: t(name), count, query, ...(ink && { ink }) };
  });
  return (
    <div class="chart-standing">
      <BarChart
        caption={t('common_standing')}
        heads={[t('overview_standingName'), t('overview_entries')]}
        bars={bars}
        whole={entries}
        onQuery={onQuery}
      />
      <StackedBar parts={bars} onQuery={onQuery} />
    </div>
  );
}

function Encyclopedias({ overview: { encyclopedias }, onQuery }: OverviewProps) {
  const { t, plural } = useTexts();
  const [all, setAll] = useState(false);
  const more = encyclopedias.length - largest;
  if (encyclopedias.length === 0) return null;
  return (
    <BarChart
      isTall
      caption={t('overview_encyclopedias')}
      heads={[t('fields_container'), t('overview_entries')]}
      bars={all ? encyclopedias : encyclopedias.slice(0, largest)}
      whole={encyclopedias[0]?.count ?? 0}
      onQuery={onQuery}
    >
      {more > 0 && (
        <button
          class="button button--plain button--flush"
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('overview_largest') : plural('common_moreEncyclopedias', more)}
        </button>
      )}
    </BarChart>
  );
}

function Years({ overview: { years, undated }, onQuery }: OverviewProps) {
  const { t, plural } = useTexts();
  const noYear = undated.count > 0 && (
    <button
      class="button button--plain button--flush"
      type="button"
      onClick={() => onQuery(undated.query)}
    >
      {plural('overview_undated', undated.count)}
    </button>
  );
  if (years.length === 0) {
    return (
      <section class="chart">
        <h3>{t('overview_years')}</h3>
        {noYear}
      </section>
    );
  }
  return (
    <ColumnChart
      caption={t('overview_years')}
      head={t('overview_entries')}
      periods={years}
      above={{ name: t('overview_entries'), parts: years }}
      onQuery={onQuery}
    >
      {noYear}
    </ColumnChart>
  );
}

function Revisions({ overview: { revisions }, onQuery }: OverviewProps) {
  const { t } = useTexts();
  if (revisions.length === 0) {
    return (
      <section class="chart">
        <h3>{t('overview_revisions')}</h3>
        <p class="text-muted">{t('overview_noRevisions')}</p>
      </section>
    );
  }
  return (
    <ColumnChart
      caption={t('overview_revisions')}
      words={t('overview_revisionsWords')}
      head={t('overview_entries')}
      periods={revisions}
      above={{ name: t('overview_held'), parts: revisions.map(({ held }) => held) }}
      below={{ name: t('overview_newer'), parts: revisions.map(({ newer }) => newer) }}
      onQuery={onQuery}
    />
  );
}

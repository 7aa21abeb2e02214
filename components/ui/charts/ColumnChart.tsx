import type { ComponentChildren } from 'preact';
import type { Period } from '../../../utils/library/search/overview';
import { useTexts } from '../i18n';
import './charts.css';

/** What is counted of one period. */
interface Part {
  count: number;
  query: string;
}

/** One kind of what is counted, over all periods. */
interface Row {
  name: string;
  parts: readonly Part[];
}

interface ColumnChartProps {
  caption: string;
  /** What the line says, where the caption does not say it all. */
  words?: string;
  /** Heads the names of the rows. */
  head: string;
  /** In order and without a gap. */
  periods: readonly Period[];
  /** Stands on the line. */
  above: Row;
  /** Hangs from it, in the ink of what was replaced. */
  below?: Row;
  onQuery(query: string): void;
  children?: ComponentChildren;
}

/** Up to how many columns there is room for the number of each. */
const roomForNumbers = 8;

/** Columns side by side: a table that is drawn, so that it reads as one. */
export function ColumnChart(props: ColumnChartProps) {
  const { caption, words, head, periods, above, below, onQuery, children } = props;
  const rows = below ? [above, below] : [above];
  const most = Math.max(1, ...rows.flatMap(({ parts }) => parts.map(({ count }) => count)));
  return (
    <section class="chart">
      <table class={periods.length > roomForNumbers ? 'columns columns--many' : 'columns'}>
        <caption>
          <h3>{caption}</h3>
          {words !== undefined && <span class="small text-muted chart-words">{words}</span>}
        </caption>
        {/* Drawn under the columns. */}
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{head}</span>
            </th>
            {periods.map((period) => (
              <th key={period.from} scope="col" class="small text-muted tabular-nums">
                <span class="period" aria-hidden="true">
                  {period.from}
                </span>
                <span class="visually-hidden">{periodName(period)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Columns row={above} {...{ periods, most, onQuery }} />
          {below && <Columns row={below} isBelow {...{ periods, most, onQuery }} />}
        </tbody>
      </table>
      {children}
    </section>
  );
}

interface ColumnsProps extends Pick<ColumnChartProps, 'periods' | 'onQuery'> {
  row: Row;
  /** What the highest column stands for. */
  most: number;
  isBelow?: boolean;
}

function Columns({ row, periods, most, isBelow = false, onQuery }: ColumnsProps) {
  const { t, number } = useTexts();
  const own = Math.max(0, ...row.parts.map(({ count }) => count));
  return (
    <tr
      class={isBelow ? 'columns-row columns-row--below' : 'columns-row'}
      style={{ '--share': own / most }}
    >
      <th scope="row">
        <span class="visually-hidden">{row.name}</span>
      </th>
      {row.parts.map(({ count, query }, at) => {
        const period = periods[at];
        const words = t(
          'common_overviewPartOf',
          period ? periodName(period) : '',
          row.name,
          number(count),
        );
        return (
          <td key={query}>
            {count === 0 ? (
              <span class="visually-hidden">{number(0)}</span>
            ) : (
              <button
                class="column small tabular-nums"
                type="button"
                title={words}
                aria-label={words}
                style={{ '--share': count / most }}
                onClick={() => onQuery(query)}
              >
                <span class="column-number">{number(count)}</span>
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function periodName({ from, to }: Period): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

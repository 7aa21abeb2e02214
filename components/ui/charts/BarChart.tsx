import type { ComponentChildren } from 'preact';
import { useTexts } from '../i18n';
import './charts.css';

/** One bar, which is what it counts and leads to it. */
export interface Bar {
  name: string;
  count: number;
  query: string;
  /** How it is drawn: as text is, in the ink of what was replaced, hatched in it, quietly, or as an outline. */
  ink?: 'alert' | 'hatched' | 'quiet' | 'hollow';
}

interface BarChartProps {
  caption: string;
  /** Beside others it stands along several of them. */
  isTall?: boolean;
  /** Heads the names and the counts. */
  heads: readonly [string, string];
  bars: readonly Bar[];
  /** What a full bar stands for. */
  whole: number;
  onQuery(query: string): void;
  /** What stands under the bars. */
  children?: ComponentChildren;
}

/** Bars one under the other: a table that is drawn, so that it reads as one. */
export function BarChart(props: BarChartProps) {
  const { caption, isTall = false, heads, bars, whole, onQuery, children } = props;
  const { number } = useTexts();
  return (
    <section class={isTall ? 'chart chart--tall' : 'chart'}>
      <table class="bars">
        <caption>
          <h3>{caption}</h3>
        </caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ name, count, query, ink = 'text' }) => (
            <tr key={query} class={`ink--${ink}`}>
              <th scope="row">
                {count === 0 ? (
                  <span class="bar-name text-muted">{name}</span>
                ) : (
                  <button
                    class="bar-name"
                    type="button"
                    title={name}
                    onClick={() => onQuery(query)}
                  >
                    <bdi>{name}</bdi>
                  </button>
                )}
              </th>
              <td class="tabular-nums">
                {count > 0 && <span class="bar" style={{ '--share': count / whole }} />}
                {number(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </section>
  );
}

import { useTexts } from '../../ui/i18n';
import { RelativeDate } from '../../ui/text/RelativeDate';
import { type ActivityItem, formatActivity } from './activity-log';
import '../../checks/view/checks.css';

/** What happened to an entry, day by day, folded away until it is asked for. */
export function EntryHistory({ story }: { story: readonly ActivityItem[] }) {
  const texts = useTexts();
  const { t } = texts;
  const days = new Map<string, ActivityItem[]>();
  for (const happening of story) {
    const day = texts.fullDay(happening.at);
    days.set(day, [...(days.get(day) ?? []), happening]);
  }
  return (
    <details class="entry-history">
      <summary>{t('entry_history')}</summary>
      <dl>
        {[...days].map(([day, happenings]) => (
          <div key={day} class="entry-history-day">
            <dt class="small text-muted tabular-nums">
              <RelativeDate at={happenings[0]?.at ?? 0} />
            </dt>
            <dd>
              <ul>
                {happenings.map((happening, index) => {
                  const { what, by } = formatActivity(happening, texts);
                  return (
                    <li key={index}>
                      {what}
                      {by !== undefined && <span class="small text-muted"> · {by}</span>}
                    </li>
                  );
                })}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

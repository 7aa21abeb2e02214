import { entryState } from '../../../utils/library/entry/entry-state';
import type { EntryListItem } from '../../../utils/library/search/entry-list-item';
import { findHighlights } from '../../../utils/library/search/highlights';
import type { Query } from '../../../utils/library/search/parse-query';
import type { Snippet } from '../../../utils/library/search/snippets';
import { useTexts } from '../../ui/i18n';
import { HighlightedText } from '../../ui/text/HighlightedText';
import { RelativeDate } from '../../ui/text/RelativeDate';
import { StatusTitle } from './StatusTitle';
import { knownStatus, stateKey } from './status';
import './columns.css';

interface EntryColumnsProps {
  entry: EntryListItem;
  /** What was searched for; its hits are marked. */
  query: Query;
  /** What was found in its summary. */
  extract?: Snippet | undefined;
}

/** A row in one line: title, authors, encyclopedia, year and the day saved, each in its column. */
export function EntryColumns({ entry, query, extract }: EntryColumnsProps) {
  const { t } = useTexts();
  const { byline, container, year } = entry;
  const title = entry.damaged && entry.title === '' ? t('common_damagedTitle') : entry.title;
  const known = entryState(entry);
  const isBarred = known === 'unknown' && entry.doubt === 'no-permission';
  const state = isBarred ? 'entries_figureNotWatched' : stateKey(known);
  return (
    <>
      <span class="entry-columns">
        <span class="entry-row-title column--title">
          <StatusTitle
            title={title}
            standing={knownStatus(entry)}
            hits={findHighlights(title, query, 'title')}
          />
          {state !== undefined && <span class="column-state small text-muted">{t(state)}</span>}
        </span>
        <span class="column--author">
          <bdi>
            <HighlightedText text={byline} marks={findHighlights(byline, query, 'author')} />
          </bdi>
        </span>
        <span class="column--encyclopedia">
          <bdi>
            <HighlightedText
              text={container}
              marks={findHighlights(container, query, 'encyclopedia')}
            />
          </bdi>
        </span>
        <span class="column--year">{year}</span>
        <span class="column--saved">
          <RelativeDate at={entry.savedAt} />
        </span>
      </span>
      {extract && (
        <span class="entry-row-words" dir="auto">
          <HighlightedText {...extract} />
        </span>
      )}
    </>
  );
}

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

interface EntryWordsProps {
  entry: EntryListItem;
  /** What was searched for; its hits are marked. */
  query?: Query;
  /** Whether the encyclopedia is named already, above its group. */
  withoutContainer?: boolean;
  /** What was found in its summary. */
  extract?: Snippet | undefined;
}

/** The two lines of a row: the marked title, then authors, encyclopedia, year and the day saved. */
export function EntrySummaryLines(props: EntryWordsProps) {
  const { t } = useTexts();
  const { entry, query = [], withoutContainer = false, extract } = props;
  const { byline, year } = entry;
  const title = entry.damaged && entry.title === '' ? t('common_damagedTitle') : entry.title;
  const container = withoutContainer ? '' : entry.container;
  const isNamed = byline !== '' || container !== '';
  const known = entryState(entry);
  const isBarred = known === 'unknown' && entry.doubt === 'no-permission';
  const state = isBarred ? 'entries_figureNotWatched' : stateKey(known);
  const details = [
    year,
    state === undefined ? '' : t(state),
    entry.damaged && entry.title !== '' ? t('common_damagedTitle') : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <span class="entry-row-title">
        <StatusTitle
          title={title}
          standing={knownStatus(entry)}
          hits={findHighlights(title, query, 'title')}
        />
      </span>
      <span class="entry-row-line tabular-nums">
        <span class="entry-row-names">
          <bdi>
            <HighlightedText text={byline} marks={findHighlights(byline, query, 'author')} />
          </bdi>
          {byline !== '' && container !== '' && ' · '}
          <bdi>
            <HighlightedText
              text={container}
              marks={findHighlights(container, query, 'encyclopedia')}
            />
          </bdi>
        </span>
        {details !== '' && <span>{isNamed ? ` · ${details}` : details}</span>}
        <RelativeDate at={entry.savedAt} />
      </span>
      {extract && (
        <span class="entry-row-words" dir="auto">
          <HighlightedText {...extract} />
        </span>
      )}
    </>
  );
}

import { entryState } from '../../../utils/library/entry/entry-state';
import type { ListedEntry } from '../../../utils/library/search/entry-list-item';
import { marksIn } from '../../../utils/library/search/highlights';
import type { Query } from '../../../utils/library/search/query';
import type { Extract } from '../../../utils/library/search/snippets';
import { useTexts } from '../../ui/i18n';
import { Hits } from '../../ui/text/HighlightedText';
import { Day } from '../../ui/text/RelativeDate';
import { MarkedTitle } from './StatusTitle';
import { standingTold, stateKey } from './status';

interface EntryWordsProps {
  entry: ListedEntry;
  /** What was searched for; its hits are marked. */
  query?: Query;
  /** Whether the encyclopedia is named already, above its group. */
  withoutContainer?: boolean;
  /** What was found in its summary. */
  extract?: Extract | undefined;
}

/** The two lines of a row: the marked title, then authors, encyclopedia, year and the day saved. */
export function EntryWords(props: EntryWordsProps) {
  const { t } = useTexts();
  const { entry, query = [], withoutContainer = false, extract } = props;
  const { byline, year } = entry;
  const title = entry.damaged && entry.title === '' ? t('damagedTitle') : entry.title;
  const container = withoutContainer ? '' : entry.container;
  const isNamed = byline !== '' || container !== '';
  const known = entryState(entry);
  const isBarred = known === 'unknown' && entry.doubt === 'no-permission';
  const state = isBarred ? 'figureNotWatched' : stateKey(known);
  const details = [
    year,
    state === undefined ? '' : t(state),
    entry.damaged && entry.title !== '' ? t('damagedTitle') : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <span class="entry-row-title">
        <MarkedTitle
          title={title}
          standing={standingTold(entry)}
          hits={marksIn(title, query, 'title')}
        />
      </span>
      <span class="entry-row-line figures">
        <bdi>
          <Hits text={byline} marks={marksIn(byline, query, 'author')} />
          {byline !== '' && container !== '' && ' · '}
          <Hits text={container} marks={marksIn(container, query, 'encyclopedia')} />
        </bdi>
        {details !== '' && <span>{isNamed ? ` · ${details}` : details}</span>}
        <Day at={entry.savedAt} />
      </span>
      {extract && (
        <span class="entry-row-words">
          <Hits {...extract} />
        </span>
      )}
    </>
  );
}

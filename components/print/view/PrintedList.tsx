import { Fragment } from 'preact';
import { entryState } from '../../../utils/library/entry/entry-state';
import type { EntryListItem } from '../../../utils/library/search/entry-list-item';
import type { EntryListing } from '../../../utils/library/search/list-request';
import { isReplaced, knownStatus, standingKey, stateKey } from '../../entries/view/status';
import { useTexts } from '../../ui/i18n';
import { groupHeading } from '../../ui/list/VirtualListGroup';
import './printed.css';

interface PrintedListProps {
  /** What is listed, in words. */
  heading: string;
  /** What it was searched for; '' where it was not. */
  query: string;
  listing: EntryListing;
}

/** A whole list on paper: every entry of it, under the headings of its groups. */
export function PrintedList({ heading, query, listing }: PrintedListProps) {
  const { t, number, fullDay, now } = useTexts();
  const { ids, groups, entryAt } = listing;
  const headings = new Map(groups.map((group) => [group.from, group]));
  return (
    <article class="printed-list">
      <h1>
        <bdi>{heading}</bdi>
      </h1>
      <p class="printed-quiet">
        {[query, number(ids.length), fullDay(now())].filter(Boolean).join(' · ')}
      </p>
      <ul>
        {ids.map((id, place) => {
          const entry = entryAt(place);
          const group = headings.get(place);
          return (
            <li key={id}>
              {group && (
                <h2>
                  <bdi>{groupHeading(group, t)}</bdi>
                </h2>
              )}
              {entry && <PrintedRow entry={entry} />}
            </li>
          );
        })}
      </ul>
    </article>
  );
}

function PrintedRow({ entry }: { entry: EntryListItem }) {
  const { t } = useTexts();
  const known = knownStatus(entry);
  const state = known && isReplaced(known) ? standingKey(known) : stateKey(entryState(entry));
  const details = [entry.byline, entry.container, entry.year, state === undefined ? '' : t(state)];
  return (
    <>
      <p class="printed-row-title">
        <bdi>{entry.title}</bdi>
      </p>
      <p class="printed-quiet">
        {details.filter(Boolean).map((detail, at) => (
          <Fragment key={at}>
            {at > 0 && ' · '}
            <bdi>{detail}</bdi>
          </Fragment>
        ))}
      </p>
    </>
  );
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  formatSort,
  type ListOrder,
  type ListRequest,
  parseSort,
} from '../../utils/library/search/list-request';
import { listOrder } from '../../utils/platform/storage/stored-settings';
import { HistoryWriter } from './browser-history';
import type { LibraryView } from './view/library-view';

/** What the library page shows, as its address names it. */
export interface Route extends ListOrder {
  view: LibraryView;
  /** In the search's language; '' lists all of the view. */
  query: string;
  /** Id of the entry that is open. */
  opened?: string | undefined;
}

/** The list that a place shows. */
export function requestOf({ view, query, sort, grouped }: Route): ListRequest {
  return {
    query: query.trim(),
    ...(view.kind === 'collection' && { collection: view.id }),
    sort,
    grouped,
  };
}

/** Goes to another place; what is left out stays as it is. */
export type Navigate = (change: Partial<Route>, how?: 'push' | 'replace') => void;

const plainShelves = [
  'all',
  'alerts',
  'duplicates',
  'overview',
  'bibliography',
  'trash',
] as const satisfies readonly LibraryView['kind'][];

/**
 * The place as the part of an address behind its `#`: the view, then what is not as usual, e.g.
 * `#collection/7f3?q=is%3Asuperseded&sort=-year&grouped&entry=5d1`.
 */
export function toHash(place: Route): string {
  const { view, query, sort, grouped, opened } = place;
  const name = view.kind === 'collection' ? `collection/${encodeURIComponent(view.id)}` : view.kind;
  const details = new URLSearchParams();
  if (query !== '') details.set('q', query);
  details.set('sort', formatSort(sort));
  details.set('grouped', grouped ? 'yes' : 'no');
  if (opened !== undefined) details.set('entry', opened);
  return `#${name}?${details}`;
}

/** Reads such an address; what it does not name, or names wrongly, is as `otherwise` has it. */
export function parseHash(hash: string, otherwise: ListOrder): Route {
  const [name = '', details = ''] = hash.replace(/^#/, '').split('?', 2);
  const given = new URLSearchParams(details);
  return {
    view: viewNamed(name),
    query: given.get('q') ?? '',
    sort: parseSort(given.get('sort') ?? '') ?? otherwise.sort,
    grouped: given.has('grouped') ? given.get('grouped') === 'yes' : otherwise.grouped,
    opened: given.get('entry') ?? undefined,
  };
}

function viewNamed(name: string): LibraryView {
  const [, id] = /^collection\/(.+)$/.exec(name) ?? [];
  if (id !== undefined) return { kind: 'collection', id: decoded(id) };
  const kind = plainShelves.find((plain) => plain === name);
  return { kind: kind ?? 'all' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether one place became the other by letters of a search alone. */
export function isTyped(former: Route, place: Route): boolean {
  if (former.query === '' || place.query === '') return false;
  return toHash({ ...former, query: '' }) === toHash({ ...place, query: '' });
}

/**
 * Where the reader is in the library. The address holds it, so that reloading, going back and a
 * link all lead to the same; the order of lists is remembered beyond it.
 */
export function useRoute(): [Route, Navigate] {
  const [place, setPlace] = useState(() => parseHash(location.hash, listOrder.get()));
  const latest = useRef(place);
  const address = useMemo(() => new HistoryWriter(), []);

  const go = useCallback<Navigate>(
    (change, how = 'push') => {
      const next = { ...latest.current, ...change };
      const hash = toHash(next);
      if (hash === toHash(latest.current)) return;
      latest.current = next;
      if (change.sort || change.grouped !== undefined) {
        // The order alone: nothing of what was looked for or open goes with it.
        listOrder.set({ sort: next.sort, grouped: next.grouped });
      }
      if (how === 'push') address.push(hash);
      else address.replace(hash);
      setPlace(next);
    },
    [address],
  );

  useEffect(() => {
    const follow = () => {
      address.forget();
      latest.current = parseHash(location.hash, listOrder.get());
      setPlace(latest.current);
    };
    // A typed address or a link within the page changes the hash as going back does.
    addEventListener('popstate', follow);
    const settle = () => address.settle();
    addEventListener('pagehide', settle);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('pagehide', settle);
    };
  }, [address]);

  return [place, go];
}

import { useEffect, useState } from 'preact/hooks';
import { type Catalog, openCatalog } from '../../utils/library/catalog';
import type { Library } from '../../utils/library/database';
import { entriesByIds } from '../../utils/library/entries';
import { toLibraryError } from '../../utils/library/errors';
import type { Listing, ListingRequest } from '../../utils/library/listing';
import type { Entry } from '../../utils/library/records';
import { onChange } from '../pages/changes';
import { library } from '../pages/library';
import type { Live } from '../pages/live';

let opened: { lib: Library; catalog: Catalog } | undefined;

onChange((change) => opened?.catalog.stale(change));

function catalogOf(lib: Library): Catalog {
  if (opened?.lib !== lib) {
    opened = { lib, catalog: openCatalog(lib, () => new Promise((go) => setTimeout(go))) };
  }
  return opened.catalog;
}

/** A listing, alive to changes. */
export function useListing(request: ListingRequest): [Live<Listing>, () => void] {
  const [live, setLive] = useState<Live<Listing>>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(request);
  useEffect(() => {
    const ended = new AbortController();
    const tell = (value: Listing) => {
      if (!ended.signal.aborted) setLive({ kind: 'ready', value });
    };
    library()
      .then((lib) => catalogOf(lib).list(request, tell, ended.signal))
      .then(tell)
      .catch((error: unknown) => {
        if (!ended.signal.aborted) setLive({ kind: 'failed', code: toLibraryError(error).code });
      });
    return () => ended.abort();
  }, [key, turn]);
  useEffect(
    () => onChange(({ entries }) => entries.length > 0 && setTurn((before) => before + 1)),
    [],
  );
  return [live, () => setTurn((before) => before + 1)];
}

/** The rows of these entries, as far as they are read. */
export function useEntries(ids: readonly string[]): (id: string) => Entry | undefined {
  const [held, setHeld] = useState<ReadonlyMap<string, Entry>>(new Map());
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isOver = false;
    void library()
      .then((lib) => entriesByIds(lib, ids))
      .then((entries) => {
        if (isOver) return;
        setHeld(new Map(entries.flatMap((entry) => (entry ? [[entry.id, entry]] : []))));
      });
    return () => {
      isOver = true;
    };
  }, [ids.join(' '), turn]);
  useEffect(
    () => onChange(({ entries }) => entries.length > 0 && setTurn((before) => before + 1)),
    [],
  );
  return (id) => held.get(id);
}

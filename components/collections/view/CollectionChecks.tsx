import { useMemo, useState } from 'preact/hooks';
import type { SetChange } from '../../../utils/library/entry/merge-sets';
import { normalizeForSearch } from '../../../utils/text/normalize';
import { useTexts } from '../../ui/i18n';
import { type CollectionItem, collectionTree } from './collection-tree';
import { NewCollection } from './NewCollection';
import '../../entry/view/own-fields.css';

interface CollectionChecksProps {
  collections: readonly CollectionItem[];
  /** Ids of those that hold the entry. */
  holding: readonly string[];
  onChange(change: SetChange): void;
  /** Makes a collection and puts the entry in it. */
  onCreate(name: string): void;
}

/** How many collections are found by eye; more have a filter, and scroll in a frame of their own. */
const atSight = 12;

/** The collections that an entry stands in. */
export function CollectionChecks(props: CollectionChecksProps) {
  const { collections, holding, onChange, onCreate } = props;
  const { t, locale } = useTexts();
  const [filter, setFilter] = useState('');
  const tree = useMemo(() => collectionTree(collections, locale), [collections, locale]);
  const isLong = collections.length > atSight;
  const wanted = isLong ? normalizeForSearch(filter) : '';
  const rows =
    wanted === ''
      ? tree
      : tree
          .filter(({ collection: { path } }) => normalizeForSearch(path).includes(wanted))
          .map((branch) => ({ ...branch, depth: 0 }));
  const held = new Set(holding);
  return (
    <fieldset class="checks">
      <legend class="visually-hidden">{t('fields_collections')}</legend>
      {isLong && <Holding collections={collections} held={held} />}
      {isLong && (
        <input
          class="input checks-filter"
          type="search"
          aria-label={t('collections_filterCollections')}
          placeholder={t('collections_filterCollections')}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      <div class={isLong ? 'checks checks--long' : 'checks'}>
        {rows.map(({ collection: { id, name, path }, depth }) => (
          <label key={id} class="check nested" style={{ '--depth': depth }}>
            <input
              type="checkbox"
              aria-label={path}
              checked={held.has(id)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? { add: [id] } : { remove: [id] })
              }
            />
            <bdi>{wanted === '' ? name : path}</bdi>
          </label>
        ))}
        {rows.length === 0 && isLong && (
          <p class="small text-muted">{t('collections_noCollectionFound')}</p>
        )}
      </div>
      <NewCollection label={t('collections_newCollection')} onCreate={onCreate} />
    </fieldset>
  );
}

/** The collections that hold the entry, which a long list would hide. */
function Holding({
  collections,
  held,
}: {
  collections: readonly CollectionItem[];
  held: Set<string>;
}) {
  const names = collections.filter(({ id }) => held.has(id)).map(({ path }) => path);
  if (names.length === 0) return null;
  return (
    <ul class="checks-holding">
      {names.map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

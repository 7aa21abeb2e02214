import { useState } from 'preact/hooks';
import { quoted } from '../../../utils/library/search/parse-query';
import { carries, droppedEntries, entriesType } from '../../collections/view/drag-and-drop';
import { useTexts } from '../../ui/i18n';
import { NavItem } from '../../ui/NavItem';

/** A tag, and how many listed entries have it. */
export interface TagItem {
  tag: string;
  count: number;
}

interface TagNavProps {
  /** By their names. */
  tags: readonly TagItem[];
  /** What is searched for in the whole library now; undefined where it is not searched. */
  query: string | undefined;
  /** Searches the whole library. */
  onQuery(query: string): void;
  /** Tags entries that were dropped on a tag. */
  onTag(ids: readonly string[], tag: string): void;
}

/** So many of the most used stand there until the reader asks for all. */
const portion = 8;

/** The reader's tags, each with how many entries have it: pressed, those are listed. */
export function TagNav({ tags, query, onQuery, onTag }: TagNavProps) {
  const { t, number } = useTexts();
  const [isWhole, setWhole] = useState(false);
  const [over, setOver] = useState<string>();
  if (tags.length === 0) return null;
  const most = new Set(tags.toSorted((one, other) => other.count - one.count).slice(0, portion));
  const shown = isWhole
    ? tags
    : tags.filter((one) => most.has(one) || quoted('tag', one.tag) === query);
  return (
    <div class="nav-group">
      <h2 class="label">{t('fields_tags')}</h2>
      <ul>
        {shown.map(({ tag, count }) => (
          <li
            key={tag}
            class={over === tag ? 'nav-group--over' : undefined}
            onDragOver={(event) => {
              if (!carries(event, entriesType)) return;
              event.preventDefault();
              setOver(tag);
            }}
            onDragLeave={() => setOver(undefined)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(undefined);
              const ids = droppedEntries(event);
              if (ids.length > 0) onTag(ids, tag);
            }}
          >
            <NavItem
              label={tag}
              count={count}
              current={quoted('tag', tag) === query}
              onShow={() => onQuery(quoted('tag', tag))}
            />
          </li>
        ))}
      </ul>
      {tags.length > portion && (
        <button
          class="button button--plain"
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('search_fewerTags') : t('search_allTags', number(tags.length))}
        </button>
      )}
    </div>
  );
}

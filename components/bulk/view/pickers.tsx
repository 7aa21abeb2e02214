import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { normalizeForSearch } from '../../../utils/text/normalize';
import { type CollectionItem, collectionTree } from '../../collections/view/collection-tree';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import './pickers.css';

/** As many as are looked through without typing. */
const offered = 200;

interface FilePickerProps {
  collections: readonly CollectionItem[];
  onFile(id: string): void;
  onMake(name: string): void;
}

/** Chooses a collection by typing a part of its name, or makes one of that name. */
export function CollectionPicker({ collections, onFile, onMake }: FilePickerProps) {
  const { t, locale } = useTexts();
  return (
    <Picker
      label={t('bulk_findOrMakeCollection')}
      options={collectionTree(collections, locale).map(({ collection, depth }) => ({
        id: collection.id,
        name: collection.name,
        path: collection.path,
        depth,
      }))}
      onChoose={({ id }) => onFile(id)}
      onMake={onMake}
    />
  );
}

interface TagPickerProps {
  tags: readonly string[];
  onTag(tag: string): void;
}

/** Chooses a tag by typing a part of it, or writes a new one. */
export function TagPicker({ tags, onTag }: TagPickerProps) {
  const { t } = useTexts();
  return (
    <Picker
      label={t('common_addTag')}
      options={tags.map((tag) => ({ id: tag, name: tag, path: tag, depth: 0 }))}
      onChoose={({ name }) => onTag(name)}
      onMake={onTag}
    />
  );
}

interface Option {
  id: string;
  name: string;
  /** What is compared with what is typed. */
  path: string;
  depth: number;
}

interface PickerProps {
  label: string;
  options: readonly Option[];
  onChoose(option: Option): void;
  onMake(name: string): void;
}

/**
 * A field over the options that hold what is typed in it; Enter takes the first of them, which is
 * the one of exactly that name where there is one.
 */
function Picker({ label, options, onChoose, onMake }: PickerProps) {
  const { t } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const alike = options.filter(({ path }) =>
    normalizeForSearch(path).includes(normalizeForSearch(name)),
  );
  const same = alike.filter(
    (option) => normalizeForSearch(option.name) === normalizeForSearch(name),
  );
  const found = [...new Set([...same, ...alike])].slice(0, offered);
  const isNew = name !== '' && same.length === 0;
  const choice = (key: string, act: () => void, words: ComponentChildren, depth = 0) => (
    <li key={key} class="nested" style={{ '--depth': depth }}>
      <button class="floating-choice" type="button" onClick={act}>
        {words}
      </button>
    </li>
  );
  return (
    <form
      class={name === '' ? 'picker' : 'picker picker--typed'}
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = found;
        if (name === '') return;
        if (first) onChoose(first);
        else onMake(name);
      }}
    >
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        placeholder={label}
        autoComplete="off"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <ul>
        {found.map((option) =>
          choice(
            option.id,
            () => onChoose(option),
            <bdi>{option.name}</bdi>,
            name === '' ? option.depth : 0,
          ),
        )}
        {isNew &&
          choice(
            'new',
            () => onMake(name),
            <>
              <Icon name="add" />
              {t('bulk_makeCollection', name)}
            </>,
          )}
      </ul>
    </form>
  );
}

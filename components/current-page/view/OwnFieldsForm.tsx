import { useEffect, useRef } from 'preact/hooks';
import type { SetChange } from '../../../utils/library/entry/merge-sets';
import { readerBounds } from '../../../utils/model/records';
import { CollectionChecks } from '../../collections/view/CollectionChecks';
import type { CollectionItem } from '../../collections/view/collection-tree';
import { TagField } from '../../entry/view/TagField';
import { useTexts } from '../../ui/i18n';
import './own-fields-form.css';

/** What a reader keeps with an entry. */
export interface OwnValues {
  tags: readonly string[];
  /** Ids. */
  collections: readonly string[];
  note: string;
}

/** The reader's own of the work on the page, of its entry or waiting for the save. */
export interface OwnFieldValues extends OwnValues {
  /** Whether there is an entry, so that each change is kept at once. */
  isSaved: boolean;
  changeTags(change: SetChange): void;
  changeCollections(change: SetChange): void;
  createCollection(name: string): void;
  changeNote(text: string): void;
}

interface OwnFieldsFormProps {
  own: OwnFieldValues;
  collections: readonly CollectionItem[];
  /** Tags of the whole library, most used first. */
  knownTags: readonly string[];
  isOpen: boolean;
  /** Whether the reader has come for these fields: then the first of them has the focus. */
  takesFocus?: boolean;
  onToggle(isOpen: boolean): void;
}

/** Tags, collections and note, folded to one line that says what is chosen. */
export function OwnFieldsForm(props: OwnFieldsFormProps) {
  const { own, collections, knownTags, isOpen, takesFocus = false, onToggle } = props;
  const { t } = useTexts();
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) fields.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const names = collections.filter(({ id }) => own.collections.includes(id));
  const chosen = [...own.tags, ...names.map(({ name }) => name)];
  return (
    <details
      class="own-fields-form"
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>
        {t('currentPage_ownFields')}
        {chosen.length > 0 && (
          <span class="text-muted">
            {chosen.map((name) => (
              <span key={name}>
                {' · '}
                <bdi>{name}</bdi>
              </span>
            ))}
          </span>
        )}
      </summary>
      {isOpen && (
        <div ref={fields} class="own-fields-form-body">
          <TagField tags={own.tags} known={knownTags} onChange={own.changeTags} />
          <CollectionChecks
            collections={collections}
            holding={own.collections}
            onChange={own.changeCollections}
            onCreate={own.createCollection}
          />
          {!own.isSaved && (
            <textarea
              class="input"
              rows={2}
              dir="auto"
              aria-label={t('fields_note')}
              placeholder={t('entry_notePlaceholder')}
              maxLength={readerBounds.note}
              value={own.note}
              onInput={(event) => own.changeNote(event.currentTarget.value)}
            />
          )}
        </div>
      )}
    </details>
  );
}

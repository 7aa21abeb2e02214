import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { type SetChange, tagKey } from '../../../utils/library/entry/merge-sets';
import { quoted } from '../../../utils/library/search/parse-query';
import { readerBounds } from '../../../utils/model/records';
import { FilterLink } from '../../search/view/FilterLink';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { completions, foldTags } from './tag-completion';
import './own-fields.css';

interface TagFieldProps {
  tags: readonly string[];
  /** Tags used elsewhere in the library, most used first. */
  known: readonly string[];
  onChange(change: SetChange): void;
  /** Lists what has a tag. */
  onQuery?: ((query: string) => void) | undefined;
}

/** How many tags are proposed at once. */
const proposals = 8;

/** An entry's tags, and the field that adds to them. */
export function TagField({ tags, known, onChange, onQuery }: TagFieldProps) {
  const { t } = useTexts();
  return (
    <div class="tag-field">
      {tags.length > 0 && (
        <ul class="tag-list" aria-label={t('fields_tags')}>
          {tags.map((tag) => (
            <li key={tag} class="tag">
              <FilterLink query={quoted('tag', tag)} onQuery={onQuery}>
                {tag}
              </FilterLink>
              <button
                class="tag-remove"
                type="button"
                aria-label={t('entry_removeTag', tag)}
                onClick={() => onChange({ remove: [tag] })}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagInput tags={tags} known={known} onChange={onChange} />
    </div>
  );
}

/**
 * The field that a tag is typed in, with proposals beneath it: Enter or a comma adds the one typed
 * or chosen, the arrows choose, Backspace on nothing takes the last away.
 */
function TagInput({ tags, known, onChange }: Omit<TagFieldProps, 'onQuery'>) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const ready = useMemo(() => (isOpen ? foldTags(known) : []), [known, isOpen]);
  const offered = isOpen ? completions(ready, typed, tags, proposals) : [];
  const chosen = offered[active];

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const add = (text: string) => {
    const tag = text.replace(/,$/, '').replace(/\s+/g, ' ').trim();
    // Cleared at once: what is typed and added within one turn was never drawn.
    if (field.current) field.current.value = '';
    setTyped('');
    close();
    if (tag !== '' && !tags.some((held) => tagKey(held) === tagKey(tag))) onChange({ add: [tag] });
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const input = event.currentTarget;
    // Enter ends the word of an input method, not the tag.
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(chosen ?? input.value);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      // Past either end nothing is chosen: what is typed is.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = offered.length + 1;
      setActive(isOpen ? ((active + 1 + step + places) % places) - 1 : -1);
    } else if (event.key === 'Escape' && isOpen) {
      // Unhandled, Escape would close the whole popup.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && input.value === '' && tags.length > 0) {
      onChange({ remove: tags.slice(-1) });
    }
  };

  return (
    <div class="tag-input">
      <input
        ref={field}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={t('common_addTag')}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${active}`}
        placeholder={t('common_addTag')}
        maxLength={readerBounds.tag}
        value={typed}
        onInput={({ currentTarget: input }) => {
          if (input.value.endsWith(',')) {
            add(input.value);
            return;
          }
          setTyped(input.value);
          setOpen(input.value.trim() !== '');
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget: input }) => add(input.value)}
      />
      <div
        id={`${id}-list`}
        class="tag-proposals"
        role="listbox"
        aria-label={t('fields_tags')}
        hidden={offered.length === 0}
      >
        {offered.map((tag, index) => (
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            class="tag-proposal"
            // Pressed before the field is left, which would add the letters typed so far.
            onMouseDown={(event) => {
              event.preventDefault();
              add(tag);
            }}
          >
            <bdi>{tag}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}

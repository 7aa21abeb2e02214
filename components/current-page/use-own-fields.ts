import { useState } from 'preact/hooks';
import { createCollection } from '../../utils/library/commands/collections';
import { type EntryEdit, editEntry, fullEntry } from '../../utils/library/commands/entries';
import type { Library } from '../../utils/library/db/open-library';
import type { SetChange } from '../../utils/library/entry/merge-sets';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { lastFiling } from '../../utils/platform/storage/stored-settings';
import type { Actions } from '../page-shell/use-actions';
import { useEventCallback } from '../ui/hooks/use-event-callback';
import type { OwnFieldValues, OwnValues } from './view/OwnFieldsForm';

/** The fields, and what a save does with them. */
export interface OwnFields extends OwnFieldValues {
  /**
   * Gives a new entry what was chosen before it was saved, and remembers it for the next one.
   * @throws LibraryError
   */
  file(lib: Library, entryId: string): Promise<void>;
}

/**
 * The reader's tags, collections and note of the work on the page, kept at once where it is held.
 * @param entryId of the entry that holds the page, if any
 */
export function useOwnFields(entryId: string | undefined, actions: Actions): OwnFields {
  const [staged, setStaged] = useState<OwnValues>(() => ({ ...lastFiling.get(), note: '' }));
  const [live] = useLibraryQuery(
    async (lib) => (entryId === undefined ? undefined : fullEntry(lib, entryId)),
    [entryId],
  );
  const held = entryId === undefined ? undefined : queryValue(live);
  const stage = (change: (now: OwnValues) => Partial<OwnValues>) =>
    setStaged((now) => ({ ...now, ...change(now) }));
  const edit = (change: EntryEdit) => {
    if (entryId !== undefined) void actions.attempt((lib) => editEntry(lib, entryId, change));
  };
  const changeCollections = useEventCallback((change: SetChange) =>
    entryId === undefined
      ? stage(({ collections }) => ({ collections: changed(collections, change) }))
      : edit({ collections: change }),
  );
  return {
    tags: held?.entry.tags ?? staged.tags,
    collections: held?.entry.collections ?? staged.collections,
    note: held?.note ?? staged.note,
    isSaved: held !== undefined,
    changeTags: (change) =>
      entryId === undefined
        ? stage(({ tags }) => ({ tags: changed(tags, change) }))
        : edit({ tags: change }),
    changeCollections,
    createCollection: (name) =>
      void actions.attempt(async (lib) => {
        const { id } = await createCollection(lib, name);
        changeCollections({ add: [id] });
      }),
    changeNote: (note) => stage(() => ({ note })),
    file: async (lib, id) => {
      const { tags, collections, note } = staged;
      lastFiling.set({ tags: [...tags], collections: [...collections] });
      if (tags.length + collections.length === 0 && note.trim() === '') return;
      await editEntry(lib, id, {
        tags: { add: [...tags] },
        collections: { add: [...collections] },
        ...(note.trim() !== '' && { note: { text: note, was: '' } }),
      });
      stage(() => ({ note: '' }));
    },
  };
}

function changed(items: readonly string[], { add = [], remove = [] }: SetChange): string[] {
  return [...items.filter((item) => !remove.includes(item) && !add.includes(item)), ...add];
}

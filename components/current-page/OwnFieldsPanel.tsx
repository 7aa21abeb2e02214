import { useMemo, useState } from 'preact/hooks';
import { listCollections } from '../../utils/library/commands/collections';
import { listTags } from '../../utils/library/commands/entries';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { isToFile } from './active-tab';
import type { OwnFields } from './use-own-fields';
import { OwnFieldsForm } from './view/OwnFieldsForm';

/** The reader's tags, collections and note; what they are chosen from is read once it is needed. */
export function OwnFieldsPanel({ own }: { own: OwnFields }) {
  const [isOpen, setOpen] = useState(isToFile);
  const isNamed = isOpen || own.collections.length > 0;
  const [collections] = useLibraryQuery(
    async (lib) => (isNamed ? listCollections(lib) : []),
    [isNamed],
  );
  const [used] = useLibraryQuery(async (lib) => (isOpen ? listTags(lib) : []), [isOpen]);
  const knownTags = useMemo(
    () =>
      (queryValue(used) ?? [])
        .toSorted((one, other) => other.count - one.count)
        .map(({ tag }) => tag),
    [used],
  );
  return (
    <OwnFieldsForm
      own={own}
      collections={queryValue(collections) ?? []}
      knownTags={knownTags}
      isOpen={isOpen}
      takesFocus={isToFile()}
      onToggle={setOpen}
    />
  );
}

import { CollectionNav } from '../../components/CollectionNav';
import { useTexts } from '../../components/i18n';
import type { ToastMessage } from '../../components/Toast';
import {
  collections,
  createCollection,
  removeCollection,
  renameCollection,
} from '../../utils/library/collections';
import { counts } from '../../utils/library/entries';
import type { Actions } from '../pages/actions';
import { known, useLive } from '../pages/live';
import type { Go, Place } from './place';

interface NavPaneProps {
  place: Place;
  go: Go;
  actions: Actions;
  show(message: ToastMessage): void;
}

/** The shelves of the library, with what can be done to them. */
export function NavPane({ place, go, actions, show }: NavPaneProps) {
  const { t } = useTexts();
  const [shelves] = useLive(collections, []);
  const [live] = useLive(counts, []);
  return (
    <CollectionNav
      collections={known(shelves) ?? []}
      counts={known(live)}
      shelf={place.shelf}
      onShow={(shelf) => go({ shelf, query: '', opened: undefined })}
      onCreate={(name, parent) =>
        void actions.attempt((lib) => createCollection(lib, name, parent))
      }
      onRename={(id, name) => void actions.attempt((lib) => renameCollection(lib, id, name))}
      onRemove={async (id) => {
        const name = known(shelves)?.find((other) => other.id === id)?.path ?? '';
        await actions.attempt(async (lib) => {
          const undo = await removeCollection(lib, id);
          show({ text: t('collectionRemoved', name), undo: () => void actions.attempt(undo) });
        });
        go({ shelf: { kind: 'all' }, query: '', opened: undefined });
      }}
    />
  );
}

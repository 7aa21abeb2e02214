import { useState } from 'preact/hooks';
import { setCitationKey, suggestCitationKey } from '../../utils/library/commands/citation-keys';
import type { Entry } from '../../utils/model/records';
import { exportedKeyOf } from '../../utils/platform/exported-keys';
import { getLibrary } from '../../utils/platform/library/page-library';
import type { Actions } from '../page-shell/use-actions';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/i18n';
import { CitationKeyDialog } from './view/CitationKeyDialog';

interface CitationKeyProps {
  entry: Entry;
  actions: Actions;
}

/** An entry's citation key and the way to change it. */
export function CitationKey({ entry, actions }: CitationKeyProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState<{ exported: string | undefined }>();
  const isPinned = entry.keyPinned === true;
  return (
    <span class="text-muted">
      {t('fields_key')} <code>{entry.key}</code>
      {isPinned && ` (${t('entry_keyPinned')})`}
      <button
        class="label-edit"
        type="button"
        onClick={() => void exportedKeyOf(entry.id).then((exported) => setOpen({ exported }))}
      >
        <Icon name="edit" />
        <span class="visually-hidden">{t('common_editField', t('fields_key'))}</span>
      </button>
      {open && (
        <CitationKeyDialog
          current={{ key: entry.key, isPinned }}
          exported={open.exported}
          suggest={async () => suggestCitationKey(await getLibrary(), entry.id)}
          onSave={async (choice) => {
            let takenBy: string | undefined;
            await actions.attempt(async (lib) => {
              const outcome = await setCitationKey(lib, entry.id, choice);
              if (outcome.kind === 'taken') takenBy = outcome.by.title;
            });
            return takenBy === undefined ? undefined : { takenBy };
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </span>
  );
}

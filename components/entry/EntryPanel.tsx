import { useEffect, useMemo } from 'preact/hooks';
import { formats } from '../../utils/export/all-formats';
import { createCollection, listCollections } from '../../utils/library/commands/collections';
import { removeDamaged, repairEntry } from '../../utils/library/commands/damaged-entries';
import { checksOfEntry } from '../../utils/library/commands/due-checks';
import {
  type EntryEdit,
  editEntry,
  fullEntry,
  listTags,
} from '../../utils/library/commands/entries';
import { entryHistory } from '../../utils/library/commands/history';
import { editQuoteNote } from '../../utils/library/commands/quotes';
import { corrected, printDetails } from '../../utils/library/entry/corrections';
import { newestVersion } from '../../utils/library/entry/version-order';
import {
  onAnyChange,
  queryValue,
  useLibraryQuery,
} from '../../utils/platform/hooks/use-library-query';
import {
  holdNote,
  holdQuoteNote,
  letNoteGo,
  letQuoteNoteGo,
  recoverNotes,
} from '../../utils/platform/library/note-drafts';
import { allowedSources } from '../../utils/watch/watch-settings';
import type { Searching } from '../capture/view/CaptureFields';
import { EntryChecks } from '../checks/view/EntryChecks';
import { EntryCitation } from '../citations/EntryCitation';
import { FullTextPanel } from '../full-text/FullTextPanel';
import { archivedVersions } from '../full-text/view/archived-versions';
import type { Actions } from '../page-shell/use-actions';
import { useWatchSettings } from '../settings/use-watch-settings';
import { useTexts } from '../ui/i18n';
import { EmptyState } from '../ui/states/EmptyState';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import type { ToastMessage } from '../ui/Toast';
import { SendToZotero } from '../zotero/SendToZotero';
import { CitationKey } from './CitationKey';
import { PrintEntry } from './PrintEntry';
import { DamagedEntry } from './view/DamagedEntry';
import { EntryView } from './view/EntryView';

interface EntryPanelProps {
  id: string;
  actions: Actions;
  /** The search that it stands beside, where there is one. */
  searching?: Searching;
  /** Tells what came of sending it; left out where the browser's questions would close the page. */
  show?: (message: ToastMessage) => void;
  /** Whether the page can be printed: a popup closes before that. */
  canPrint?: boolean;
  /** Leads back to the list, where the entry covers it. */
  onBack?: () => void;
  /** The entry is gone to the trash. */
  onRemoved(): void;
}

/** One entry out of the library, with everything that can be done to it. */
export function EntryPanel(props: EntryPanelProps) {
  const { id, actions, searching, show, canPrint, onBack, onRemoved } = props;
  const { t } = useTexts();
  const [live, retry] = useLibraryQuery(
    async (lib) => {
      const [full, checked, events] = await Promise.all([
        fullEntry(lib, id),
        checksOfEntry(lib, id),
        entryHistory(lib, id),
      ]);
      return { full, checked, events };
    },
    [id],
    onAnyChange,
  );
  const [liveCollections] = useLibraryQuery(listCollections, []);
  const [used] = useLibraryQuery(listTags, []);
  const [settings] = useWatchSettings();
  const knownTags = useMemo(
    () =>
      (queryValue(used) ?? [])
        .toSorted((one, other) => other.count - one.count)
        .map(({ tag }) => tag),
    [used],
  );
  useEffect(() => void actions.attempt(recoverNotes), [actions]);

  if (live.kind === 'loading') return <Loading lines={6} />;
  if (live.kind === 'failed' && live.code === 'damaged') {
    return (
      <DamagedEntry
        onBack={onBack}
        onRepair={() => void actions.attempt((lib) => repairEntry(lib, id))}
        onRescue={() => void actions.rescue()}
        onRemove={async () => {
          if (await actions.attempt((lib) => removeDamaged(lib, id))) onRemoved();
        }}
      />
    );
  }
  if (live.kind === 'failed') {
    return <ErrorNote code={live.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  const { full, checked, events } = live.value;
  if (!full) return <EmptyState title={t('errors_notFound')} />;
  // While the next entry is read the last one stands here still, and is the one that is edited.
  const { entry } = full;
  const change = (fields: EntryEdit) => actions.attempt((lib) => editEntry(lib, entry.id, fields));
  return (
    <EntryView
      key={entry.id}
      full={full}
      history={events}
      collections={queryValue(liveCollections) ?? []}
      knownTags={knownTags}
      formats={formats}
      searching={searching}
      citation={(version) => <EntryCitation entry={entry} version={version} />}
      fullText={(version) => (
        <FullTextPanel
          work={{ capture: corrected(version), details: printDetails(version) }}
          versions={archivedVersions(full, version)}
        />
      )}
      {...(canPrint
        ? {
            print: (version) => (
              <PrintEntry
                full={full}
                version={version}
                history={events}
                collections={queryValue(liveCollections) ?? []}
              />
            ),
          }
        : {})}
      citationKey={<CitationKey entry={entry} actions={actions} />}
      send={show && <SendToZotero ids={[entry.id]} show={show} />}
      {...(onBack ? { onBack } : {})}
      {...(settings
        ? {
            checks: (
              <EntryChecks
                entry={entry}
                savedAt={newestVersion(full.versions).savedAt}
                checks={checked}
                sources={allowedSources(settings)}
                isOn={settings.rhythm !== 'off'}
                onCheck={() => void actions.check({ kind: 'entry', id: entry.id })}
                onMute={(on) => void actions.mute(entry, on)}
                onGrant={(host) => void actions.grant(entry, host)}
              />
            ),
          }
        : {})}
      onCorrect={(version, fields) => void change({ corrections: { version: version.id, fields } })}
      onTags={(tags) => void change({ tags })}
      onNote={async (note) => {
        holdNote(entry.id, note);
        if (await change({ note })) letNoteGo(entry.id, note.text);
      }}
      onQuote={(quote) => void actions.keepQuote(entry.id, quote)}
      onQuoteNote={async (quote, note) => {
        holdQuoteNote(entry.id, quote.id, note);
        if (await actions.attempt((lib) => editQuoteNote(lib, entry.id, quote.id, note))) {
          letQuoteNoteGo(entry.id, note.text);
        }
      }}
      onRemoveQuote={(quote) => void actions.removeQuote(entry.id, quote)}
      onCollections={(collections) => void change({ collections })}
      onCreateCollection={(name) =>
        void actions.attempt(async (lib) => {
          const made = await createCollection(lib, name);
          await editEntry(lib, entry.id, { collections: { add: [made.id] } });
        })
      }
      onAdopt={actions.adopt}
      onAnswer={actions.answer}
      onExport={(formatId) => void actions.export({ kind: 'entries', ids: [entry.id] }, formatId)}
      onRemove={() => {
        void actions.remove(entry);
        onRemoved();
      }}
    />
  );
}

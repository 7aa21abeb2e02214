import fc from 'fast-check';
import {
  acceptNewerVersion,
  alerts,
  markAllSeen,
  setAlertState,
} from '../../../utils/library/commands/alerts';
import { setCitationKey } from '../../../utils/library/commands/citation-keys';
import {
  createCollection,
  listCollections,
  moveCollection,
  removeCollection,
  renameCollection,
} from '../../../utils/library/commands/collections';
import {
  editEntry,
  moveToTrash,
  muteEntries,
  restoreFromTrash,
} from '../../../utils/library/commands/entries';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { editQuoteNote, keepQuote, removeQuote } from '../../../utils/library/commands/quotes';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import {
  listSearches,
  renameSearch,
  saveSearch,
} from '../../../utils/library/commands/saved-searches';
import type { Library } from '../../../utils/library/db/open-library';
import { readTransaction } from '../../../utils/library/db/transaction';
import type { CheckOutcome, SourceId } from '../../../utils/model/check';
import type { Entry } from '../../../utils/model/records';
import { check, replacedBy } from './check-outcomes';
import { sampleCapture, supersededCapture } from './sample';
import { written } from './written';

/** Something that a reader does; numbers choose among what is there. */
export type Action =
  | {
      kind: 'page';
      does: typeof saveCapture | typeof recordVisit;
      entry: number;
      version: number;
      old: boolean;
    }
  | {
      kind: 'entry';
      does: Edit;
      at: number;
      text: string;
    }
  | { kind: 'check'; source: SourceId; at: number; finds: 'stands' | 'text' | 'lost' | number }
  | {
      kind: 'collection';
      does: 'make' | 'fill' | 'empty' | 'rename' | 'move' | 'unmake';
      at: number;
      text: string;
    }
  | { kind: 'search'; does: 'save' | 'rename'; at: number; text: string }
  | { kind: 'alert'; does: 'seen' | 'kept' | 'unseen' | 'adopt'; at: number }
  | { kind: 'see all' };

type Edit =
  | 'tag'
  | 'untag'
  | 'note'
  | 'quote'
  | 'note on quote'
  | 'unquote'
  | 'correct'
  | 'key'
  | 'mute'
  | 'unmute'
  | 'remove'
  | 'trash_putBack';

const at = fc.nat(5);
const text = fc.string({ unit: 'binary', maxLength: 12 });

/** What a reader may do in a while. */
export const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('page' as const),
        does: fc.constantFrom(saveCapture, recordVisit),
        entry: fc.nat(3),
        version: fc.nat(3),
        old: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('entry' as const),
        does: fc.constantFrom<Edit>(
          'tag',
          'untag',
          'note',
          'quote',
          'note on quote',
          'unquote',
          'correct',
          'key',
          'mute',
          'unmute',
          'remove',
          'trash_putBack',
        ),
        at,
        text,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('check' as const),
        source: fc.constantFrom<SourceId>('page', 'crossref'),
        at,
        finds: fc.constantFrom('stands' as const, 'text' as const, 'lost' as const, 1, 2, 3),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('collection' as const),
        does: fc.constantFrom('make', 'fill', 'empty', 'rename', 'move', 'unmake'),
        at,
        text,
      }),
    },
    fc.record({
      kind: fc.constant('search' as const),
      does: fc.constantFrom('save', 'rename'),
      at,
      text,
    }),
    fc.record({
      kind: fc.constant('alert' as const),
      does: fc.constantFrom('seen', 'kept', 'unseen', 'adopt'),
      at,
    }),
    fc.constant({ kind: 'see all' as const }),
  ),
  { maxLength: 16 },
);

/** Does it, or nothing where there is nothing to do it with. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a row for each thing that a reader does
export async function act(lib: Library, action: Action): Promise<void> {
  switch (action.kind) {
    case 'page': {
      const capture = action.old ? supersededCapture : sampleCapture;
      await action.does(lib, capture(action.entry, action.version));
      return;
    }
    case 'entry': {
      const entry = nth(await allEntries(lib), action.at);
      if (entry) await actOn(lib, entry, action.does, action.text);
      return;
    }
    case 'check': {
      const entry = nth(await allEntries(lib), action.at);
      if (entry?.listed === undefined) return;
      const number = Number(/-e-(\d+)/.exec(entry.url)?.[1]);
      await check(lib, entry.id, action.source, outcomeOf(number, action.finds));
      return;
    }
    case 'collection': {
      const { does, at, text } = action;
      const collection = nth(await listCollections(lib), at);
      if (does === 'make')
        await createCollection(lib, `c${text}`, at % 2 ? collection?.id : undefined);
      else if (collection && does === 'unmake') await removeCollection(lib, collection.id);
      else if (collection && does === 'rename') await renameCollection(lib, collection.id, text);
      else if (collection && does === 'move') {
        await moveCollection(lib, collection.id, nth(await listCollections(lib), text.length)?.id);
      }
      const entry = nth(await allEntries(lib), at);
      if (entry && collection && does === 'empty') {
        await editEntry(lib, entry.id, { collections: { remove: [collection.id] } });
      }
      if (entry && collection && does === 'fill') {
        await editEntry(lib, entry.id, { collections: { add: [collection.id] } });
      }
      return;
    }
    case 'search': {
      const { does, at, text } = action;
      const search = nth(await listSearches(lib), at);
      if (does === 'save') await saveSearch(lib, `s${at}`, text);
      else if (search) await renameSearch(lib, search.id, text);
      return;
    }
    case 'alert': {
      const view = nth(await alerts(lib), action.at);
      if (!view) return;
      if (action.does === 'adopt') await acceptNewerVersion(lib, view.alert.id);
      else await setAlertState(lib, view.alert.id, action.does);
      return;
    }
    case 'see all':
      await markAllSeen(lib);
  }
}

async function actOn(lib: Library, entry: Entry, does: Edit, text: string): Promise<void> {
  switch (does) {
    case 'tag':
      return editEntry(lib, entry.id, { tags: { add: [text, 'common'] } });
    case 'untag':
      return editEntry(lib, entry.id, { tags: { remove: entry.tags.slice(0, 1) } });
    case 'note':
      return editEntry(lib, entry.id, { note: written(text) });
    case 'quote':
      await keepQuote(lib, entry.id, {
        exact: `q${text}`,
        prefix: text,
        suffix: '',
        part: text.length % 2 ? 'page' : 'summary',
        versionId: entry.current,
      });
      return;
    case 'note on quote':
    case 'unquote': {
      const [quote] = (await readTransaction(lib, (reading) => reading.quotes(entry.id))).kept;
      if (!quote) return;
      if (does === 'unquote') await removeQuote(lib, entry.id, quote.id);
      else await editQuoteNote(lib, entry.id, quote.id, { text, was: quote.note });
      return;
    }
    case 'correct': {
      const fields = { title: text, summary: text };
      return editEntry(lib, entry.id, { corrections: { version: entry.current, fields } });
    }
    case 'key':
      // No other entry's: who of two keeps it depends on who is read first.
      await setCitationKey(lib, entry.id, {
        key: `${entry.id}:${text.length}`,
        isPinned: text.length % 2 === 0,
      });
      return;
    case 'mute':
    case 'unmute':
      return muteEntries(lib, entry.id, does === 'mute');
    case 'remove':
      return moveToTrash(lib, [entry.id]);
    case 'trash_putBack':
      return restoreFromTrash(lib, [entry.id]);
  }
}

/** What a check of the entry of that number finds: a newer version, by its number, or something else. */
function outcomeOf(entry: number, finds: 'stands' | 'text' | 'lost' | number): CheckOutcome {
  switch (finds) {
    case 'stands':
      return { kind: 'stands' };
    case 'text':
      return { kind: 'changed', fields: ['title'], fresh: sampleCapture(entry) };
    case 'lost':
      return { kind: 'unknown', reason: 'gone' };
    default:
      return replacedBy(entry, finds);
  }
}

function allEntries(lib: Library): Promise<Entry[]> {
  return readTransaction(lib, ({ transaction }) => transaction.objectStore('entries').getAll());
}

function nth<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(1, items.length)];
}

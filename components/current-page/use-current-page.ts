import { useCallback, useEffect, useState } from 'preact/hooks';
import { doubtfulFields, type OriginField } from '../../utils/capture/fields/field-source';
import { fullEntry } from '../../utils/library/commands/entries';
import {
  type PageStatus,
  recordVisit,
  inspectPage as standingOf,
} from '../../utils/library/commands/inspect-page';
import { type SaveOutcome, saveCapture } from '../../utils/library/commands/save-capture';
import type { Library } from '../../utils/library/db/open-library';
import { corrected } from '../../utils/library/entry/corrections';
import { currentCapture } from '../../utils/library/entry/version-address';
import type { Capture, Origins } from '../../utils/model/capture';
import type { LibraryErrorCode } from '../../utils/model/library-error';
import type { Correctable } from '../../utils/model/records';
import { withDiskCause } from '../../utils/platform/backup/disk-cause';
import { withLanguage } from '../../utils/platform/detect-language';
import { onChange } from '../../utils/platform/library/library-events';
import { getLibrary } from '../../utils/platform/library/page-library';
import { isTrustedPage } from '../../utils/platform/permissions/trusted-page';
import type { NoPage } from '../../utils/platform/read-tab';
import { readActiveTab } from './active-tab';

/** What the popup knows of the page at hand. */
type PageState =
  | { kind: 'reading' }
  | { kind: 'nothing'; reason: NoPage }
  | { kind: 'failed'; code: LibraryErrorCode }
  | {
      kind: 'page';
      /** As the page was read. */
      capture: Capture;
      /** Where each field was read. */
      origins: Origins;
      /** What the reader corrected before saving. */
      corrections: Partial<Correctable>;
      standing: PageStatus;
      saving: boolean;
    };

/** The page at hand, read once and again on demand. */
export interface CurrentPage {
  state: PageState;
  /** The capture with the corrections in place. */
  shown: Capture | undefined;
  /** The fields that the reader is asked to look at: what is corrected is not doubtful any more. */
  doubtful: ReadonlySet<OriginField>;
  read(): void;
  /** Corrects what is shown; on a page that is saved, in the library too. @throws LibraryError */
  correct(fields: Partial<Correctable>): Promise<void>;
  /** Saves what is shown. @throws LibraryError */
  save(): Promise<SaveOutcome | undefined>;
}

/** What the reader corrected earlier of the version on the page, where it is held. */
async function correctionsOf(
  lib: Library,
  capture: Capture,
  standing: PageStatus,
): Promise<Partial<Correctable>> {
  if (standing.kind !== 'saved') return {};
  const full = await fullEntry(lib, standing.entryId);
  return (
    full?.versions.find((version) => currentCapture(version).url === capture.url)?.corrections ?? {}
  );
}

function doubtfulIn(state: Extract<PageState, { kind: 'page' }>): ReadonlySet<OriginField> {
  if (state.standing.kind === 'saved') return new Set();
  const doubtful = doubtfulFields(state.origins);
  return new Set([...doubtful].filter((field) => !Object.hasOwn(state.corrections, field)));
}

/** The entry that a save of the page goes to; undefined where it makes a new one. */
export function entryOfPage({ state }: CurrentPage): string | undefined {
  if (state.kind !== 'page') return undefined;
  const { standing } = state;
  return standing.kind === 'unsaved' || standing.kind === 'elsewhere'
    ? undefined
    : standing.entryId;
}

/** Reads the page at hand and follows how the library stands to it. */
export function useCurrentPage(): CurrentPage {
  const [state, setState] = useState<PageState>({ kind: 'reading' });
  const capture = state.kind === 'page' ? state.capture : undefined;

  const read = useCallback(async () => {
    setState({ kind: 'reading' });
    try {
      const reading = await readActiveTab();
      if (reading.kind === 'nothing') return setState(reading);
      const lib = await getLibrary();
      const look = (await isTrustedPage(reading.served)) ? recordVisit : standingOf;
      const standing = await look(lib, reading.capture);
      setState({
        kind: 'page',
        capture: reading.capture,
        origins: reading.origins,
        corrections: await correctionsOf(lib, reading.capture, standing),
        standing,
        saving: false,
      });
    } catch (error) {
      setState({ kind: 'failed', code: (await withDiskCause(error)).code });
    }
  }, []);

  useEffect(() => {
    void read();
  }, [read]);

  const patch = useCallback((change: Partial<Extract<PageState, { kind: 'page' }>>) => {
    setState((now) => (now.kind === 'page' ? { ...now, ...change } : now));
  }, []);

  useEffect(() => {
    if (!capture) return;
    const follow = async () => {
      try {
        patch({ standing: await standingOf(await getLibrary(), capture) });
      } catch {
        // What is shown stays; the next action on the library tells what is wrong with it.
      }
    };
    return onChange(() => void follow());
  }, [capture, patch]);

  return {
    state,
    shown:
      state.kind === 'page'
        ? corrected({ capture: state.capture, corrections: state.corrections })
        : undefined,
    doubtful: state.kind === 'page' ? doubtfulIn(state) : new Set(),
    read: () => void read(),
    correct: async (fields) => {
      if (state.kind !== 'page') return;
      patch({ corrections: { ...state.corrections, ...fields } });
      if (state.standing.kind === 'saved')
        await saveCapture(await getLibrary(), state.capture, fields);
    },
    save: async () => {
      if (state.kind !== 'page' || state.saving) return undefined;
      patch({ saving: true });
      try {
        const capture = await withLanguage(state.capture);
        const outcome = await saveCapture(await getLibrary(), capture, state.corrections);
        patch({ standing: outcome.standing });
        return outcome;
      } finally {
        patch({ saving: false });
      }
    },
  };
}

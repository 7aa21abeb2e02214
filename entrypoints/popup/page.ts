import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Capture, Origins } from '../../utils/capture/contract';
import { doubtfulFields, type OriginField } from '../../utils/fields/source';
import { corrected } from '../../utils/library/corrections';
import type { Library } from '../../utils/library/database';
import { fullEntry } from '../../utils/library/entries';
import type { LibraryErrorCode } from '../../utils/library/errors';
import type { Correctable } from '../../utils/library/records';
import { currentCapture } from '../../utils/library/relocation';
import { type SaveOutcome, save } from '../../utils/library/save';
import { type PageStanding, standing as standingOf, visit } from '../../utils/library/standing';
import { onChange } from '../pages/changes';
import { withLanguage } from '../pages/detect-language';
import { withDiskCause } from '../pages/disk-cause';
import { library } from '../pages/library';
import { isTrustedPage } from '../pages/trusted-page';
import { type Nothing, readPage } from './tab';

/** What the popup knows of the page at hand. */
export type PageState =
  | { kind: 'reading' }
  | { kind: 'nothing'; reason: Nothing }
  | { kind: 'failed'; code: LibraryErrorCode }
  | {
      kind: 'page';
      /** As the page was read. */
      capture: Capture;
      /** Where each field was read. */
      origins: Origins;
      /** What the reader corrected before saving. */
      corrections: Partial<Correctable>;
      standing: PageStanding;
      saving: boolean;
    };

/** The page at hand, read once and again on demand. */
export interface PageAtHand {
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
  standing: PageStanding,
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

/** Reads the page at hand and follows how the library stands to it. */
export function usePage(): PageAtHand {
  const [state, setState] = useState<PageState>({ kind: 'reading' });
  const capture = state.kind === 'page' ? state.capture : undefined;

  const read = useCallback(async () => {
    setState({ kind: 'reading' });
    try {
      const reading = await readPage();
      if (reading.kind === 'nothing') return setState(reading);
      const lib = await library();
      const look = (await isTrustedPage(reading.served)) ? visit : standingOf;
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
        patch({ standing: await standingOf(await library(), capture) });
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
      if (state.standing.kind === 'saved') await save(await library(), state.capture, fields);
    },
    save: async () => {
      if (state.kind !== 'page' || state.saving) return undefined;
      patch({ saving: true });
      try {
        const capture = await withLanguage(state.capture);
        const outcome = await save(await library(), capture, state.corrections);
        patch({ standing: outcome.standing });
        return outcome;
      } finally {
        patch({ saving: false });
      }
    },
  };
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CorrectedBytes, CorrectedWork } from '../../utils/bibliography/corrected-file';
import type { RegistryDeps, RegistryQuery } from '../../utils/bibliography/registry-lookup';
import { type CheckedWork, isLapsed } from '../../utils/bibliography/verdict';
import type { Library } from '../../utils/library/db/open-library';
import type { SourceId } from '../../utils/model/check';
import { hostWaitDeps } from '../../utils/platform/browser-host-wait';
import { fetchBounded } from '../../utils/platform/http';
import { getSearchIndex } from '../../utils/platform/library/page-search-index';
import { watchSettings } from '../../utils/platform/load-watch-settings';
import type { FileRead } from '../../utils/platform/parse-in-worker';
import { consentTo } from '../../utils/platform/permissions/registry-consent';
import { registryHosts, registryIds } from '../../utils/watch/watch-settings';
import type { FileImportResult } from '../import/use-file-import';
import type { Actions } from '../page-shell/use-actions';

/** A file of records as it was read. */
type Records = Extract<FileRead, { kind: 'records' }>;

/** A bibliography that was looked up, and as far as it was asked about. */
export interface Checked {
  source: FileImportResult;
  records: Records;
  works: CheckedWork[];
  /** What a corrected file would have otherwise, and the file. */
  corrected: CorrectedBytes & { corrected: CorrectedWork[] };
  /** The registries that could tell more; none once they were asked. */
  askable: { registries: SourceId[]; count: number };
}

/** What the panel shows. */
export type CheckStage =
  | { kind: 'choose'; problem?: FileImportResult }
  | { kind: 'looking' }
  | { kind: 'checked'; checked: Checked; asking?: { done: number; total: number } };

/** The last check stays while the page is open, wherever the reader goes on it. */
let last: CheckStage = { kind: 'choose' };

/** A bibliography's check: by the library at once, by the registries when the reader says so. */
export function useBibliographyCheck(actions: Actions) {
  const [stage, setStage] = useState<CheckStage>(last);
  const running = useRef<AbortController>(undefined);
  const turn = useCallback((next: CheckStage) => {
    // Half an asking is not to be come back to.
    last =
      next.kind === 'checked' ? { kind: 'checked', checked: next.checked } : { kind: 'choose' };
    setStage(next);
  }, []);
  useEffect(() => () => running.current?.abort(), []);

  const look = async (all: readonly FileImportResult[]) => {
    const [source] = all;
    if (source?.read.kind !== 'records') {
      return turn({ kind: 'choose', ...(source && { problem: source }) });
    }
    const records = source.read;
    turn({ kind: 'looking' });
    const isDone = await actions.attempt(async (lib) => {
      const { findInLibrary: lookUp } = await import('../../utils/bibliography/library-lookup');
      const works = await lookUp(lib, records.works, () => getSearchIndex(lib).rows());
      turn({ kind: 'checked', checked: await summed(source, records, works, true) });
    });
    if (!isDone) turn({ kind: 'choose' });
  };

  const ask = async ({ source, records, works, askable }: Checked) => {
    const controller = new AbortController();
    running.current = controller;
    const asked = registryIds.filter((id) => askable.registries.includes(id));
    const registries = asked.map((id) => registryHosts[id]);
    if (!(await consentTo('websiteContent', registries).catch(() => false))) return;
    const before = await summed(source, records, works, true);
    const isDone = await actions.attempt(async (lib) => {
      const { askRegistries } = await import('../../utils/bibliography/registry-lookup');
      const { moreSevere: graver } = await import('../../utils/bibliography/verdict');
      const world = await worldOf(lib, controller.signal);
      const tell = (done: number, total: number) =>
        turn({ kind: 'checked', checked: before, asking: { done, total } });
      tell(0, askable.count);
      const found = await askRegistries(askedOf(works), askable.registries, world, tell);
      const judged = works.map((work, at): CheckedWork => {
        const verdict = found.get(at);
        return verdict ? { ...work, verdict: graver(work.verdict, verdict) } : work;
      });
      const isStopped = controller.signal.aborted;
      turn({ kind: 'checked', checked: await summed(source, records, judged, isStopped) });
    });
    if (!isDone) turn({ kind: 'checked', checked: before });
  };

  return {
    stage,
    look: (all: readonly FileImportResult[]) => void look(all),
    ask: (checked: Checked) => void ask(checked),
    stop: () => running.current?.abort(),
    again: () => turn({ kind: 'choose' }),
  };
}

/** With what follows from the works' verdicts. */
async function summed(
  source: FileImportResult,
  records: Records,
  works: CheckedWork[],
  mayAsk: boolean,
): Promise<Checked> {
  const { correctedBytes, correctedFile } = await import('../../utils/bibliography/corrected-file');
  const { registriesFor } = await import('../../utils/bibliography/registry-lookup');
  const asked = mayAsk ? askedOf(works) : [];
  const { text, corrected } = correctedFile(records.text, records.format, works);
  const captures = asked.map(({ capture }) => capture);
  const { forbidden } = await watchSettings();
  const allowed = registryIds.filter((id) => !forbidden.includes(id));
  return {
    source,
    records,
    works,
    corrected: { corrected, ...correctedBytes(text, records.format, records) },
    askable: registriesFor(captures, Date.now(), allowed),
  };
}

/** The works that nobody but their own file says anything against: a registry might. */
function askedOf(works: readonly CheckedWork[]): RegistryQuery[] {
  return works.flatMap(({ work: { capture, record }, verdict }, at): RegistryQuery[] => {
    const isSettled = isLapsed(verdict) && verdict.by !== 'file';
    if (!capture || isSettled) return [];
    const seenAt = record.accessed === undefined ? undefined : Date.parse(record.accessed);
    return [{ at, capture, seenAt: Number.isNaN(seenAt) ? undefined : seenAt }];
  });
}

async function worldOf(lib: Library, signal: AbortSignal): Promise<RegistryDeps> {
  const { contact } = await watchSettings();
  return { ...hostWaitDeps(lib, signal), send: fetchBounded, contact };
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  type ArchivedVersion,
  type CopyDays,
  copyDays,
  copyDaysRequest,
} from '../../utils/full-text/archived-copies';
import { fullTextHosts } from '../../utils/full-text/services';
import { type OpenCopies, openCopies, unpaywallRequest } from '../../utils/full-text/unpaywall';
import { hostWaitDeps } from '../../utils/platform/browser-host-wait';
import { changeFullTextSettings } from '../../utils/platform/full-text-settings';
import { fetchBounded } from '../../utils/platform/http';
import { getLibrary } from '../../utils/platform/library/page-library';
import { consentTo } from '../../utils/platform/permissions/registry-consent';
import { rateLimitFrom } from '../../utils/watch/http-response';
import { releaseHost } from '../../utils/watch/schedule/check-batches';
import type { HttpAnswer, HttpRequest } from '../../utils/watch/source';
import { waitForHost } from '../../utils/watch/wait-for-host';
import type { DataKind } from '../../utils/watch/watch-settings';
import { useFullTextSettings } from '../settings/use-full-text-settings';
import type { Asking, CopiesAsked } from './view/look-up-state';

/** Looks for a work's full text: where the reader's library is, and what others answered at a click. */
export function useFullText() {
  const [settings] = useFullTextSettings();
  const [open, setOpen] = useState<Asking<OpenCopies>>({ kind: 'idle' });
  const [archived, setArchived] = useState<Asking<CopiesAsked[]>>({ kind: 'idle' });
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  const askUnpaywall = useCallback(async (doi: string, email: string) => {
    const { signal } = leaving.current;
    const tell = (told: OpenCopies) => !signal.aborted && setOpen({ kind: 'told', told });
    // Within the click, before anything is awaited.
    const allowed = allow(['websiteContent', 'personallyIdentifyingInfo'], fullTextHosts.unpaywall);
    setOpen({ kind: 'asking' });
    if (!(await allowed)) return tell({ kind: 'failed', why: 'no-permission' });
    const answer = await askOnce(fullTextHosts.unpaywall, unpaywallRequest(doi, email), signal);
    tell(answer ? openCopies(doi, answer) : { kind: 'failed', why: 'later' });
  }, []);

  const askArchive = useCallback(async (versions: readonly ArchivedVersion[]) => {
    const { signal } = leaving.current;
    const allowed = allow(['browsingActivity'], fullTextHosts.archive);
    setArchived({ kind: 'asking' });
    const mayAsk = await allowed;
    const days = new Map<string, CopyDays>();
    for (const { url } of versions) {
      if (!days.has(url)) days.set(url, mayAsk ? await askDays(url, signal) : refused);
    }
    if (signal.aborted) return;
    const told = versions.map((version) => ({ version, days: days.get(version.url) ?? refused }));
    setArchived({ kind: 'told', told });
  }, []);

  return {
    settings,
    open,
    archived,
    askUnpaywall: (doi: string, email: string) => {
      // A library's own address is not the reader's to keep.
      if (!settings?.fixed.includes('email')) void changeFullTextSettings({ email });
      void askUnpaywall(doi, email);
    },
    askArchive: (versions: readonly ArchivedVersion[]) => void askArchive(versions),
  };
}

const refused: CopyDays = { kind: 'failed', why: 'no-permission' };

/** Has the browser ask for what may leave it and for the host that it goes to. */
function allow(kinds: readonly DataKind[], host: string): Promise<boolean> {
  return consentTo(kinds, [host]).catch(() => false);
}

async function askDays(url: string, signal: AbortSignal): Promise<CopyDays> {
  const answer = await askOnce(fullTextHosts.archive, copyDaysRequest(url), signal);
  return answer ? copyDays(answer) : { kind: 'failed', why: 'later' };
}

/** Sends one request in its host's turn; undefined where that is too far, or the reader has left. */
async function askOnce(
  host: string,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<HttpAnswer | undefined> {
  const deps = hostWaitDeps(await getLibrary(), signal);
  const claimed = await waitForHost('full-text', host, deps);
  if (!claimed) return undefined;
  const answer = await fetchBounded(request);
  const policy = rateLimitFrom(answer);
  await deps.keepHost(
    releaseHost(claimed, 'full-text', { answer, policy }, deps.now(), deps.random),
  );
  return answer;
}

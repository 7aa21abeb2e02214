import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LookUpDeps, LookUpFailure, LookUpResult } from '../../utils/add/look-up';
import type { WorkToSave } from '../../utils/add/save-works';
import { inspectPage } from '../../utils/library/commands/inspect-page';
import type { Library } from '../../utils/library/db/open-library';
import { findSaved } from '../../utils/library/transfer/find-saved';
import { hostWaitDeps } from '../../utils/platform/browser-host-wait';
import { withLanguage } from '../../utils/platform/detect-language';
import { fetchBounded } from '../../utils/platform/http';
import { watchSettings } from '../../utils/platform/load-watch-settings';
import { sendRequest } from '../../utils/platform/messaging/send-request';
import { readablePatterns } from '../../utils/platform/permissions/readable-hosts';
import { consented, consentTo } from '../../utils/platform/permissions/registry-consent';
import { readTab } from '../../utils/platform/read-tab';
import { letRead } from '../../utils/sites/addresses/hosts';
import { registryHosts } from '../../utils/watch/watch-settings';
import type { Actions } from '../page-shell/use-actions';
import type { AddItem } from './add-item';

/** How the library stands to a work that was found. */
export type FoundStatus = 'new' | 'saved' | 'newer' | 'other-version';

/** A work that was found. */
interface FoundWork {
  item: AddItem;
  work: WorkToSave;
  status: FoundStatus;
}

/** A work that was not, and why. */
export interface MissingWork {
  item: AddItem;
  why: LookUpFailure | 'tab';
  /** Of whoever was asked last. */
  host?: string;
}

/** What came of looking works up, in the order of the items. */
export interface LookedUpWorks {
  found: FoundWork[];
  missing: MissingWork[];
}

/** Looking up under way, how far it has come, and whether a site's pages are waited for. */
export interface LookUpProgress {
  done: number;
  total: number;
  isSlow: boolean;
}

/** Looks works up at the reader's click: in tabs, at registries, on pages. */
export function useLookUp(actions: Actions) {
  const [progress, setProgress] = useState<LookUpProgress>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  /**
   * @param toAsk the hosts of those that are not read in tabs
   * @returns undefined where the library failed, which was told
   */
  const lookUpAll = useCallback(
    async (
      items: readonly AddItem[],
      toAsk: readonly string[],
    ): Promise<LookedUpWorks | undefined> => {
      const controller = new AbortController();
      running.current = controller;
      const total = items.length;
      const isSlow = items.filter(({ identifier: { kind } }) => kind === 'address').length > 1;
      // Within the click, before anything is awaited.
      const consent = requestHosts(toAsk);
      setProgress({ done: 0, total, isSlow });
      // What was refused is told work by work.
      await consent;
      const results = new Map<string, LookUpResult | { kind: 'tab-failed' }>();
      const tell = (key: string, result: LookUpResult | { kind: 'tab-failed' }) => {
        results.set(key, result);
        setProgress({ done: results.size, total, isSlow });
      };
      let looked: LookedUpWorks | undefined;
      await actions.attempt(async (lib) => {
        const { lookUp } = await import('../../utils/add/look-up');
        const others: AddItem[] = [];
        for (const item of items) {
          if (controller.signal.aborted) break;
          if (item.tabId === undefined) others.push(item);
          else tell(item.key, await readItemInTab(item.tabId));
        }
        const keys = new Map(others.map(({ identifier, key }) => [identifier, key]));
        try {
          const deps = await depsOf(lib, controller.signal);
          await lookUp([...keys.keys()], deps, (identifier, result) =>
            tell(keys.get(identifier) ?? '', result),
          );
        } finally {
          // What was answered before something failed is shown all the same.
          looked = await withStatus(lib, items, results);
        }
      });
      setProgress(undefined);
      return looked;
    },
    [actions],
  );

  return { progress, lookUpAll, stop: () => running.current?.abort() };
}

/** Has the browser ask, in one question, for the hosts that are not allowed yet. */
async function requestHosts(toAsk: readonly string[]): Promise<void> {
  if (toAsk.length > 0) await consentTo('websiteContent', toAsk).catch(() => false);
}

async function readItemInTab(tabId: number): Promise<LookUpResult | { kind: 'tab-failed' }> {
  const reading = await readTab(tabId);
  if (reading.kind === 'capture') return { kind: 'page', capture: reading.capture };
  const { reason } = reading;
  return reason === 'browser-page' || reason === 'silent'
    ? { kind: 'tab-failed' }
    : { kind: 'failed', why: reason };
}

/** What was found and what was not, and how the library stands to each work. */
async function withStatus(
  lib: Library,
  items: readonly AddItem[],
  results: ReadonlyMap<string, LookUpResult | { kind: 'tab-failed' }>,
): Promise<LookedUpWorks> {
  const looked: LookedUpWorks = { found: [], missing: [] };
  for (const item of items) {
    const result = results.get(item.key);
    if (!result) looked.missing.push({ item, why: 'stopped' });
    else if (result.kind === 'tab-failed') {
      looked.missing.push({ item, why: 'tab' });
    } else if (result.kind === 'failed') {
      const { why, host } = result;
      looked.missing.push({ item, why, ...(host !== undefined && { host }) });
    } else {
      const work =
        result.kind === 'record'
          ? { capture: result.capture, details: result.details, registry: result.registry }
          : { capture: await withLanguage(result.capture) };
      looked.found.push({ item, work, status: await statusOf(lib, work) });
    }
  }
  return looked;
}

async function statusOf(lib: Library, work: WorkToSave): Promise<FoundStatus> {
  if (work.registry) {
    const [saved] = await findSaved(lib, [work.capture]);
    return saved === undefined ? 'new' : 'saved';
  }
  const { kind } = await inspectPage(lib, work.capture);
  if (kind === 'saved' || kind === 'changed') return 'saved';
  if (kind === 'newer') return 'newer';
  return kind === 'older' ? 'other-version' : 'new';
}

async function depsOf(lib: Library, signal: AbortSignal): Promise<LookUpDeps> {
  const [{ contact, forbidden }, patterns, kinds] = await Promise.all([
    watchSettings(),
    readablePatterns(),
    consented(),
  ]);
  const registries: readonly string[] = Object.values(registryHosts);
  const closed: readonly string[] = forbidden.map((id) => registryHosts[id]);
  const mayTell = kinds === undefined || kinds.includes('websiteContent');
  return {
    ...hostWaitDeps(lib, signal),
    send: fetchBounded,
    readPage: async (url) => {
      const reply = await sendRequest({ type: 'look-up-page', url });
      if (reply.ok) return reply.value;
      return {
        page: { kind: 'unknown', reason: 'unreadable' },
        answer: { kind: 'failure', failure: 'network' },
      };
    },
    mayRead: (host) =>
      letRead(patterns, host) && !closed.includes(host) && (mayTell || !registries.includes(host)),
    contact,
  };
}

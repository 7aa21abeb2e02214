import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Request, RequestType, ResponseTo } from '../../utils/messages/message-types';
import { LibraryError, toLibraryError } from '../../utils/model/library-error';
import { sendRequest } from '../../utils/platform/messaging/send-request';
import { libraryOf } from '../../utils/zotero/connector';
import { zoteroOrigins } from '../../utils/zotero/server';
import { batch, type Places, type ZoteroError } from '../../utils/zotero/types';
import { useTexts } from '../ui/i18n';
import { errorKey } from '../ui/states/ErrorNote';
import type { ToastMessage } from '../ui/Toast';
import type { ZoteroStage } from './view/ZoteroDialog';

type ZoteroRequest = Extract<RequestType, `zotero-${string}`>;

/**
 * Asks the background, which alone reaches Zotero.
 * @throws LibraryError where it fails.
 */
async function ask<T extends ZoteroRequest>(request: Request<T>): Promise<ResponseTo<T>> {
  const reply = await sendRequest(request);
  if (reply.ok) return reply.value;
  const { failure } = reply;
  const isTheLibrarys =
    failure !== 'internal' &&
    failure !== 'malformed' &&
    failure !== 'forbidden' &&
    failure !== 'orphaned';
  throw new LibraryError(isTheLibrarys ? failure : 'unavailable');
}

/** What a reader does with the dialog, and the stage that it shows; no stage while it is closed. */
export interface Sending {
  stage: ZoteroStage | undefined;
  /** How many entries were chosen to be sent. */
  count: number;
  again: boolean;
  /** Begins with these entries; within a click, since the browser asks the reader's leave there alone. */
  begin(ids: readonly string[]): void;
  /** Begins anew with the same entries; within a click too. */
  retry(): void;
  choose(target: string): void;
  setAgain(on: boolean): void;
  send(): void;
  stop(): void;
  close(): void;
}

/**
 * Sends entries to Zotero, a batch at a time, so that a page that is closed midway leaves nothing
 * half done: what was sent is remembered, and left out at the next attempt.
 */
export function useSending(show: (message: ToastMessage) => void): Sending {
  const { t, plural, number } = useTexts();
  const [stage, setStage] = useState<ZoteroStage>();
  const [again, setAgain] = useState(false);
  // What was chosen when the dialog opened, whatever happens to the list meanwhile.
  const chosen = useRef<readonly string[]>([]);
  // Counts what was begun: what an earlier beginning still hears from Zotero is passed over.
  const turn = useRef(0);
  const stopping = useRef(false);
  // Under one name Zotero takes nothing twice; it is kept while an answer is missing.
  const run = useRef('');

  const attempt = useCallback(
    async (task: (isMine: () => boolean) => Promise<void>) => {
      turn.current += 1;
      const mine = turn.current;
      try {
        await task(() => mine === turn.current);
      } catch (error) {
        if (mine !== turn.current) return;
        show({ text: t(errorKey(toLibraryError(error).code)) });
        setStage(undefined);
      }
    },
    [show, t],
  );

  const close = useCallback(() => {
    turn.current += 1;
    setStage(undefined);
  }, []);
  useEffect(() => close, [close]);

  const look = (places: Places, target: string) =>
    attempt(async (isMine) => {
      setStage({ kind: 'ready', places, target });
      const held = await ask({ type: 'zotero-held', ids: [...chosen.current], places, target });
      if (isMine()) setStage({ kind: 'ready', places, target, held });
    });

  const begin = (ids: readonly string[]) => {
    const leave = browser.permissions.request({ origins: zoteroOrigins });
    chosen.current = ids;
    setAgain(false);
    setStage({ kind: 'asking' });
    run.current ||= crypto.randomUUID();
    void attempt(async (isMine) => {
      // Refused or not, the background tells how it stands.
      await leave.catch(() => false);
      const where = await ask({ type: 'zotero-places' });
      if (!isMine()) return;
      if (where.kind !== 'ready') setStage({ kind: 'trouble', trouble: where, taken: 0 });
      else await look(where.places, where.places.chosen ?? where.places.targets[0]?.id ?? '');
    });
  };

  const choose = (target: string) => {
    if (stage?.kind !== 'ready') return;
    const { places, target: before } = stage;
    if (libraryOf(places, target)?.id === libraryOf(places, before)?.id) {
      setStage({ ...stage, target });
    } else void look(places, target);
  };

  const send = () => {
    if (stage?.kind !== 'ready' || !stage.held) return;
    const { places, target, held } = stage;
    const there = new Set(again ? [] : held.ids);
    const rest = chosen.current.filter((id) => !there.has(id));
    stopping.current = false;
    // What is to be saved a second time must not be taken for what was saved the first.
    if (again) run.current = crypto.randomUUID();
    void attempt(async (isMine) => {
      const done = { count: 0, filed: true };
      const trouble = await sendAll(rest, { run: run.current, target }, (taken, filed) => {
        done.count += taken;
        done.filed &&= filed;
        if (!isMine()) return false;
        setStage({ kind: 'sending', done: done.count, total: rest.length });
        return !stopping.current;
      });
      if (!isMine()) return;
      if (trouble?.kind !== 'not-running') run.current = crypto.randomUUID();
      if (trouble) {
        setStage({ kind: 'trouble', trouble, taken: done.count });
        return;
      }
      const place = places.targets.find(({ id }) => id === target)?.name ?? '';
      if (stopping.current && done.count < rest.length) {
        show({ text: t('zotero_stopped', number(done.count), number(rest.length)) });
      } else if (done.filed) show({ text: plural('zotero_sent', done.count, place) });
      else show({ text: t('zotero_unfiled', place) });
      close();
    });
  };

  return {
    stage,
    count: chosen.current.length,
    again,
    begin,
    retry: () => begin(chosen.current),
    choose,
    setAgain,
    send,
    stop: () => {
      stopping.current = true;
    },
    close,
  };
}

/**
 * Sends batch after batch until told to stop or in trouble.
 * @param tell hears, at first and after each batch, how many entries were taken, and whether all
 * of them lie where they belong; false stops
 */
async function sendAll(
  ids: readonly string[],
  to: { run: string; target: string },
  tell: (taken: number, filed: boolean) => boolean,
): Promise<ZoteroError | undefined> {
  let goOn = tell(0, true);
  for (let from = 0; goOn && from < ids.length; from += batch) {
    const sent = await ask({ type: 'zotero-send', ids: ids.slice(from, from + batch), ...to });
    goOn = tell(sent.ids.length, sent.filed);
    if (sent.kind === 'stopped') return sent.trouble;
  }
  return undefined;
}

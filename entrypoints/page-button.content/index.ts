import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { TabRequest } from '../../utils/messages/message-types';
import { notifyBackground, sendRequest } from '../../utils/platform/messaging/send-request';
import { askAbout, askWhetherEntry } from './ask-background';
import { type Button, createButton } from './button';
import { viewOf } from './button-state';
import { onceSettled, onLateContent } from './dom-settled';
import { SnapshotCache } from './snapshot-cache';

export default defineContentScript({
  // `wxt.config.ts` puts the publishers' hosts into the manifest, to keep them out of the script.
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main(ctx) {
    const speaker = new Speaker(ctx);
    speaker.listen();
    void speaker.arrive();
  },
});

/** How long saving may take before the button says that it goes on, in milliseconds. */
const blink = 150;

/** Speaks of the page that is shown: asks how the library stands to it, and shows the button. */
class Speaker {
  private button: Button | undefined;
  private readonly sight = new SnapshotCache();
  /** Closed by the reader for this page. */
  private closed = false;
  /** Ends the wait for the page to be still, or for words that it sets late. */
  private stopListening: (() => void) | undefined;
  /** Counts what was asked about the page: what was seen before a save is not told after it. */
  private asked = 0;

  constructor(private readonly ctx: ContentScriptContext) {
    // Where the extension is there as before, a script that runs anew, or a page that pretends so,
    // has ended this one.
    ctx.onInvalidated(() =>
      browser.runtime?.id ? this.hide() : this.button?.show({ kind: 'orphaned' }),
    );
  }

  listen(): void {
    const onMessage = (message: unknown) => this.answer(message);
    browser.runtime.onMessage.addListener(onMessage);
    this.ctx.onInvalidated(() => browser.runtime?.onMessage?.removeListener(onMessage));
    this.ctx.addEventListener(window, 'wxt:locationchange', () => this.start());
    this.ctx.addEventListener(window, 'pageshow', (event) => {
      if (event.persisted) this.start();
    });
  }

  /** A page was opened: where its address is an entry's, it is read and spoken of. */
  async arrive(): Promise<void> {
    const address = location.href;
    const reply = await sendRequest({ type: 'arrive' });
    if (!reply.ok || !reply.value || this.isPast(address)) return;
    await this.look();
    this.stopListening ??= onLateContent(this.ctx, document.body, () => void this.look());
  }

  /** Says how the library stands to what is on the page. */
  private async look(): Promise<void> {
    const address = location.href;
    this.asked += 1;
    const mine = this.asked;
    const isFirst = !this.button;
    if (isFirst) {
      // The button stands there before the library is asked: when it appears tells a page nothing.
      const reply = await askWhetherEntry(this.sight);
      if (!reply.ok || reply.value.kind === 'nothing' || this.isPast(address)) return;
    }
    const button = this.shown();
    const reply = await askAbout('visit', this.sight);
    if (this.isPast(address) || mine !== this.asked) return;
    if (reply.ok && reply.value.kind !== 'nothing')
      button.show(viewOf(reply.value, { justSaved: false }));
    else if (isFirst) this.hide();
  }

  /**
   * Keeps this version, and says on the page what came of it.
   * @param onButton whether the reader asked for it on the button, and not in a menu or by a key.
   */
  private async save(onButton: boolean): Promise<void> {
    this.asked += 1;
    const asked = askAbout('save', this.sight);
    const button = this.shown();
    const waiting = this.ctx.setTimeout(() => button.show({ kind: 'saving' }), blink);
    const reply = await asked;
    clearTimeout(waiting);
    button.show(
      reply.ok
        ? viewOf(reply.value, { justSaved: true })
        : reply.failure === 'orphaned'
          ? { kind: 'orphaned' }
          : { kind: 'failed', failure: reply.failure },
      onButton,
    );
  }

  /** The button was pressed where it may not have been seen: asks where no page reaches. */
  private async saveElsewhere(): Promise<void> {
    const reply = await sendRequest({ type: 'open-popup' });
    if (!reply.ok || !reply.value) this.button?.show({ kind: 'covered' }, true);
  }

  /** Another page is shown in the same document. */
  private start(): void {
    this.closed = false;
    this.stopListening?.();
    this.stopListening = undefined;
    this.hide();
    this.stopListening = onceSettled(this.ctx, document.body, () => {
      this.stopListening = undefined;
      void this.arrive();
    });
  }

  private hide(): void {
    this.button?.remove();
    this.button = undefined;
  }

  /** Whether an answer came too late: for a page that is gone, or a button that was closed. */
  private isPast(address: string): boolean {
    return this.closed || location.href !== address;
  }

  /** Requests of the background; undefined leaves other messages to others. */
  private answer(message: unknown): Promise<null> | undefined {
    const done = isRequest(message, 'save')
      ? this.save(false)
      : isRequest(message, 'refresh')
        ? this.arrive()
        : undefined;
    return done?.then(() => null);
  }

  private shown(): Button {
    this.button ??= createButton(document, this.ctx, {
      save: () => void this.save(true),
      saveElsewhere: () => void this.saveElsewhere(),
      close: () => {
        this.closed = true;
        this.hide();
      },
      hideSite: () => notifyBackground({ type: 'hide-site' }),
      open: (page) => notifyBackground({ type: 'open', page }),
    });
    return this.button;
  }
}

function isRequest(message: unknown, type: TabRequest['type']): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === type
  );
}

/** A world that changes while a reader looks away, and a clock to look away by. */
import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import type { browser } from 'wxt/browser';
import { type RegistryId, registryHosts } from '../../../utils/watch/watch-settings';
import { latestAddress, type Sample } from '../../demo/sample';
import { builtExtension } from '../../tools/build';
import { withClock } from '../../tools/clock';
import { eventually } from '../../tools/eventually';
import { type AnswerTo, LocalServer } from '../../tools/server';
import { Publisher } from '../../watch/server/publisher';
import { Registries } from '../../watch/server/registries';
import { Reader } from './reader';
import { t } from './texts';

/** The browser's own name for its API, in functions that run inside the extension. */
declare const chrome: typeof browser;

/** What `withClock` and `hearNotifications` leave in the background. */
declare const passTime: (milliseconds: number) => void;
declare const notified: Notification[];

/** A notification, in the words that the reader sees. */
interface Notification {
  title: string;
  message: string;
}

const checkSchema = v.object({
  entryId: v.string(),
  source: v.string(),
  at: v.optional(v.number()),
  outcome: v.optional(v.string()),
  reason: v.optional(v.string()),
  stood: v.number(),
  changed: v.number(),
});

/** A check as the library keeps it. */
type KeptCheck = v.InferOutput<typeof checkSchema>;

/** In milliseconds. */
export const day = 86_400_000;

/** Longer than any entry waits for its next check, in days. */
export const longest = 91;

/** Waits of seconds between requests to a host shrink to tenths. */
const speed = 60;

export class WatchWorld {
  readonly publisher = new Publisher();
  readonly registries = new Registries();
  /** Answers before all others where it wants to. */
  trouble: AnswerTo = () => undefined;
  readonly #dir: string;

  private constructor(
    readonly server: LocalServer,
    readonly reader: Reader,
    dir: string,
  ) {
    this.#dir = dir;
  }

  /**
   * Starts a world, and a reader in it for whom it is noon.
   * @param ahead by so many days the background's clock is ahead of that of Stet's pages
   */
  static async start({ ahead = 0 } = {}): Promise<WatchWorld> {
    let world: WatchWorld | undefined;
    const server = await LocalServer.start((asked) => world?.answer(asked));
    const from = Date.now();
    const dir = await withClock(builtExtension(), { shows: noon(from + ahead * day), from, speed });
    const reader = await Reader.startAt(server.port, dir);
    world = new WatchWorld(server, reader, dir);
    await world.#hearNotifications();
    return world;
  }

  answer: AnswerTo = (asked) =>
    this.trouble(asked) ?? this.publisher.answer(asked.url) ?? this.registries.answer(asked.url);

  /** Saves an entry by its page's button, and leaves. */
  async save(sample: Sample): Promise<void> {
    const { page, button } = await this.reader.visit(latestAddress(sample));
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    await page.close();
  }

  /** Lets time pass until the page was checked once more; what came of it, or why nothing did. */
  async nextCheck(): Promise<string | undefined> {
    const before = await this.now();
    await this.pass(longest);
    const { outcome, reason } = await this.checked('page', before);
    return reason ?? outcome;
  }

  /** Lets days pass and the alarm go off. */
  async pass(days: number): Promise<void> {
    const worker = await this.reader.browser.worker();
    await worker.evaluate((milliseconds) => passTime(milliseconds), days * day);
    await worker.evaluate(`chrome.alarms.onAlarm.dispatch({ name: 'watch', scheduledTime: 0 })`);
  }

  /** Lets registries be asked, as the reader does in the settings after a yes that did not hold. */
  async allowRegistries(...allowed: RegistryId[]): Promise<void> {
    for (const id of allowed) await this.reader.browser.grant(`https://${registryHosts[id]}/*`);
    await this.sayYesTo(...allowed);
    const settings = await this.reader.settings();
    await settings.press('settings_registriesAllow');
    await settings.page.locator('.watch-form-barred').waitFor({ state: 'detached' });
    await settings.page.close();
  }

  /** Says yes to registries, but not to the browser's question whether their hosts may be asked. */
  async sayYesTo(...allowed: RegistryId[]): Promise<void> {
    const registries = Object.fromEntries(allowed.map((name) => [name, true]));
    const worker = await this.reader.browser.worker();
    await worker.evaluate((watch) => chrome.storage.local.set({ watch }), { registries });
  }

  /** The check that a source made after an instant by the reader's clock, once it is made. */
  checked(source: string, after: number): Promise<KeptCheck> {
    return eventually(`a check by ${source}`, async () =>
      (await this.checks()).find((check) => check.source === source && (check.at ?? 0) > after),
    );
  }

  /** What the reader's clock shows, in the background. */
  async now(): Promise<number> {
    const worker = await this.reader.browser.worker();
    return worker.evaluate(() => Date.now());
  }

  /** All checks that the library keeps. */
  async checks(): Promise<KeptCheck[]> {
    return v.parse(v.array(checkSchema), await this.kept('checks'));
  }

  /** Everything that a store of the library holds. */
  async kept(store: string): Promise<unknown> {
    const worker = await this.reader.browser.worker();
    return worker.evaluate(readStore, store);
  }

  /** All notifications so far, oldest first. */
  async notifications(): Promise<Notification[]> {
    const worker = await this.reader.browser.worker();
    return worker.evaluate(() => notified);
  }

  /** Waits until there were so many notifications; the last one. */
  notified(count: number): Promise<Notification> {
    return eventually(
      `${count} notifications`,
      async () => (await this.notifications())[count - 1],
    );
  }

  async end(): Promise<void> {
    await this.reader.browser.close();
    await this.server.close();
    await rm(this.#dir, { recursive: true, force: true });
  }

  /** The browser tells which notifications there are, but not what they say. */
  async #hearNotifications(): Promise<void> {
    const worker = await this.reader.browser.worker();
    await worker.evaluate(() => {
      const heard: Notification[] = [];
      Object.assign(globalThis, { notified: heard });
      const create = chrome.notifications.create.bind(chrome.notifications);
      Object.assign(chrome.notifications, {
        create: (id: string, shown: Parameters<typeof create>[0] & Notification) => {
          heard.push({ title: shown.title, message: shown.message });
          return create(id, shown);
        },
      });
    });
  }
}

/** Everything that a store of the library holds; runs in the background. */
export async function readStore(store: string): Promise<unknown> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('stet'));
  const all = await done(database.transaction(store).objectStore(store).getAll());
  database.close();
  return all;
}

/** Noon of the same day by this machine's zone, when nobody's quiet hours are. */
export function noon(instant: number): number {
  return new Date(instant).setHours(12, 0, 0, 0);
}

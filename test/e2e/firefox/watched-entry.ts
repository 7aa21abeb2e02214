/** Firefox with one entry saved and the library open, in a world whose clock runs ahead. */
import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import { builtExtension } from '../../tools/build';
import { withClock } from '../../tools/clock';
import { type Answer, type Asked, LocalServer } from '../../tools/server';
import { t } from '../support/texts';
import { noon, readStore } from '../support/watch-world';
import { FirefoxReader, type FirefoxStetPage } from './reader';

const checksSchema = v.array(
  v.object({
    source: v.string(),
    at: v.optional(v.number()),
    next: v.optional(v.number()),
    outcome: v.optional(v.string()),
    reason: v.optional(v.string()),
  }),
);

type Check = v.InferOutput<typeof checksSchema>[number];

export class FirefoxWatchedEntry {
  private constructor(
    readonly server: LocalServer,
    readonly reader: FirefoxReader,
    readonly library: FirefoxStetPage,
    private readonly dir: string,
  ) {}

  /** Starts Firefox before a server, and saves the entry at an address. */
  static async start(
    executablePath: string,
    url: string,
    respond: (asked: Asked) => Answer | undefined,
  ): Promise<FirefoxWatchedEntry> {
    const server = await LocalServer.start(respond);
    const from = Date.now();
    const dir = await withClock(builtExtension('firefox'), { shows: noon(from), from, speed: 60 });
    const reader = await FirefoxReader.start({
      executablePath,
      extensionDir: dir,
      port: server.port,
    });
    const visit = await reader.visit(url);
    await visit.button.press(t('page_save'));
    await visit.button.waitFor(t('page_saved'));
    await visit.page.close();
    return new FirefoxWatchedEntry(server, reader, await reader.library(), dir);
  }

  /** What is known of the checks of its page. */
  async pageCheck(): Promise<Check | undefined> {
    const checks = v.parse(checksSchema, await this.library.page.evaluate(readStore, 'checks'));
    return checks.find(({ source }) => source === 'page');
  }

  async close(): Promise<void> {
    await this.reader.browser.close();
    await this.server.close();
    await rm(this.dir, { recursive: true, force: true });
  }
}

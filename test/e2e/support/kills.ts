/** Kills the browser in the middle of work, again and again, and counts what that does to the library. */
import type { Page } from 'playwright-core';
import { bundle } from '../../bench/bundle';
import type { Random } from '../../tools/random';
import type { Audit } from './audit';
import type * as working from './in-page/work';
import { Reader } from './reader';
import type { Task } from './task';

/** What the bundled helper leaves in a page that it was put in. */
declare const workInPage: typeof working;

/** What came of it. All but the first two must be 0. */
export interface Damage {
  kills: number;
  /** Tasks that were told to be done before the kill, or saves. */
  told: number;
  /** What was told to be done, and is not there. */
  lost: number;
  /** What is there twice. */
  doubled: number;
  /** Records without what belongs to them, and work of which a part is there. */
  half: number;
}

/** How much work is killed. */
export interface Amount {
  saves: number;
  /** Of imports, restores with their undo, and changes of many with theirs: how often, of how many. */
  imports: [times: number, size: number];
  restores: [times: number, size: number];
  changes: number;
}

export class Kills {
  readonly damage: Damage = { kills: 0, told: 0, lost: 0, doubled: 0, half: 0 };
  readonly #told = new Set<string>();
  /** Milliseconds that each kind of task took when it was not killed. */
  readonly #durations = new Map<string, number>();
  #next = 0;
  /** What was held when it was last looked at. */
  #held: Audit | undefined;

  private constructor(
    private readonly reader: Reader,
    private readonly helper: string,
    private readonly chance: Random,
    private readonly tell: (line: string) => void,
  ) {}

  /** Starts a browser with an empty library. */
  static async start(chance: Random, tell: (line: string) => void): Promise<Kills> {
    const helper = await bundle('../e2e/support/in-page/work.ts', 'workInPage');
    return new Kills(await Reader.start(), helper, chance, tell);
  }

  /** Does all of it. */
  async run({ saves, imports, restores, changes }: Amount): Promise<Damage> {
    await this.#killSaves(saves);
    for (let at = 0; at < imports[0]; at += 1) await this.#killImport(imports[1]);
    for (let at = 0; at < restores[0]; at += 1) await this.#killRestore(restores[1], at);
    for (let at = 0; at < changes; at += 1) await this.#killChange(at);
    return this.damage;
  }

  end(): Promise<void> {
    return this.reader.browser.close();
  }

  /** Saves entry after entry until so many were told to be saved, with a kill after some of them. */
  async #killSaves(total: number): Promise<void> {
    const saved = new Set<string>();
    let count = this.#held?.titles.length ?? 0;
    while (saved.size < total) {
      const page = await this.#page();
      await this.#prepare(page, { kind: 'save', from: this.#next });
      await this.#killed(page, () => wait(this.chance.below(800)));
      const { titles } = await this.#look('saves');
      const held = new Set(titles);
      for (const title of this.#told) saved.add(title);
      this.damage.lost += [...saved].filter((title) => !held.has(title)).length;
      this.damage.told = saved.size;
      // One more may have been on its way than is there.
      this.#next += titles.length - count + 1;
      count = titles.length;
    }
    if (total > 0) this.tell(`${saved.size} saves`);
  }

  async #killImport(size: number): Promise<void> {
    const from = 1_000_000 + this.#next;
    this.#next += size;
    const before = this.#held?.tags.imported ?? 0;
    const isDone = await this.#task({ kind: 'import', from, count: size });
    const { tags } = await this.#look('import');
    this.#judge('import', (tags.imported ?? 0) - before, size, isDone);
  }

  /** A restore, whose kill leaves all of it or nothing; then one that is taken back. */
  async #killRestore(size: number, round: number): Promise<void> {
    for (const isUndone of [false, true]) {
      const tag = `restored ${round} ${isUndone}`;
      const isDone = await this.#task({ kind: 'restore', count: size, tag, isUndone });
      const { tags } = await this.#look('restore');
      const there = tags[tag] ?? 0;
      this.#judge(
        isUndone ? 'undo of it' : 'restore',
        isUndone ? size - there : there,
        size,
        isDone,
      );
    }
  }

  async #killChange(round: number): Promise<void> {
    for (const isUndone of [false, true]) {
      const tag = `changed ${round} ${isUndone}`;
      const before = this.#held ?? (await this.#look('change'));
      const isTrash = round % 3 === 2 && isUndone;
      const change = isTrash ? ({ kind: 'trash' } as const) : ({ kind: 'tag', tag } as const);
      const isDone = await this.#task({ kind: 'change', change, isUndone });
      const after = await this.#look('change');
      const there = isTrash ? after.trashed - before.trashed : (after.tags[tag] ?? 0);
      const size = before.listed;
      this.#judge(
        isUndone ? 'undo of it' : 'change',
        isUndone ? size - there : there,
        size,
        isDone,
      );
      // What the kill has kept in the trash is taken out again.
      if (isTrash && there > 0) {
        await this.#task({ kind: 'put-back' }, false);
        await this.#look('change');
      }
    }
  }

  /** All or nothing; all where it was told to be done. */
  #judge(what: string, done: number, size: number, isTold: boolean): void {
    this.tell(`${what}: ${done} of ${size}${isTold ? ', told to be done' : ''}`);
    if (isTold) this.damage.told += 1;
    if (done !== 0 && done !== size) this.damage.half += 1;
    else if (isTold && done !== size) this.damage.lost += 1;
  }

  /**
   * Begins a task and kills the browser at any moment of it; every third time in the moment in which
   * it is told to be done. The first of each kind is let go on to its end, to know how long it takes.
   * @returns whether it was told to be done.
   */
  async #task(task: Task, isKilled = true): Promise<boolean> {
    const kind = `${task.kind} ${'isUndone' in task && task.isUndone}`;
    const usual = this.#durations.get(kind);
    const page = await this.#page();
    await this.#prepare(page, task);
    const begun = performance.now();
    if (usual === undefined || !isKilled) {
      await page.evaluate(() => workInPage.begin());
      this.#durations.set(kind, performance.now() - begun);
      await this.#killed(undefined, async () => undefined);
    } else {
      const isLast = this.chance.below(3) === 0;
      await this.#killed(page, () =>
        isLast ? this.#untilTold() : wait(this.chance.next() * usual * 1.2),
      );
    }
    return this.#told.has('all');
  }

  async #prepare(page: Page, task: Task): Promise<void> {
    this.#told.clear();
    await page.evaluate((task) => workInPage.prepare(task), task);
  }

  /** Lets what was made ready begin, and kills the browser after a while. */
  async #killed(page: Page | undefined, after: () => Promise<void>): Promise<void> {
    page?.evaluate(() => workInPage.begin()).catch(() => undefined);
    await after();
    await this.reader.browser.restart('killed');
    this.damage.kills += 1;
  }

  async #untilTold(): Promise<void> {
    while (!this.#told.has('all')) await wait(1);
  }

  async #look(what: string): Promise<Audit> {
    const page = await this.#page();
    const audit = await page.evaluate(() => workInPage.look());
    await page.close();
    this.#held = audit;
    this.damage.doubled += audit.doubled.length;
    this.damage.half += audit.halves.length;
    for (const fault of [...audit.doubled, ...audit.halves].slice(0, 5)) {
      this.tell(`${what}: ${fault}`);
    }
    return audit;
  }

  /** A page of Stet's with the helper in it. */
  async #page(): Promise<Page> {
    const { browser } = this.reader;
    const page = await browser.open(await browser.address('options.html'));
    await page.exposeFunction('done', (what: string) => void this.#told.add(what));
    await page.evaluate(`${this.helper}; globalThis.workInPage = workInPage; undefined`);
    return page;
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

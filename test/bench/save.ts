import { html, samples } from '../demo/encyclopedia';
import { latestAddress } from '../demo/sample';
import { entryPage } from '../demo/template';
import { Reader } from '../e2e/support/reader';
import { t } from '../e2e/support/texts';
import { contentWorld } from './content-world';
import { type Figure, figure, median } from './figures';

/** The first saves warm the worker and the database up and are not counted. */
const warmUps = 4;
const runs = 25;
const firstNumber = 9100;

/** When the button was clicked and when the page said "saved"; the browser has one clock for all. */
const clickAndWord = `new Promise((resolve) => {
  const host = document.querySelector('html > div');
  const status = chrome.dom.openOrClosedShadowRoot(host).querySelector('[role=status]');
  const clock = () => performance.timeOrigin + performance.now();
  let click = 0;
  addEventListener('click', () => { click = clock(); }, { capture: true, once: true });
  new MutationObserver(() => {
    if (status.dataset.text === ${JSON.stringify(t('page_announceSaved'))}) resolve({ click, word: clock() });
  }).observe(status, { attributes: true });
})`;

/** A message that the background turns away unread: the way there and back, and nothing else. */
const roundTrip = `(async () => {
  const start = performance.now();
  await chrome.runtime.sendMessage({ type: 'bench' });
  return performance.now() - start;
})()`;

/** In the worker: has the library's next writing note when it has reached the disk. */
const noteDurable = `(() => {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = begin.apply(this, args);
    if (this.name === 'stet' && args[1] === 'readwrite') {
      IDBDatabase.prototype.transaction = begin;
      globalThis.benchDurable = new Promise((resolve) => {
        transaction.addEventListener('complete', () => resolve(performance.timeOrigin + performance.now()));
      });
    }
    return transaction;
  };
})()`;

/**
 * In the worker: one strict put, into a store of its own without indexes, of the version that the
 * library saved last.
 */
const barePut = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const open = (name, upgrade) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = upgrade;
    return done(request);
  };
  globalThis.benchDatabase ??= await open('bench', ({ target }) => {
    target.result.createObjectStore('records', { autoIncrement: true });
  });
  const library = await open('stet');
  const versions = await done(library.transaction('versions').objectStore('versions').getAll());
  library.close();
  const record = versions.sort((one, other) => one.savedAt - other.savedAt).at(-1);
  const start = performance.now();
  await new Promise((resolve, reject) => {
    const transaction = benchDatabase.transaction('records', 'readwrite', { durability: 'strict' });
    transaction.objectStore('records').put(record);
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  return performance.now() - start;
})()`;

/**
 * Saving an entry that is not held, by a real click, against one message round trip and a bare
 * strict put of the same record: until it is on the disk, and until the page says so.
 */
export async function saveFigures(): Promise<Figure[]> {
  const reader = await Reader.start((url) => {
    const number = Number(/-e-(\d+)$/.exec(url.pathname)?.[1]);
    return number >= firstNumber ? html(entryPage(numbered(number))) : undefined;
  });
  const times = {
    durable: [] as number[],
    word: [] as number[],
    trip: [] as number[],
    put: [] as number[],
  };
  for (let run = -warmUps; run < runs; run++) {
    const { page, button } = await reader.visit(
      latestAddress(numbered(firstNumber + warmUps + run)),
    );
    await button.waitFor(t('page_save'));
    const evaluate = await contentWorld(page, await reader.browser.id());
    const worker = await reader.browser.worker();
    const trip = await evaluate<number>(roundTrip);
    await worker.evaluate(noteDurable);
    const saved = evaluate<{ click: number; word: number }>(clickAndWord);
    await button.press(t('page_save'));
    const { click, word } = await saved;
    const durable: number = await worker.evaluate('benchDurable');
    const put: number = await worker.evaluate(barePut);
    await page.close();
    if (run < 0) continue;
    times.durable.push(durable - click);
    times.word.push(word - click);
    times.trip.push(trip);
    times.put.push(put);
  }
  await reader.browser.close();
  const bare = {
    unit: 'ms',
    against: 'a message round trip and a bare strict put',
    theirs: median(times.trip) + median(times.put),
  } as const;
  return [
    figure({
      ...bare,
      name: 'save, from the click to the disk',
      ours: median(times.durable),
      limit: 1.5,
    }),
    figure({
      ...bare,
      name: 'save, from the click to the word on the page',
      ours: median(times.word),
      limit: 2,
    }),
  ];
}

/** The restricted sample under another number and title, so that each is an entry of its own. */
function numbered(number: number) {
  const sample = samples.restricted;
  return { ...sample, number, title: `${number} ${sample.title}` };
}

import { type Figure, figure } from './figures';
import type { Shelved } from './seeded-library';

/** Script that runs for one step of scrolling, the longest: a frame has 16 ms for all it does. */
export async function scrollFigures({ reader, entries }: Shelved): Promise<Figure[]> {
  const page = await reader.browser.open(await reader.browser.address('library.html'));
  const list = page.getByRole('listbox');
  await list.waitFor();
  // Everything listed is known: what follows is scrolling alone.
  await page.waitForFunction(
    (count) => document.querySelector(`[role=option][aria-setsize="${count}"]`) !== null,
    entries,
  );
  await list.hover();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const script = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1_000;
  };
  const steps: number[] = [];
  for (let step = 0; step < 60; step++) {
    const before = await script();
    await page.mouse.wheel(0, 400);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    steps.push((await script()) - before);
  }
  await page.close();
  return [
    figure({
      name: `scrolling the list by seven rows, script of the longest step, ${entries} entries`,
      unit: 'ms',
      ours: Math.max(...steps),
      against: 'a frame',
      theirs: 16,
      limit: 1,
    }),
  ];
}

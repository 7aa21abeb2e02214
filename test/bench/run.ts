/**
 * `npm run bench`: the figures that Stet holds itself to, as ratios within one run in real
 * Chromium: a table for people, then one line of JSON. `npm run bench -- save` runs one of them.
 */
import { spawnSync } from 'node:child_process';
import { contentScriptBytes, contentScriptLimit, projectDir } from '../tools/build';
import { captureFigures } from './capture';
import { type Figure, figure, table } from './figures';
import { importFigures } from './import';
import { libraryFigures } from './library';
import { popupFigures } from './popup';
import { saveFigures } from './save';
import { watchFigures } from './watch';
import { alarmFigures } from './watch-alarms';

const benches: Record<string, () => Promise<Figure[]>> = {
  capture: captureFigures,
  save: saveFigures,
  size: async () => [
    figure({
      name: 'scripts on a page before the reader acts, gzipped',
      unit: 'bytes',
      ours: contentScriptBytes(),
      against: 'what is allowed',
      theirs: contentScriptLimit,
      limit: 1,
    }),
  ],
  import: importFigures,
  popup: popupFigures,
  library: libraryFigures,
  watch: async () => [...(await watchFigures()), ...(await alarmFigures())],
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const { status } = spawnSync('npx', ['wxt', 'build'], { cwd: projectDir, stdio: 'ignore' });
if (status !== 0) throw new Error('Stet could not be built: `npm run build` says why.');

const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length === 0 || chosen.includes(name)) figures.push(...(await bench()));
}
console.log(`\n${table(figures)}\n`);
console.log(JSON.stringify(figures));
process.exitCode = figures.some(({ ratio, limit }) => ratio > limit) ? 1 : 0;

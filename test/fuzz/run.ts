/**
 * `npm run fuzz`: reads 20,000 spoilt pages and reports; `npm run fuzz -- 500 7` reads 500 from
 * number 7 on. Exits with 1 where reading threw, broke the contract, made a notice up or took
 * longer than a page may take.
 *
 * `npm run fuzz -- metamorphic`: changes every page in ways that leave its meaning, and makes it
 * say what is false of it; `npm run fuzz -- metamorphic zenodo` does so with the pages and changes
 * whose name holds the word, and prints each difference. Exits with 1 where too little was kept or
 * anything false was believed.
 *
 * `npm run fuzz -- readers` hands 300 families of hostile texts to every reader of foreign text, and
 * `npm run fuzz -- expressions` every regular expression to a checker, and keeps the list of those
 * that passed. Exits with 1 where a reader took too long or an expression is not linear.
 *
 * `npm run fuzz -- kills`: kills a browser in the middle of 1,000 saves, 10 imports of 2,000 works,
 * 10 restores and 10 changes of everything with their undo; `npm run fuzz -- kills 100 1 1 1 7` does
 * so with so many of each, and other chance. Exits with 1 where anything was lost, doubled or half
 * written. It needs the build (`npm run build`).
 */
import { reportReaders } from '../linear/report-readers';
import { reportExpressions } from '../linear/verdicts';
import { reportKills } from './report-kills';
import { reportMetamorphic } from './report-metamorphic';
import { reportSpoilt } from './report-mutations';

const [command, ...rest] = process.argv.slice(2);
if (command === 'expressions') finish(await reportExpressions());
else if (command === 'readers') finish(await reportReaders(rest[0]));
else if (command === 'metamorphic') {
  const [word, seed = '1'] = rest;
  finish(Number.isSafeInteger(Number(seed)) && (await reportMetamorphic(word, Number(seed))));
} else if (command === 'kills') {
  const [saves = 1_000, imports = 10, restores = 10, changes = 10, seed = 1] = rest.map(Number);
  finish(await reportKills({ saves, imports, restores, changes }, seed));
} else {
  const [pages = 20_000, from = 1] = [command, ...rest].flatMap((each) => each ?? []).map(Number);
  if (!Number.isSafeInteger(pages) || !Number.isSafeInteger(from)) {
    console.error('usage: npm run fuzz -- [PAGES [FROM]] | metamorphic [WORD [SEED]]');
    process.exit(2);
  }
  finish(reportSpoilt(pages, from));
}

function finish(isWell: boolean): void {
  // A checker of expressions leaves a worker behind that would wait for ever.
  process.exit(isWell ? 0 : 1);
}

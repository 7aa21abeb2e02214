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
 */
import { reportReaders } from '../linear/report-readers';
import { reportExpressions } from '../linear/verdicts';
import { reportMetamorphic } from './report-metamorphic';
import { reportSpoilt } from './report-spoilt';

const [command, ...rest] = process.argv.slice(2);
if (command === 'expressions') finish(await reportExpressions());
else if (command === 'readers') finish(await reportReaders(rest[0]));
else if (command === 'metamorphic') {
  const [word, seed = '1'] = rest;
  finish(Number.isSafeInteger(Number(seed)) && reportMetamorphic(word, Number(seed)));
} else {
  const [pages = 20_000, from = 1] = [command, ...rest].flatMap((each) => each ?? []).map(Number);
  if (!Number.isSafeInteger(pages) || !Number.isSafeInteger(from)) {
    console.error('usage: npm run fuzz -- [PAGES [FROM]] | metamorphic [WORD [SEED]]');
    process.exit(2);
  }
  finish(reportSpoilt(pages, from));
}

function finish(isWell: boolean): void {
  process.exitCode = isWell ? 0 : 1;
}

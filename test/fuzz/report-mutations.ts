import { capturePage } from '../../utils/capture/capture-page';
import { fuzz } from './fuzz';

/** The longest that reading may take, in milliseconds of the processor's time. */
const longest = 100;
/** A page that seems slow is read again: the engine may have been compiling or collecting. */
const retries = 4;

/**
 * Reads spoilt pages, the numbers in a row from one on, and prints how that went. Returns whether
 * nothing was found: no throw, no broken contract, no notice made up, no page that took too long.
 */
export function reportSpoilt(pages: number, from: number): boolean {
  let time = 0;
  /** By the processor's clock, since the wall's goes on while other programs run. */
  const timed: typeof capturePage = (document, address) => {
    const start = process.cpuUsage();
    try {
      return capturePage(document, address);
    } finally {
      const { user, system } = process.cpuUsage(start);
      time = (user + system) / 1000;
    }
  };

  const times: { time: number; seed: number }[] = [];
  const outcomes = new Map<string, number>();
  let faulty = 0;
  let slow = 0;
  const start = performance.now();
  for (const { page, reading, faults, document } of fuzz(from, pages, timed)) {
    let best = time;
    for (let left = retries; reading && best > longest && left > 0; left -= 1) {
      timed(document, page.url);
      best = Math.min(best, time);
    }
    times.push({ time: best, seed: page.seed });
    if (best > longest) {
      slow += 1;
      console.log(`slow, ${best.toFixed(0)} ms: page ${page.seed} (${page.history})`);
    }
    if (faults.length > 0) {
      faulty += 1;
      console.log(`page ${page.seed} (${page.history})\n  ${faults.join('\n  ')}`);
    }
    count(reading?.kind === 'nothing' ? reading.reason : (reading?.kind ?? 'threw'));
    if (reading?.kind === 'capture') {
      for (const { kind } of reading.capture.notices) count(`notice: ${kind}`);
    }
  }

  times.sort((one, other) => one.time - other.time);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const worst = at(1);
  console.log(`
${pages} spoilt pages, numbers ${from} to ${from + pages - 1}, in ${((performance.now() - start) / 1000).toFixed(0)} s
read as ${[...outcomes].map(([name, number]) => `${name} ${number}`).join(', ')}
reading took, in the processor's time, ${ms(at(0.5)?.time)} (half), ${ms(at(0.99)?.time)} (99 %), ${ms(worst?.time)} (the longest, page ${worst?.seed})
${faulty} with a fault, ${slow} slower than ${longest} ms`);
  return faulty + slow === 0;

  function count(name: string): void {
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
  }
}

function ms(time = Number.NaN): string {
  return `${time.toFixed(1)} ms`;
}

/** How long readers take for hostile text, in the processor's time. */
import { family, familyCount, member } from './hostile-texts';
import type { Reader } from './readers';

/** A family of texts that a reader takes too long for. */
export interface Slow {
  reader: string;
  family: number;
  /** Milliseconds for a text of an eighth of its bound, and for one at its bound. */
  short: number;
  long: number;
}

/** Milliseconds that a text at its bound may take. */
export const longest = 50;
/** A reading that seems slow is made again: the engine may have been compiling or collecting. */
const retries = 4;
/** How much longer the second text is. */
const times = 8;

/** Measures one reader with the families of these numbers. */
export async function measure(
  reader: Reader,
  families: Iterable<number>,
): Promise<{ worst: number; slow: Slow[] }> {
  let worst = 0;
  const slow: Slow[] = [];
  for (const number of families) {
    const found = await measureTexts(reader, number, (length) => member(family(number), length));
    worst = Math.max(worst, found.long);
    if (found.slow) slow.push(found.slow);
  }
  return { worst, slow };
}

/** Measures one reader with texts of one kind, made as long as is asked for. */
export async function measureTexts(
  reader: Reader,
  kind: number,
  textOf: (length: number) => string,
): Promise<{ long: number; slow?: Slow }> {
  const limit = reader.longest ?? longest;
  const text = textOf(reader.bound);
  let long = await timeOf(reader, text);
  for (let left = retries; long > limit && left > 0; left -= 1)
    long = Math.min(long, await timeOf(reader, text));
  if (long <= limit) return { long };
  const shorter = textOf(Math.ceil(reader.bound / times));
  let short = await timeOf(reader, shorter);
  for (let left = retries; left > 0; left -= 1)
    short = Math.min(short, await timeOf(reader, shorter));
  return { long, slow: { reader: reader.name, family: kind, short, long } };
}

/** What was found, as one line. */
export function describeSlow({ reader, family, short, long }: Slow): string {
  return `${reader}, family ${family}: ${short.toFixed(1)} ms for an eighth, ${long.toFixed(1)} ms`;
}

/** Whether the time grew with more than the length: by the square it would be 64-fold. */
export function isSuperlinear({ short, long }: Slow): boolean {
  return long > 5 * times * Math.max(short, 1);
}

export const allFamilies: readonly number[] = Array.from({ length: familyCount }, (_, at) => at);

async function timeOf({ read }: Reader, text: string): Promise<number> {
  const start = process.cpuUsage();
  try {
    await read(text);
  } catch {
    // What is no address or no language is refused by a throw: here it is asked how soon.
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

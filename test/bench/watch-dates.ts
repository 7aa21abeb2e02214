import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { hazardRate, oneDay, seedLifeTable } from '../../utils/watch/version-lifetimes';
import { projectDir } from '../tools/build';
import { random } from '../tools/random';

/** The life of one entry between two days at which its page was looked at. */
export interface Life {
  /** When the version of the first day was published. */
  since: number;
  /** When it was replaced, as the page of the last day states it; absent where it was not. */
  replaced?: number;
}

/** Entries of one publisher, and the two days. */
export interface Lives {
  /** Where they come from, in words. */
  of: string;
  from: number;
  to: number;
  lives: Life[];
}

const dates = v.object({ modified: v.pipe(v.string(), v.isoDate()) });
const file = v.object({
  snapshots: v.tuple([v.pipe(v.string(), v.isoDate()), v.pipe(v.string(), v.isoDate())]),
  entries: v.array(
    v.object({
      kind: v.picklist(['unchanged', 'revised', 'replaced']),
      before: dates,
      after: dates,
    }),
  ),
});

/** `STET_DATES` names the file of real dates where it is not beside the project. */
function path(): string {
  return process.env.STET_DATES ?? resolve(projectDir, '../shared/data/sep-revisions.json');
}

/** The real dates, or, where they are absent, generated ones, which is said. */
export function lives(): Lives {
  const at = path();
  if (!existsSync(at)) {
    console.log(`Skipped: real dates, for there is no ${at}. The dates are generated instead.`);
    return generated();
  }
  const { snapshots, entries } = v.parse(file, JSON.parse(readFileSync(at, 'utf8')));
  return {
    of: `${entries.length} real entries`,
    from: Date.parse(snapshots[0]),
    to: Date.parse(snapshots[1]),
    lives: entries.map(({ kind, before, after }) => ({
      since: Date.parse(before.modified),
      // A day's revision is there by noon.
      ...(kind !== 'unchanged' && { replaced: Date.parse(after.modified) + oneDay / 2 }),
    })),
  };
}

/** 1,760 entries whose versions last as the known lifeTable of the Stanford encyclopedia tells. */
function generated(): Lives {
  const { next } = random(1);
  const [from, to] = [Date.parse('2022-06-22'), Date.parse('2024-02-11')];
  const lifeTable = seedLifeTable('sep');
  const replacedAfter = (since: number, at: number, end: number): number | undefined => {
    for (let now = at; now < end; now += oneDay)
      if (next() < hazardRate(lifeTable, now - since) * oneDay) return now + oneDay / 2;
    return undefined;
  };
  const entries = Array.from({ length: 1_760 }, () => {
    let since = from - (2 + 20 * next()) * 365 * oneDay;
    for (;;) {
      const replaced = replacedAfter(since, since, from);
      if (replaced === undefined) break;
      since = replaced;
    }
    const replaced = replacedAfter(since, from, to);
    return { since, ...(replaced !== undefined && { replaced }) };
  });
  return { of: '1760 generated entries', from, to, lives: entries };
}

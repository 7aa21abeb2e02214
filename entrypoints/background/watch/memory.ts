import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { firstHabit, type Habit, noHabit } from '../../../utils/watch/habit';

/**
 * What makes checks cheaper and can be learnt again if it is lost, so that it needs no place in the
 * library: how publishers' versions last.
 */
const numbers = v.array(v.number());
const habitSchema = v.object({ replaced: numbers, stood: numbers });

/** What stands before a publisher's name in the key of its habit. */
export const habitPrefix = 'habit:';

const habitKey = (publisher: string) => habitPrefix + publisher;

let lastUpdate: Promise<Habit> = Promise.resolve(noHabit);

/**
 * How long a publisher's versions were seen to last, with what a check has just shown. One update
 * after another: errands run side by side, and none may overwrite what another has seen.
 */
export function learnHabit(publisher: string, seen: (habit: Habit) => Habit): Promise<Habit> {
  const update = async () => {
    const before = await habitOf(publisher);
    const after = seen(before);
    if (after !== before) await browser.storage.local.set({ [habitKey(publisher)]: after });
    return after;
  };
  lastUpdate = lastUpdate.then(update, update);
  return lastUpdate;
}

async function habitOf(publisher: string): Promise<Habit> {
  const key = habitKey(publisher);
  const parsed = v.safeParse(habitSchema, (await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.output : firstHabit(publisher);
}

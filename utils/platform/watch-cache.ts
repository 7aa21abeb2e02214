import { type Habit, noHabit } from '../watch/life-table';
import { publisherHabits } from './storage/stored-items';

let lastUpdate: Promise<Habit> = Promise.resolve(noHabit);

/**
 * How long a publisher's versions were seen to last, with what a check has just shown. One update
 * after another: errands run side by side, and none may overwrite what another has seen.
 */
export function learnHabit(publisher: string, seen: (habit: Habit) => Habit): Promise<Habit> {
  const update = async () => {
    const before = await publisherHabits.get(publisher);
    const after = seen(before);
    if (after !== before) {
      const { replaced, stood } = after;
      await publisherHabits.set([[publisher, { replaced: [...replaced], stood: [...stood] }]]);
    }
    return after;
  };
  lastUpdate = lastUpdate.then(update, update);
  return lastUpdate;
}

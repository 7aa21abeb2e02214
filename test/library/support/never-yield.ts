import type { Scheduler } from '../../../utils/library/search/yield-to-main';

/** A page on which nobody waits: long work goes on to its end. */
export const unhurried: Scheduler = { pause: async () => undefined, now: () => 0 };

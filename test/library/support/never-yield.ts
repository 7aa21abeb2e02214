import type { Breathing } from '../../../utils/library/search/yield-to-main';

/** A page on which nobody waits: long work goes on to its end. */
export const unhurried: Breathing = { pause: async () => undefined, now: () => 0 };

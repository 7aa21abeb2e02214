import { library as version3 } from './version-3';

/** As schema version 4 wrote it. */
export const library = {
  ...version3,
  catalog: [
    {
      from: [Number.NEGATIVE_INFINITY, ''],
      ids: ['entry-1'],
      savedAt: Float64Array.of(1_700_000_000_000),
      lines: 'lanterns\nmarrow\ninvented encyclopedia of trade\nlight\nthesis\n',
      ends: Uint32Array.of(59),
      headlines: ' ',
      bylines: 'Marrow',
      containers: ['Invented Encyclopedia of Trade'],
      container: Uint16Array.of(0),
      years: Int16Array.of(2019),
      revisions: Int16Array.of(2023),
      flags: Uint16Array.of(7_177),
    },
  ],
};

import { library as version3 } from './version-3';

/** As schema version 4 wrote it. */
export const library = {
  ...version3,
  catalog: version3.catalog.map((page) => ({
    ...page,
    headlines: ' ',
    bylines: 'Marrow',
    flags: Uint16Array.of(7_177),
  })),
};

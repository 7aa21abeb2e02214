import { library as version4 } from './version-4';

/** As schema version 5 wrote it, with what a file told of where the work stands in print. */
export const library = {
  ...version4,
  versions: version4.versions.map((version) => ({
    ...version,
    corrections: { ...version.corrections, volume: '3', translators: [{ family: 'Lea' }] },
  })),
};

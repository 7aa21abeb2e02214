/**
 * One library of one entry for each schema version there ever was, as that version wrote it:
 * never edited afterwards, since such libraries are on readers' disks.
 */
import { library as version1 } from './version-1';
import { library as version2 } from './version-2';
import { library as version3 } from './version-3';
import { library as version4 } from './version-4';
import { library as version5 } from './version-5';
import { library as version6 } from './version-6';

export const pastLibraries: readonly { [store: string]: readonly unknown[] }[] = [
  version1,
  version2,
  version3,
  version4,
  version5,
  version6,
];

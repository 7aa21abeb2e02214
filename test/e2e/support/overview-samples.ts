/** A library with something to see in each picture of the overview, as a backup brings it. */
import type { Backup, BackupEntry } from '../../../utils/model/backup-schema';
import { sampleBackup } from '../../library/support/sample';

const year = 365 * 86_400_000;

/** How many entries, how many of them replaced, and in how many encyclopedias they stand. */
export const counted = { entries: 400, replaced: 57, retracted: 3, encyclopedias: 17 } as const;

/** The replaced ones were so in these years, in turns. */
const revisions = [2016, 2018, 2019, 2021, 2022, 2023, 2024] as const;

/** The name of an encyclopedia, by its number. */
export function encyclopedia(number: number): string {
  return number === 0
    ? 'Invented Research Encyclopedia of Maritime Law, Harbours and the Lights of Distant Coasts'
    : `Encyclopedia of Invented Matters ${number}`;
}

/** Most entries stand in the first encyclopedias. */
function encyclopediaOf(at: number): number {
  return Math.floor(counted.encyclopedias * (at / counted.entries) ** 2);
}

function entryOf(entry: BackupEntry, at: number): BackupEntry {
  const [version] = entry.versions;
  const { published, ...capture } = version.capture;
  const isReplaced = at < counted.replaced;
  const isRetracted = !isReplaced && at < counted.replaced + counted.retracted;
  const date = `${revisions[at % revisions.length]}-03-26`;
  return {
    ...entry,
    versions: [
      {
        ...version,
        capture: {
          ...capture,
          ...(at % 25 !== 0 && { published: `${1994 + ((at * 7) % 29)}-05-04` }),
          ...(!isReplaced && at % 3 === 0 && { revised: `${2012 + (at % 11)}-09-01` }),
          containerTitle: encyclopedia(encyclopediaOf(at)),
        },
      },
    ],
    alerts:
      isReplaced || isRetracted
        ? [
            {
              id: `${entry.id}-alert`,
              versionId: version.id,
              kind: isReplaced ? 'superseded' : 'retracted',
              supersession: {
                grade: 'stated',
                evidence: { text: 'This version is no more.', url: capture.url },
                date,
              },
              state: 'seen',
              raisedAt: entry.savedAt + year,
            },
          ]
        : [],
  };
}

/** The whole of it, or its first entries. */
export function overviewBackup(entries: number = counted.entries): Backup {
  return { collections: [], entries: sampleBackup(entries).entries.map(entryOf) };
}

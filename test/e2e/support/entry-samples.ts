/** Entries of every shape that the entry pane has to bear, as a backup brings them. */

import type { Backup, BackupEntry, BackupVersion } from '../../../utils/model/backup-schema';
import type { Capture } from '../../../utils/model/capture';

const DAY = 86_400_000;
const firstSave = Date.UTC(2024, 2, 1, 9);

const paragraph =
  'Pilots lit the harbour before any statute asked them to, and the statutes that came later took their words from the pilots.';

/** A version of an entry that its publisher counts. */
function counted(number: number, given: Partial<Capture> = {}): Capture {
  return {
    site: 'generic',
    type: 'entry-encyclopedia',
    url: `https://reference.example/harbour-lights/version/${number}`,
    doi: '10.5555/entry.lights',
    title: 'Harbour Lights',
    authors: [
      { family: 'Ardent', given: 'Ada' },
      { family: 'Bold', given: 'Ben' },
    ],
    containerTitle: 'Encyclopedia of Invented Coasts',
    publisher: 'Sample Press',
    language: 'en',
    summary: `${paragraph}\n\nThe ${number + 1}. account of them weighs ${number + 10} harbours.`,
    keywords: ['harbours', number < 2 ? 'oil lamps' : 'electric lamps'],
    published: '2011-03',
    ...(number === 0 ? {} : { revised: `20${11 + number * 2}-05-0${number}` }),
    access: 'restricted',
    version: { number },
    notices: [],
    ...given,
  };
}

/** A version as the library holds it, with the notice by which its page follows the one before. */
function held(number: number): BackupVersion {
  const day = `20${11 + number * 2}-05-0${number}`;
  return {
    id: `many-${number}`,
    place: number,
    savedAt: firstSave + number * DAY,
    capture: counted(number, {
      title: number < 3 ? 'Harbour Lights' : 'Harbour Lights and Law',
      notices: [
        {
          kind: 'revised',
          date: day,
          predecessor: `https://reference.example/harbour-lights/version/${number - 1}`,
          changes: `Change note of version ${number}.`,
          text: `Updated to version ${number}.`,
        },
      ],
    }),
    corrections: {},
    correctedAt: {},
  };
}

/** Five versions held, one before them and one after them known only from what they link to. */
export const manyVersions: BackupEntry = {
  ...reader('many', 'doi:10.5555/entry.lights', ['harbours'], 5),
  note: {
    text: '# Lamps\n\nSee **Ardent**, [the survey](https://survey.example/a) and *later* work.\n\n- [x] read it\n- [ ] cite it\n',
    editedAt: firstSave + 6 * DAY,
  },
  versions: [held(1), held(2), held(3), held(4), held(5)],
  alerts: [
    ...[1, 2, 3, 4].map((number) => ({
      id: `many-alert-${number}`,
      versionId: `many-${number}`,
      kind: 'superseded' as const,
      supersession: {
        grade: 'stated' as const,
        evidence: {
          text: `Version ${number + 1} took this one’s place.`,
          url: `https://reference.example/harbour-lights/version/${number}`,
        },
        date: `20${13 + number * 2}-05-0${number + 1}`,
        successor: `https://reference.example/harbour-lights/version/${number + 1}`,
      },
      state: 'adopted' as const,
      raisedAt: firstSave + number * DAY,
      answeredAt: firstSave + (number + 1) * DAY,
    })),
    {
      id: 'many-alert-5',
      versionId: 'many-5',
      kind: 'superseded',
      supersession: {
        grade: 'registered',
        evidence: {
          text: 'isPreviousVersionOf',
          url: 'https://api.crossref.org/works/10.5555/entry.lights',
        },
        date: '2025-02-03',
        successor: 'https://reference.example/harbour-lights/version/6',
      },
      said: {
        page: {
          grade: 'stated',
          evidence: {
            text: 'A newer version of this entry is at hand.',
            url: 'https://reference.example/harbour-lights/version/5',
          },
          date: '2025-02-03',
        },
        crossref: {
          grade: 'registered',
          evidence: {
            text: 'isPreviousVersionOf',
            url: 'https://api.crossref.org/works/10.5555/entry.lights',
          },
        },
      },
      state: 'kept',
      raisedAt: firstSave + 8 * DAY,
      answeredAt: firstSave + 9 * DAY,
    },
  ],
};

const { version, ...uncounted } = counted(0);

/** One version, standing. */
export const oneVersion: BackupEntry = single('one', {
  ...uncounted,
  url: 'https://reference.example/tide-tables',
  doi: '10.5555/entry.tides',
  title: 'Tide Tables',
  keywords: ['harbours', 'almanacs'],
});

/** Nothing but a title. */
export const bare: BackupEntry = single('bare', {
  site: 'generic',
  type: 'webpage',
  url: 'https://reference.example/untold',
  title: 'Untold',
  authors: [],
  summary: null,
  keywords: [],
  access: 'unknown',
  notices: [],
});

const hostileText =
  '<img src=x onerror=alert(1)> "quotes\'” \u202Eright to left & {braces} \\back %00';

/** Text that tries to be markup, another direction, or longer than any line. */
export const hostile: BackupEntry = {
  ...single('hostile', {
    ...counted(0),
    url: 'https://reference.example/hostile',
    doi: '10.5555/entry.hostile',
    title: `${hostileText} ${'unbroken'.repeat(30)}`,
    authors: [{ literal: hostileText }, { family: 'عطار', given: 'فريد' }],
    containerTitle: hostileText,
    summary: `${hostileText}\n\n${'word '.repeat(400)}`,
    keywords: [hostileText, 'x'.repeat(200), 'אור'],
    notices: [
      { kind: 'revised', text: hostileText, predecessor: 'https://reference.example/older' },
    ],
  }),
  tags: [hostileText.slice(0, 90)],
  note: {
    text: `<script>alert(1)</script>\n\n[run](javascript:alert(1)) ![pixel](https://tracker.example/p.png)\n\n${'>'.repeat(60)} deep\n`,
    editedAt: firstSave,
  },
};

/** A version that its publisher retracted. */
export const retracted: BackupEntry = {
  ...single('retracted', {
    ...counted(0),
    url: 'https://reference.example/false-lights',
    doi: '10.5555/entry.false',
    title: 'False Lights',
  }),
  alerts: [
    {
      id: 'retracted-alert',
      versionId: 'retracted-0',
      kind: 'retracted',
      supersession: {
        grade: 'stated',
        evidence: {
          text: 'This entry has been retracted at the request of its editors.',
          url: 'https://reference.example/false-lights',
        },
        date: '2024-06-30',
      },
      state: 'kept',
      raisedAt: firstSave + DAY,
      answeredAt: firstSave + 2 * DAY,
    },
  ],
};

export const backup: Backup = {
  collections: Array.from({ length: 14 }, (_, number) => ({
    id: `shelf-${number}`,
    name: `Seminar ${number + 1}`,
    ...(number > 10 && { parent: 'shelf-0' }),
    createdAt: firstSave,
    editedAt: firstSave,
  })),
  entries: [manyVersions, oneVersion, bare, hostile, retracted],
};

/** What is the reader's own of an entry. */
function reader(id: string, identity: string, tags: string[], savedDay: number) {
  const savedAt = firstSave + savedDay * DAY;
  return {
    id,
    identities: [identity],
    key: `${id}Key2024`,
    savedAt,
    editedAt: savedAt,
    edits: {},
    tags,
    collections: ['shelf-0'],
  };
}

function single(id: string, capture: Capture): BackupEntry {
  return {
    ...reader(id, `url:${capture.url}`, [], 0),
    versions: [
      {
        id: `${id}-0`,
        place: 0,
        savedAt: firstSave,
        capture,
        corrections: {},
        correctedAt: {},
      },
    ],
    alerts: [],
  };
}

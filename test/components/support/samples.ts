import { statusGroupOf } from '../../../utils/library/entry/check-rules';
import type { Capture } from '../../../utils/model/capture';
import type { Alert, Entry, FullEntry, Version } from '../../../utils/model/records';
import { now } from './render';

const DAY = 86_400_000;

/** An invented entry whose page says that its version was replaced. */
export const capture: Capture = {
  site: 'sample',
  type: 'entry-encyclopedia',
  url: 'https://reference.example/view/e-7/version/0',
  entryId: 'e-7',
  doi: '10.5555/sample.7',
  title: 'Lanterns in Harbour Law',
  authors: [{ family: 'Ardent', given: 'Ada' }, { literal: 'Guild of Pilots' }],
  containerTitle: 'Invented Encyclopedia of Coasts',
  publisher: 'Sample Press',
  language: 'en',
  summary: 'Lanterns were law before laws were written.\n\nThis sample tells how.',
  keywords: ['lanterns', 'harbours'],
  published: '2011-03',
  access: 'restricted',
  version: { number: 0 },
  notices: [
    {
      kind: 'superseded',
      date: '2019-03-26',
      successor: 'https://reference.example/view/e-7',
      text: 'Another version took this one’s place on 26 March 2019.',
    },
  ],
};

/** The version that replaced it. */
export const successor: Capture = {
  ...capture,
  url: 'https://reference.example/view/e-7',
  keywords: ['lanterns', 'lighthouses'],
  version: { number: 1 },
  notices: [],
};

export const version: Version = {
  id: 'v0',
  entryId: 'one',
  place: 0,
  savedAt: now - 30 * DAY,
  capture,
  corrections: {},
  correctedAt: {},
};

export const alert: Alert = {
  id: 'alert',
  entryId: 'one',
  versionId: 'v0',
  kind: 'superseded',
  supersession: {
    grade: 'stated',
    evidence: {
      text: 'Another version took this one’s place on 26 March 2019.',
      url: capture.url,
    },
    date: '2019-03-26',
    successor: successor.url,
    changes: 'Lighthouses are told of now.',
  },
  successor,
  state: 'unseen',
  raisedAt: now - 2 * DAY,
};

/** A row of a list; what is given takes the place of the sample's. */
export function entry(given: Partial<Entry> = {}): Entry {
  const row: Entry = {
    id: 'one',
    identities: ['doi:10.5555/sample.7'],
    key: 'ardentLanternsHarbourLaw2011',
    title: capture.title,
    byline: 'Ardent and Guild of Pilots',
    container: 'Invented Encyclopedia of Coasts',
    year: '2011',
    type: 'entry-encyclopedia',
    url: capture.url,
    folded: '',
    savedAt: now - 30 * DAY,
    editedAt: now - 30 * DAY,
    edits: {},
    tags: ['methods'],
    collections: ['thesis'],
    hasNote: true,
    current: 'v0',
    versions: 1,
    standing: 'superseded',
    unseen: 1,
    listed: now - 30 * DAY,
    ...given,
  };
  const figure = statusGroupOf(row.standing, row.doubt, false, true);
  return { ...(figure !== 'stands' && { figure }), ...row };
}

export const full: FullEntry = {
  entry: entry(),
  versions: [version],
  note: 'Compare the pilots.',
  quotes: [],
  alerts: [alert],
};

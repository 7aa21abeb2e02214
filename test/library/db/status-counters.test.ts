import { describe, expect, it } from 'vitest';
import { Counters } from '../../../utils/library/db/status-counters';
import type { Entry } from '../../../utils/model/records';

const row: Entry = {
  id: 'e1',
  identities: ['url:reference.example/entries/1'],
  key: 'marlowRiverCommissions2011',
  title: 'River Commissions',
  byline: 'Marlow',
  container: 'Encyclopedia of Invented Studies',
  year: '2011',
  type: 'entry-encyclopedia',
  url: 'https://reference.example/entries/1',
  folded: 'river commissions\nmarlow\nencyclopedia of invented studies\n\n',
  savedAt: 1,
  editedAt: 1,
  edits: {},
  tags: [],
  collections: [],
  hasNote: false,
  current: 'v1',
  versions: 1,
  standing: 'stands',
  unseen: 0,
  listed: 1,
};

describe('what a tally has to write', () => {
  it('is nothing where nothing was counted', () => {
    expect(new Counters([{ id: 'tags', counts: new Map([['rivers', 2]]) }]).records()).toEqual([]);
  });

  it('leaves out tags and collections of which a row has none', () => {
    const tally = new Counters();
    tally.replace(undefined, row);
    expect(tally.records().map(({ id }) => id)).toEqual(['counts']);
  });

  it('holds the tags that a row loses', () => {
    const tally = new Counters([{ id: 'tags', counts: new Map([['rivers', 2]]) }]);
    tally.replace({ ...row, tags: ['rivers'] }, row);
    expect(tally.records()).toEqual([
      {
        id: 'counts',
        entries: 0,
        superseded: 0,
        retracted: 0,
        unknown: 0,
        neverChecked: 0,
        unwatchable: 0,
        unseen: 0,
        trashed: 0,
      },
      { id: 'tags', counts: new Map([['rivers', 1]]) },
    ]);
  });
});

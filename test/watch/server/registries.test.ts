import { describe, expect, it } from 'vitest';
import { crossrefSource } from '../../../utils/watch/sources/crossref';
import { dataciteSource } from '../../../utils/watch/sources/datacite';
import { json, judged, watched } from '../sources/sample';
import { type Registered, Registries } from './registries';

const work = {
  title: 'Tides in Closed Harbours',
  authors: [{ given: 'Ada', family: 'Marlow' }],
  issued: '2019-02-01',
};
const older: Registered = { ...work, doi: '10.5555/harbours.7' };
const newer: Registered = { ...work, doi: '10.5555/harbours.9', issued: '2024-05-14' };
const replaced = [{ doi: newer.doi, type: 'new_version', on: '2024-05-14' }];

describe('answers that the watch understands come from the registry of the tests', () => {
  it.each([
    ['Crossref', crossrefSource, 'crossref', { updatedBy: replaced }],
    [
      'DataCite',
      dataciteSource,
      'datacite',
      { related: [['IsPreviousVersionOf', newer.doi]] as const },
    ],
  ] as const)('%s', async (_, source, name, statement) => {
    const registries = new Registries();
    const answer = (url: string) => json(registries.answer(new URL(url))?.body ?? '');
    const entry = watched({ doi: older.doi, title: work.title });
    const ask = () => judged(source, entry, answer(source.request([entry], '').url), answer);

    registries[name](older, newer);
    expect((await ask())?.kind).toBe('stands');
    registries[name]({ ...older, ...statement });
    expect(await ask()).toMatchObject({
      kind: 'superseded',
      supersession: { grade: 'registered', successor: `https://doi.org/${newer.doi}` },
    });
  });
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sources } from '../../utils/watch/sources/all-sources';
import {
  allowedSources,
  firstWatchSettings,
  limitToConsent,
  registryHosts,
  registryIds,
  type WatchSettings,
  watchChoicesSchema,
} from '../../utils/watch/watch-settings';

const chosen: WatchSettings = {
  ...firstWatchSettings,
  ...v.parse(watchChoicesSchema, {
    rhythm: 'daily',
    registries: { crossref: true, zenodo: true },
    contact: 'ada@example.org',
  }),
};
const undecided = firstWatchSettings;
const everywhere = () => true;

describe('what the reader chose holds', () => {
  it('where the browser does not ask, or was told yes', () => {
    const whole = { ...chosen, barred: [], forbidden: [] };
    expect(limitToConsent(chosen, undefined, everywhere)).toEqual(whole);
    const kinds = ['websiteContent', 'personallyIdentifyingInfo'];
    expect(limitToConsent(chosen, kinds, everywhere)).toEqual(whole);
  });

  it('as far as the browser was told yes', () => {
    const held = limitToConsent(chosen, ['personallyIdentifyingInfo'], everywhere);
    expect(allowedSources(held)).toEqual(['page']);
    expect(held.barred).toEqual(['crossref', 'zenodo']);
    expect(held).toMatchObject({ rhythm: 'daily', contact: 'ada@example.org' });
    const withoutAddress = limitToConsent(chosen, ['websiteContent'], everywhere);
    expect(withoutAddress).toEqual({ ...chosen, contact: '', barred: [], forbidden: [] });
  });

  it('at the registries whose hosts the browser lets be asked', () => {
    const held = limitToConsent(chosen, undefined, (host) => host !== 'api.crossref.org');
    expect(allowedSources(held)).toEqual(['page', 'zenodo']);
    expect(held.barred).toEqual(['crossref']);
  });

  it('at the registries that the library lets be asked', () => {
    const held = limitToConsent(chosen, undefined, everywhere, ['zenodo']);
    expect(allowedSources(held)).toEqual(['page', 'zenodo']);
    expect(held.barred).toEqual([]);
    expect(held.forbidden).toEqual(['arxiv', 'crossref', 'datacite']);
  });

  it('and what was not asked yet is still to be asked', () => {
    const held = limitToConsent(undecided, [], () => false);
    expect(held.registries).toBeUndefined();
    expect(held.barred).toEqual([]);
  });
});

it('what the reader never chose is left open, and what is spoilt was not chosen', () => {
  expect(v.parse(watchChoicesSchema, {})).toEqual({});
  const spoilt = { rhythm: 'hourly', notify: 'no', quiet: { from: 25, to: 7 }, metered: true };
  expect(v.parse(watchChoicesSchema, { ...spoilt, more: 1 })).toEqual({ metered: true });
});

it('each registry is asked at the host that is allowed for it', () => {
  const nobody = { entryId: '', capture: { url: 'https://a.example/' }, savedAt: 0 };
  for (const id of registryIds) {
    const source = sources.find((each) => each.id === id);
    expect(source?.host(Object.assign(Object.create(null), nobody))).toBe(registryHosts[id]);
  }
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { allowedSources, watchSettingsSchema, withinConsent } from '../../utils/watch/settings';

const chosen = v.parse(watchSettingsSchema, {
  rhythm: 'daily',
  registries: { crossref: true, zenodo: true },
  contact: 'ada@example.org',
});
const undecided = v.parse(watchSettingsSchema, {});

describe('what the reader chose holds', () => {
  it('where the browser does not ask, or was told yes', () => {
    expect(withinConsent(chosen, undefined)).toEqual(chosen);
    expect(withinConsent(chosen, ['websiteContent', 'personallyIdentifyingInfo'])).toEqual(chosen);
  });

  it('as far as the browser was told yes', () => {
    const held = withinConsent(chosen, ['personallyIdentifyingInfo']);
    expect(allowedSources(held)).toEqual(['page']);
    expect(held).toMatchObject({ rhythm: 'daily', contact: 'ada@example.org' });
    expect(withinConsent(chosen, ['websiteContent'])).toEqual({ ...chosen, contact: '' });
  });

  it('and what was not asked yet is still to be asked', () => {
    expect(withinConsent(undecided, []).registries).toBeUndefined();
  });
});

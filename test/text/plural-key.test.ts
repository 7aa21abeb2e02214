import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { pluralKey } from '../../utils/text/plural-key';

describe('pluralKey', () => {
  it('follows the locale’s own rule', () => {
    expect(pluralKey('entryCount', 1, 'en')).toBe('entryCountOne');
    expect(pluralKey('entryCount', 0, 'en')).toBe('entryCountOther');
    expect(pluralKey('entryCount', 0, 'fr')).toBe('entryCountOne');
  });

  it('finds both texts of every pair', () => {
    const keys = Object.keys(messages);
    const lone = keys.filter(
      (key) => key.endsWith('One') && !keys.includes(key.replace(/One$/, 'Other')),
    );
    expect(lone).toEqual([]);
  });
});

describe('messages', () => {
  it('use every placeholder that they declare, and declare every one that they use', () => {
    for (const [key, text] of Object.entries(messages)) {
      const used = [...text.message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
      const declared = 'placeholders' in text ? Object.keys(text.placeholders) : [];
      expect(new Set(used), key).toEqual(new Set(declared));
    }
  });
});

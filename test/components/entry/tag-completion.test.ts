import { describe, expect, it } from 'vitest';
import { completions, foldTags } from '../../../components/entry/view/tag-completion';

const known = foldTags([
  'to read',
  'Réforme',
  'sources',
  'archive: reform',
  'prereform',
  'Read-only',
]);

describe('completions', () => {
  it('folds case and accents', () => {
    expect(completions(known, 'REFORM', [], 8)).toEqual([
      'Réforme',
      'archive: reform',
      'prereform',
    ]);
  });

  it('puts what begins so first, then words that do, then the rest, each by use', () => {
    expect(completions(known, 're', [], 8)).toEqual([
      'Réforme',
      'Read-only',
      'to read',
      'archive: reform',
      'prereform',
    ]);
  });

  it('offers the most used where nothing is typed, none that the entry has, and no more than asked', () => {
    expect(completions(known, '', ['to read'], 2)).toEqual(['Réforme', 'sources']);
  });

  it('finds the last of 5,000', () => {
    const many = foldTags(Array.from({ length: 5_000 }, (_, number) => `tag ${number}`));
    expect(completions(many, 'tag 4999', [], 8)).toEqual(['tag 4999']);
  });
});

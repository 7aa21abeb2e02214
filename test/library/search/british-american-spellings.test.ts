import { describe, expect, it } from 'vitest';
import { otherEnglish } from '../../../utils/library/search/british-american-spellings';

describe('the other English of a word', () => {
  it.each([
    ['harbor', 'harbour'],
    ['neighbourhoods', 'neighborhoods'],
    ['uncolored', 'uncoloured'],
    ['theatre', 'theater'],
    ['centers', 'centres'],
    ['organisation', 'organization'],
    ['realize', 'realise'],
    ['analysed', 'analyzed'],
    ['travelling', 'traveling'],
    ['modeler', 'modeller'],
    ['medieval', 'mediaeval'],
    ['paleography', 'palaeography'],
    ['defence', 'defense'],
    ['plough', 'plow'],
    ['skeptics', 'sceptics'],
  ])('%s is %s', (word, other) => {
    expect(otherEnglish(word)).toContain(other);
    expect(otherEnglish(other)).toContain(word);
  });

  it('is sought where the word itself would not find it, and only there', () => {
    // A search for catalog finds catalogue.
    expect(otherEnglish('catalog')).toEqual([]);
    expect(otherEnglish('catalogue')).toEqual(['catalog']);
    for (const word of [
      'river',
      // Words that hold such a stem by chance.
      'literature',
      'diameter',
      'elaborate',
      'imaging',
      'analogy',
      'colorado',
      'fecund',
      'prise',
      'prize',
      'hour',
      'four',
      'wise',
      'strasse',
      'гавань',
      '',
    ]) {
      expect(otherEnglish(word), word).toEqual([]);
    }
  });
});

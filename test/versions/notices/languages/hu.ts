import type { LanguageCases } from '../../sample';

export const hu: LanguageCases = {
  notices: [
    ['superseded', 'Ez nem a tétel legújabb verziója. A legújabb verzió ⟨itt⟩ található.'],
    [
      'superseded',
      'Ez egy régi verzió, publikálva: 2019. március 26. Legfrissebb verzió ⟨elolvasása⟩.',
    ],
    ['superseded', 'Egy ⟨újabb verziója⟩ a rekordnak elérhető.'],
    ['superseded', 'Ez a verzió már nem aktuális.'],
    ['withdrawn', 'Ez a tétel visszavonásra került.'],
    ['withdrawn', 'Ezt a cikket visszavonták.'],
    ['corrected', 'Ezt a cikket helyesbítették.'],
  ],
  friends: [
    'Ez a cikk legújabb verziója.',
    'A cikknek nincs újabb verziója.',
    'Az alkalmazás új verziója elérhető.',
  ],
};

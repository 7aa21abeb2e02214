import type { LanguageCases } from '../../sample';

export const da: LanguageCases = {
  notices: [
    [
      'superseded',
      'Dette er en forældet version offentliggjort d. 26. marts 2019. Læs den ⟨seneste version⟩.',
    ],
    [
      'superseded',
      'Dette er ikke den seneste version af artiklen. Den seneste version findes ⟨her⟩.',
    ],
    ['superseded', 'Denne version er blevet erstattet af en ⟨nyere version⟩.'],
    ['superseded', 'Der findes en nyere version af dette opslag.'],
    ['superseded', 'Du ser en ældre version af artiklen. ⟨Gå til den nyeste version⟩'],
    ['superseded', 'Denne version er ikke længere aktuel.'],
    ['superseded', 'Denne version blev erstattet den 26. marts 2019.', '2019-03-26'],
    [
      'revised',
      'Opdateret 26. marts 2019. Den tidligere version af opslaget findes ⟨her⟩.',
      '2019-03-26',
    ],
    ['withdrawn', 'Denne artikel er trukket tilbage.'],
    ['corrected', 'Denne artikel er blevet rettet.'],
  ],
  friends: [
    'Dette er den seneste version af artiklen.',
    'Der findes ingen nyere version af artiklen.',
    'En ny version af programmet er tilgængelig.',
    'Den ældre version af visen er længere.',
    'Artiklen blev opdateret den 3. maj 2021.',
  ],
};

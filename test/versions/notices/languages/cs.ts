import type { LanguageCases } from '../../sample';

export const cs: LanguageCases = {
  notices: [
    ['superseded', 'Toto není nejnovější verze tohoto záznamu. Nejnovější verzi naleznete ⟨zde⟩.'],
    [
      'superseded',
      'Toto je zastaralá verze zveřejněná dne 26. března 2019. Přečtěte si ⟨nejnovější verzi⟩.',
    ],
    ['superseded', 'K dispozici je ⟨novější verze⟩ záznamu.'],
    ['superseded', 'Tato verze byla dne 26. března 2019 nahrazena novější verzí.', '2019-03-26'],
    ['superseded', 'Prohlížíte si starší verzi tohoto hesla. ⟨Přejít na aktuální verzi⟩'],
    ['superseded', 'Tato verze již není aktuální.'],
    [
      'revised',
      'Aktualizováno 26. března 2019. Předchozí verzi hesla naleznete ⟨zde⟩.',
      '2019-03-26',
    ],
    ['revised', 'Tato verze nahrazuje ⟨předchozí verzi⟩.'],
    ['withdrawn', 'Tento záznam byl stažen'],
    ['withdrawn', 'Tento článek byl stažen dne 3. května 2021.', '2021-05-03'],
    ['corrected', 'Tento článek byl opraven.'],
  ],
  friends: [
    'Toto je nejnovější verze tohoto článku.',
    'Novější verze tohoto článku neexistuje.',
    'K dispozici je nová verze aplikace.',
    'Starší verze pověsti je delší.',
    'Stránka byla aktualizována 3. května 2021.',
  ],
};

import type { LanguageCases } from '../../sample';

export const sv: LanguageCases = {
  notices: [
    ['superseded', 'Detta är inte den senaste versionen. Senaste versionen finns ⟨här⟩.'],
    [
      'superseded',
      'Det här är en gammal version publicerad 26 mars 2019. Läs ⟨senaste versionen⟩.',
    ],
    ['superseded', 'Det finns en ⟨nyare version⟩ av posten tillgänglig.'],
    [
      'superseded',
      'Den här versionen ersattes den 26 mars 2019 av en ⟨nyare version⟩.',
      '2019-03-26',
    ],
    ['superseded', 'Du läser en äldre version av denna artikel. ⟨Gå till den aktuella versionen⟩'],
    ['superseded', 'Denna version är föråldrad.'],
    [
      'revised',
      'Uppdaterad 26 mars 2019. Den tidigare versionen av artikeln finns ⟨här⟩.',
      '2019-03-26',
    ],
    ['revised', 'Denna version ersätter den ⟨tidigare versionen⟩.'],
    ['withdrawn', 'Denna post har återkallats'],
    ['withdrawn', 'Den här artikeln drogs tillbaka den 3 maj 2021.', '2021-05-03'],
    ['corrected', 'Denna artikel har rättats.'],
  ],
  friends: [
    'Detta är den senaste versionen av artikeln.',
    'Det finns ingen nyare version av artikeln.',
    'En ny version av appen finns tillgänglig.',
    'Den äldre versionen av sagan är längre.',
    'Sidan uppdaterades den 3 maj 2021.',
  ],
};

import type { LanguageCases } from '../../sample';

export const ro: LanguageCases = {
  notices: [
    [
      'superseded',
      'Aceasta este o versiune învechită publicată pe 26 martie 2019. Citește aici ⟨cea mai recentă versiune⟩.',
    ],
    ['superseded', 'Este disponibilă o ⟨versiune nouă⟩ a înregistrării.'],
    ['superseded', 'Aceasta nu este cea mai recentă versiune a articolului.'],
    ['superseded', 'Această versiune a fost înlocuită pe 26 martie 2019.', '2019-03-26'],
    ['superseded', 'Vizualizați o versiune anterioară a acestui articol.'],
    ['revised', 'Această versiune înlocuiește ⟨versiunea anterioară⟩.'],
    ['withdrawn', 'Acest articol a fost retras.'],
    ['retracted', 'Acest articol a fost retractat.'],
    ['corrected', 'Acest articol a fost corectat.'],
  ],
  friends: [
    'Aceasta este cea mai recentă versiune a articolului.',
    'Nu există o versiune mai nouă a articolului.',
    'Este disponibilă o nouă versiune a aplicației.',
  ],
};

import type { LanguageCases } from '../../sample';

export const pl: LanguageCases = {
  notices: [
    [
      'superseded',
      'To nie jest najnowsza wersja tej pozycji. Najnowsza wersja jest dostępna ⟨tutaj⟩.',
    ],
    [
      'superseded',
      'Istnieje nowsza wersja tego artykułu opublikowanego 26 marca 2019. Przeczytaj ⟨wersję najnowszą⟩.',
    ],
    [
      'superseded',
      'Ta wersja została zastąpiona 26 marca 2019 r. przez ⟨nowszą wersję⟩.',
      '2019-03-26',
    ],
    ['superseded', 'Przeglądasz starszą wersję tego hasła. ⟨Zobacz aktualną wersję⟩'],
    ['superseded', 'Ta wersja jest nieaktualna.'],
    ['superseded', 'To jest archiwalna wersja artykułu.'],
    ['superseded', 'Dostępna jest nowsza wersja tego hasła.'],
    [
      'revised',
      'Zaktualizowano 26 marca 2019. Poprzednia wersja tego hasła znajduje się ⟨tutaj⟩.',
      '2019-03-26',
    ],
    ['revised', 'Ta wersja zastępuje ⟨poprzednią wersję⟩.'],
    ['withdrawn', 'Ta pozycja została wycofana'],
    ['withdrawn', 'Ten artykuł został wycofany 3 maja 2021.', '2021-05-03'],
    ['corrected', 'Ten artykuł został skorygowany.'],
  ],
  friends: [
    'To jest najnowsza wersja tego artykułu.',
    'Nie ma nowszej wersji tego artykułu.',
    'Dostępna jest nowa wersja aplikacji.',
    'Starsza wersja legendy jest krótsza.',
    'Strona została zaktualizowana 3 maja 2021.',
  ],
};

import type { LanguageCases } from '../../sample';

export const ca: LanguageCases = {
  notices: [
    [
      'superseded',
      'Aquesta és una versió antiga publicada el 26 de març de 2019. Llegiu la ⟨versió més recent⟩.',
    ],
    [
      'superseded',
      'Aquesta no és l’última versió d’aquest ítem. L’última versió es pot trobar ⟨aquí⟩.',
    ],
    ['superseded', 'Aquesta versió ha estat substituïda per una ⟨versió més recent⟩.'],
    ['superseded', 'Hi ha una versió més recent d’aquest article.'],
    ['superseded', 'Esteu llegint una versió anterior d’aquesta entrada.'],
    ['revised', 'Aquesta versió substitueix la ⟨versió anterior⟩.'],
    ['withdrawn', 'Aquest ítem ha estat retirat'],
    ['corrected', 'Aquest article ha estat corregit.'],
  ],
  friends: [
    'Aquesta és l’última versió d’aquest article.',
    'No hi ha cap versió més recent d’aquest article.',
    'Hi ha una nova versió de l’aplicació.',
  ],
};

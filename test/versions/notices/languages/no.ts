import type { LanguageCases } from '../../sample';

export const no: LanguageCases = {
  notices: [
    [
      'superseded',
      'Dette er en utdatert versjon publisert 26. mars 2019. Les ⟨den nyeste versjonen⟩.',
    ],
    ['superseded', 'Dette er ikke den siste versjonen av artikkelen.'],
    ['superseded', 'Denne versjonen ble erstattet 26. mars 2019.', '2019-03-26'],
    ['superseded', 'Det finnes en nyere versjon av denne artikkelen.'],
    ['superseded', 'Du leser en eldre versjon av oppslaget. ⟨Se gjeldende versjon⟩'],
    ['superseded', 'Denne versjonen er ikke lenger gjeldende.'],
    ['revised', 'Denne versjonen erstatter den ⟨forrige versjonen⟩.'],
    [
      'revised',
      'Oppdatert 26. mars 2019. Forrige versjon av artikkelen finnes ⟨her⟩.',
      '2019-03-26',
    ],
    ['withdrawn', 'Denne artikkelen er trukket tilbake.'],
    ['corrected', 'Denne artikkelen er blitt korrigert.'],
  ],
  friends: [
    'Dette er den nyeste versjonen av artikkelen.',
    'Det finnes ingen nyere versjon av artikkelen.',
    'En ny versjon av appen er tilgjengelig.',
    'En eldre versjon av visa har tre vers.',
    'Sist oppdatert 3. mai 2021.',
  ],
};

/** Labels of the day when a work was published, by language; those of several follow each other. */
const published: Record<string, string> = {
  en: '(?:first |originally |initially )?published(?: online)?(?: first)?|first (?:published|online|posted)|publication in this collection|initial posting|available online|(?:online )?publication date|(?:online|print) publication(?= ?:)|(?:date|year) of (?:first )?publication(?: \\(online\\))?|date (?:issued|published)|(?:issue|published|release) date',
  de: '(?:online )?erschienen(?: am)?|erscheinungs(?:jahr|datum)|datum der (?:erst)?veröffentlichung|(?:erst)?veröffentlicht(?: am)?|veröffentlichungsdatum',
  fr: 'date de (?:publication|parution)|publiée?(?: en ligne)?(?: le)?|mise? en ligne(?: le)?',
  es: 'fecha de publicación|publicación en esta colección|publicado(?: en línea)?(?: el| em)?',
  it: 'data di pubblicazione|pubblicato(?: il)?',
  pt: 'data de publicação|publicação nesta coleção',
  nl: 'gepubliceerd(?: op)?|publicatiedatum',
  ca: 'data de publicació|publicat(?: el)?',
  sv: 'publicera(?:d|t|des)(?: den)?|publiceringsdatum',
  da: 'publiceret(?: den)?|udgivet(?: den)?|udgivelsesdato',
  nb: 'publisert(?: den)?|utgitt|publiseringsdato',
  fi: 'julkaistu|julkaisupäivä',
  pl: 'opublikowano|data (?:publikacji|wydania)',
  cs: 'publikováno|zveřejněno|datum (?:publikace|vydání|zveřejnění)',
  ru: 'опубликован[ао]?|дата публикации',
  uk: 'опубліковано|дата публікації',
  tr: 'yay[ıi](?:n|nlanma|mlanma) tarihi',
  hu: 'közzétéve|megjelenés dátuma',
  ro: 'data publicării',
  el: 'ημερομηνία δημοσίευσης|δημοσιεύ(?:τ|θ)ηκε(?: στις)?',
  ar: 'تاريخ النشر',
  fa: 'تاریخ انتشار',
  zh: '(?:发布|發布|发表|發表|出版)(?:日期|时间|時間)',
  ja: '公開日|発行日|掲載日',
  ko: '발행일|게시일|출판일',
};

/** Labels of the day of a work's last revision. */
const revised: Record<string, string> = {
  en: '(?:last|most recently|latest|substantive(?:ly)?) (?:revis(?:ed|ion)|modified|modification|updated?|edited)|reviewed (?:and|&) revised',
  de: 'zuletzt (?:geändert|aktualisiert|bearbeitet|überarbeitet|revidiert)(?: am)?|letzte (?:änderung|aktualisierung|überarbeitung|bearbeitung|revision)',
  fr: 'dernière (?:mise à jour|modification|révision)|(?:mis à jour|révisé|modifié) le',
  es: 'última (?:actualización|modificación|revisión)|(?:actualizado|revisado|modificado) el',
  it: 'ultim[ao] (?:modifica|aggiornamento|revisione)|(?:aggiornato|modificato) il',
  pt: 'última (?:atualização|actualização|modificação|revisão)|(?:atualizado|revisto|revisado) em',
  nl: 'laatst (?:gewijzigd|bijgewerkt|herzien)(?: op)?|laatste (?:wijziging|update|herziening)',
  ca: '(?:darrera|última) (?:actualització|modificació|revisió)',
  sv: 'senast (?:uppdatera[dt]|ändra[dt]|revidera[dt])|senaste (?:ändring|uppdatering)',
  da: 'sidst (?:opdateret|ændret|revideret)|seneste (?:opdatering|ændring)',
  nb: 'sist (?:oppdatert|endret|revidert)|siste (?:oppdatering|endring)',
  fi: 'viimeksi (?:päivitetty|muokattu|muutettu)|viimeisin (?:päivitys|muutos)',
  pl: 'ostatni(?:a|o) (?:aktualizacja|modyfikacja|zmiana|zaktualizowano|zmodyfikowano|zmieniono)',
  cs: 'poslední (?:aktualizace|změna|úprava|revize)|naposledy (?:upraveno|aktualizováno|změněno)',
  ru: 'последн(?:ее|яя) (?:изменение|обновление|редакция|правка|ревизия)|дата (?:обновления|последнего изменения)',
  uk: 'останн(?:є|я) (?:оновлення|зміна|редагування|редакція)|востаннє (?:змінено|оновлено|редаговано)',
  tr: 'son (?:güncelleme|güncellenme|değişiklik|düzenleme|revizyon)(?: tarihi)?',
  hu: 'utolsó (?:módosítás|frissítés)|utoljára (?:módosítva|frissítve)',
  ro: 'ultima (?:actualizare|modificare|revizuire)',
  el: 'τελευταία (?:ενημέρωση|τροποποίηση|αναθεώρηση)',
  ar: 'آخر (?:تحديث|تعديل|تنقيح)',
  fa: 'آخرین (?:ویرایش|تغییر|به‌?روز ?رسانی)',
  he: 'עדכון אחרון|עודכן לאחרונה',
  zh: '(?:最后|最後|最近|上次)(?:更新|修改|修订|修訂|编辑|編輯)(?:日期|时间|時間|于|於)?',
  ja: '最終(?:更新|改訂|修正)日?|改訂日',
  ko: '(?:최종|마지막) ?(?:수정|업데이트|개정|갱신)일?',
};

const any = (labels: Record<string, string>, prepositions: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${Object.values(labels).join('|')})(?!\\p{L})\\s*(?:(?:${prepositions})(?!\\p{L})|[:：])?\\s*`,
    'iu',
  );

/** Matches a label of publication with what leads on to its day. */
export const publishedLabel: RegExp = any(published, 'on|in');

/** Matches a label of the last revision with what leads on to its day. */
export const revisedLabel: RegExp = any(revised, 'on|in|le|el|il|am|op|em|den');

/** What comes before a label that is about the site or its record, not about the work. */
export const notOfWork =
  /(?<!\p{L})(?:(?:web)?site|record|database|catalogue?|metadata|index|prices?|profile|datensatz|notice|ficha|scheda|registro)(?!\p{L})[^.;:]{0,12}$/iu;

import type { Words } from '../concepts';

export const cs: Words = {
  another: 'jiný|jiná|jiné|citovaný|související',
  version: 'verze|verzi|verzí|revize|revizi',
  release: 'vydání',
  draft: 'preprint|preprintu|koncept',
  work: 'článek|článku|článkem|heslo|hesla|hesle|záznam|záznamu|záznamem|dokument|dokumentu|kapitola|kapitoly|kapitolu|stránka|stránky|stránku|stránce|publikace|publikaci|položka|položky|položku|příspěvek|příspěvku|obsah|obsahu|text|textu|norma|normy|normu|práce',
  law: 'zákon|zákona|vyhláška|nařízení|předpis',
  thisOne: 'snažíte získat přístup|toto|tato|tento|této|tohoto|tuto|tomto',
  viewing: 'prohlížíte si|čtete|díváte se na|prohlížíte|zobrazujete',
  newer:
    'nov[áéouý]|nové|novou|nověj[šš]í|novější|nejnovější|poslední|aktuální|současn[áéouý]|pozdější|platn[áéý]',
  older:
    'star[áéouý]|starou|starší|předchozí|dřívější|zastaral[áéouý]|zastaralou|zastaralá|neaktuální|minul[áéouý]|historick[áéouý]',
  archived: 'archivní|archivovan[áéouý]',
  updated:
    'aktualizován[ao]?|aktualizovan[áéý]|revidován[ao]?|revidovan[áéý]|přepracován[ao]?|přepracovan[áéý]|přepracovaný',
  replaced: 'nahrazen[ao]?|nahrazený',
  replaces: 'nahrazuje|namísto|místo',
  withdrawn: 'stažen[ao]?|odvolán[ao]?',
  repealed: 'zrušen[ao]?',
  removed: 'odstraněn[ao]?',
  retracted: 'retrahován[ao]?|retrahovan[áéý]',
  corrected: 'opraven[ao]?',
  forthcoming: 'v přípravě|připravuje se',
  correction: 'oprava|opravu|erratum|errata',
  status: 'stav|status',
  exists: 'existuje|dostupná|dostupné|dostupný|k dispozici|platí',
  go: 'přečtěte|přečtěte si|čtěte|viz|zobrazit|přejít|přejděte|naleznete|najdete|otevřít|nalézt|najít',
  here: 'zde|tady',
  published: 'zveřejněn[ao]?|zveřejněn[áéý]|publikován[ao]?|publikovan[áéý]|vydán[ao]?|vydan[áéý]',
  'not is': 'není|nebyla|nebyl|nejsou',
  is: 'je|byl|byla|bylo|jsou',
  may: 'bude|může|pokud|když|dokud|by',
  not: 'ne',
  none: 'žádná|žádný|neexistuje',
  text: 'znění|text|textu',
  until: 'do',
  empty:
    'již|už|se|si|v|ve|na|z|ze|do|dne|která|který|které|a|i|také|nyní|však|adrese|lze|to|od|podle|pro|upozornění|prosím',
};

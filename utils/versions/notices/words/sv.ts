import type { Words } from '../concepts';

export const sv: Words = {
  version: 'version|versionen|revision|revisionen',
  release: 'utgåva|utgåvan',
  draft: 'preprint|utkast|utkastet',
  work: 'artikel|artikeln|artikelns|post|posten|postens|dokument|dokumentet|dokumentets|uppslagsord|uppslagsordet|kapitel|kapitlet|kapitlets|sida|sidan|sidans|publikation|publikationen|innehåll|innehållet|text|texten|avhandling|avhandlingen',
  thisOne: 'försöker komma åt|detta|denna|det här|den här',
  viewing: 'du läser|du tittar på|du ser',
  newer: 'ny|nya|nytt|nyare|nyaste|senaste|senare|aktuell|aktuella|nuvarande|gällande',
  older:
    'gammal|gamla|gammalt|äldre|tidigare|föregående|föråldrad|föråldrade|inaktuell|inaktuella|utgången|historisk|historiska',
  archived: 'arkiverad|arkiverade',
  updated:
    'uppdaterad|uppdaterade|uppdaterats|reviderad|reviderade|reviderats|omarbetad|omarbetade',
  'is replaced': 'ersattes',
  replaced: 'ersatt|ersatts|ersätts',
  replaces: 'ersätter',
  withdrawn: 'återkallad|återkallats|dragits tillbaka|indragen|tillbakadragen|tillbakadraget',
  'is withdrawn': 'återkallades|drogs tillbaka|drogs in',
  repealed: 'upphävd|upphävts|upphävdes',
  removed: 'tagits bort|togs bort',
  retracted: 'retraherad|retraherats',
  corrected: 'rättad|rättats|korrigerad|korrigerats',
  forthcoming: 'under utarbetande|kommande',
  correction: 'rättelse|rättelsen|erratum',
  status: 'status',
  exists: 'finns|tillgänglig|tillgängligt',
  go: 'läs|se|visa|gå|hittar|hittas|besök|öppna',
  here: 'här',
  published: 'publicerad|publicerades|publicerats|utgiven|publicerat',
  is: 'är|var|har|blivit|blev|varit',
  may: 'kommer|kan|ska|skulle|om|när|tills',
  not: 'inte|ej',
  none: 'ingen|inget|inga',
  by: 'av|med',
  empty:
    'en|ett|den|det|de|du|som|i|på|till|för|och|mer|mest|längre|nu|också|redan|sedan|där|dock|att|vänligen',
};

import type { Wording } from './wordings';

/** How publishers say that a newer version stands elsewhere; a wording met anew is a row here. */
export const supersededWordings: Wording[] = [
  {
    says: 'This is not the most recent version of the article. ⟨View current version⟩ (3 May 2021)',
    date: '2021-05-03',
    link: 'View current version',
  },
  {
    says: 'You are viewing an earlier version of this biography, which was replaced on 3 May 2021.',
    date: '2021-05-03',
  },
  {
    says: 'Une nouvelle version de ce document a été déposée le 3 mai 2021 : ⟨document 12, version 2⟩',
    date: '2021-05-03',
    link: 'document 12, version 2',
  },
  {
    says: 'Sie sehen eine ältere Fassung dieser Biographie, die am 3. Mai 2021 ersetzt wurde.',
    date: '2021-05-03',
  },
  {
    says: 'U bekijkt een oude versie van deze regeling. ⟨Bekijk de nu geldende versie⟩',
    link: 'Bekijk de nu geldende versie',
  },
  {
    says: 'A more recent version of this content exists; this version was replaced on 26 March 2019. The version that replaced it can be found ⟨here⟩.',
    date: '2019-03-26',
    link: 'here',
  },
  { says: 'Esta versión no es la más reciente' },
  { says: 'This is a file in the archives of the Harbour Encyclopedia.' },
  { says: '(Version 1.0, siehe auch Version 2.0)' },
  {
    says: 'This is an outdated version published on 2019-03-26. Read the ⟨most recent version⟩.',
    link: 'most recent version',
  },
  {
    says: 'Dies ist eine überholte Version, die am 26.03.2019 veröffentlicht wurde. Lesen Sie die ⟨aktuellste Version⟩.',
    link: 'aktuellste Version',
  },
  {
    says: 'Ceci est une version obsolète publiée le 2019-03-26. Consultez la ⟨version la plus récente⟩.',
    link: 'version la plus récente',
  },
  {
    says: 'Esta es un versión antigua publicada el 2019-03-26. Consulte la ⟨versión más reciente⟩.',
    link: 'versión más reciente',
  },
  {
    says: 'Questa è una versione superata pubblicata il 2019-03-26. Visita la ⟨versione più recente⟩.',
    link: 'versione più recente',
  },
  {
    says: 'Dit is een verouderde versie gepubliceerd op 2019-03-26. Lees de ⟨meest recente versie⟩.',
    link: 'meest recente versie',
  },
  {
    says: 'Esta é uma versão desatualizada publicada em 2019-03-26. Leia a ⟨versão mais recente⟩.',
    link: 'versão mais recente',
  },
  {
    says: 'This is not the latest version of this item. The latest version can be found ⟨here⟩.',
    link: 'here',
  },
  {
    says: 'Dies ist nicht die neueste Version dieses Items. Die neueste Version finden Sie unter ⟨hier⟩.',
    link: 'hier',
  },
  {
    says: "Ceci n'est pas la version la plus récente de cet Item. La dernière version est accessible ⟨ici⟩.",
    link: 'ici',
  },
  {
    says: 'Esta no es la última versión de este ítem. La última versión se puede encontrar ⟨aquí⟩.',
    link: 'aquí',
  },
  {
    says: "Questa non è la versione più recente di questo item. Puoi trovare l'ultima versione ⟨qui⟩.",
    link: 'qui',
  },
  { says: 'There is a ⟨newer version⟩ of the record available.', link: 'newer version' },
  { says: 'Es ist eine ⟨neuere Version⟩ des Eintrags verfügbar.', link: 'neuere Version' },
  {
    says: "Une version ⟨plus récente de⟩ l'enregistrement est disponible.",
    link: 'plus récente de',
  },
  {
    says: 'Hay una ⟨versión más reciente⟩ del registro disponible',
    link: 'versión más reciente',
  },
  {
    says: 'There is a ⟨more recent version of this item⟩ available.',
    link: 'more recent version of this item',
  },
  {
    says: 'There is a later version of the item you are trying to access: Marlow, A. ⟨Tides⟩',
    link: 'Tides',
  },
  {
    says: 'Read the ⟨most recent version of this article⟩.',
    link: 'most recent version of this article',
  },
  {
    says: 'A newer version is available. ⟨Read the latest version⟩.',
    link: 'Read the latest version',
  },
  {
    says: 'Version of Record: A version of this preprint was published at Journal of Harbours on 3 May, 2021. See the published version at ⟨10.5555/tides.7⟩.',
    date: '2021-05-03',
    link: '10.5555/tides.7',
  },
  {
    says: 'This is a Preprint and has not been peer reviewed. The published version of this Preprint is available: ⟨https://example.org/7⟩.',
    link: 'https://example.org/7',
    text: 'The published version of this Preprint is available: https://example.org/7.',
  },
  {
    says: '[Superseded by HB 800-53A, Rev. 1 (June 2010): https://example.org/7] A guide to quays. It lists them all.',
    date: '2010-06',
    address: 'https://example.org/7',
    text: '[Superseded by HB 800-53A, Rev. 1 (June 2010): https://example.org/7]',
  },
  { says: 'This standard has been revised by ⟨ISO 19111:2007⟩.', link: 'ISO 19111:2007' },
  { says: 'A more recent version of this publication exists' },
  { says: 'Historical, Superseded by SAE J2711' },
  { says: 'Status Withdrawn, Replaced by ISO 1234' },
  {
    says: 'This guidance has been updated and replaced by ⟨NICE guideline NG101⟩.',
    link: 'NICE guideline NG101',
  },
  {
    says: 'This publication has been superseded by ⟨Estimates of Quays⟩',
    link: 'Estimates of Quays',
  },
  { says: 'This version of this provision has been superseded' },
  { says: 'Obsoleted by ⟨RFC 9110⟩', link: 'RFC 9110' },
  { says: 'Updated by ⟨RFC 9110⟩', link: 'RFC 9110' },
  {
    says: 'This is an older version of an Internet-Draft that was ultimately published as ⟨RFC 9000⟩.',
    link: 'RFC 9000',
  },
  { says: 'Replaced by ⟨draft-quay-tides⟩', link: 'draft-quay-tides' },
  { says: 'This PEP has been superseded by ⟨PEP 594⟩.', link: 'PEP 594' },
  {
    says: 'This documentation is for an old/unsupported version of Ware. Go to ⟨current⟩.',
    link: 'current',
  },
  {
    says: 'Please note this is an old version of this entry, which may differ from the ⟨current revision⟩.',
    link: 'current revision',
  },
  {
    says: 'You may be reading an old version of this documentation. See the ⟨latest stable⟩.',
    link: 'latest stable',
  },
  {
    says: '[Submitted on 12 Jun 2017 (this version), latest version 2 Aug 2023 (⟨v7⟩)]',
    link: 'v7',
  },
  {
    says: '[Submitted on 12 Jun 2017 (⟨v1⟩), revised 19 Jun 2017 (this version, v3), latest version 2 Aug 2023 (⟨v7⟩)]',
    link: 'v7',
  },
  { says: 'View ⟨current version of this article⟩', link: 'current version of this article' },
  // Put together from what those share; no publisher was seen to say just so.
  { says: 'This version is no longer current.' },
  {
    says: 'This entry has been replaced by a newer version published on 12 May 2020.',
    date: '2020-05-12',
  },
  {
    says: 'You are viewing an older version of this entry. ⟨Go to latest version⟩.',
    link: 'Go to latest version',
  },
  { says: 'There is a newer version of this chapter. ⟨View it⟩.', link: 'View it' },
  { says: 'A new version of this article was published on May 3, 2021.', date: '2021-05-03' },
  {
    says: 'This entry was updated on 3 May 2021. Read the ⟨latest version⟩.',
    date: '2021-05-03',
    link: 'latest version',
  },
  { says: 'This is an old revision of this page, as edited by Marlow at 12:01, 5 May 2010.' },
  {
    says: 'Diese Version wurde am 26. März 2019 durch eine ⟨neuere Fassung⟩ ersetzt.',
    date: '2019-03-26',
    link: 'neuere Fassung',
  },
  { says: 'Es gibt eine neuere Version dieses Artikels.' },
  {
    says: 'Cette version a été remplacée le 26 mars 2019. La version actuelle se trouve ⟨ici⟩.',
    date: '2019-03-26',
    link: 'ici',
  },
  { says: 'Une nouvelle version de cet article est disponible ⟨ici⟩.', link: 'ici' },
  { says: 'Esta versión fue reemplazada el 26 de marzo de 2019.', date: '2019-03-26' },
  { says: 'Existe una versión más reciente de este artículo.' },
  { says: 'È disponibile una versione più recente di questa voce.' },
  { says: 'Questa versione è stata sostituita il 26 marzo 2019.', date: '2019-03-26' },
  { says: 'Er is een nieuwere versie van dit artikel beschikbaar.' },
  { says: 'Deze versie is vervangen op 26 maart 2019.', date: '2019-03-26' },
  { says: 'Há uma versão mais recente deste artigo.' },
  { says: 'Esta versão foi substituída em 26 de março de 2019.', date: '2019-03-26' },
  { says: 'Version 1 of 3.' },
  { says: 'Version 4.0. This is version 2, a newer version exists.' },
  { says: 'Version 4.0 … this is version 2, a newer version exists' },
  { says: 'You are viewing version 2.0; a newer version (4.0) exists.' },
  { says: 'This is version 2 of this dataset. A newer version exists.' },
  { says: 'The version of this dataset that you requested is not the most recent.' },
  {
    says: 'In force: This act has been changed. Current consolidated version: ⟨03/05/2021⟩',
    link: '03/05/2021',
  },
  {
    says: 'Status of the document: This regulation has been amended. Current consolidated version: ⟨3 May 2021⟩',
    link: '3 May 2021',
  },
];

import type { NoticeKind } from '../../../utils/model/capture';
import { supersededWordings } from './superseded-wordings';

/** A wording, its link written ⟨so⟩, and what it states. */
export interface Wording {
  says: string;
  date?: string;
  /** The text of the link that it points to. */
  link?: string;
  /** The address that is written out. */
  address?: string;
  /** The statement, where the wording holds more than it. */
  text?: string;
}

/** How publishers say it, by platform or language; a wording met anew is a row here. */
export const wordings: Record<NoticeKind, Wording[]> = {
  superseded: supersededWordings,
  revised: [
    { says: 'Updated in this version' },
    { says: 'Amendments from Version 2' },
    { says: 'REVISED Amendments from Version 2' },
    {
      says: 'Updated on 26 March 2019. The previous version of this content can be found ⟨here⟩.',
      date: '2019-03-26',
      link: 'here',
    },
    {
      says: 'Updated references; added discussion of quays. Updated on 26 March 2019. The previous version of this content can be found ⟨here⟩.',
      date: '2019-03-26',
      link: 'here',
      text: 'Updated on 26 March 2019. The previous version of this content can be found here.',
    },
    {
      says: '[Editor’s Note: The following new entry by Ada Marlow and Jon Quay replaces the ⟨former entry⟩ on this topic by the previous author.]',
      link: 'former entry',
    },
    {
      says: 'Aktualisiert am 26. März 2019. Die vorherige Fassung dieses Inhalts finden Sie ⟨hier⟩.',
      date: '2019-03-26',
      link: 'hier',
    },
    {
      says: 'Mis à jour le 26 mars 2019. La version précédente de ce contenu est disponible ⟨ici⟩.',
      date: '2019-03-26',
      link: 'ici',
    },
    {
      says: 'In einer aktuell überarbeiteten und ergänzten Version 2.0 beschreibt Ada Marlow die Häfen.',
    },
    { says: 'Amendments from Version 1' },
    {
      says: 'Revised: This Reviewed Preprint has been revised by the authors in response to the reviewers; the tables are new.',
      text: 'Revised: This Reviewed Preprint has been revised by the authors in response to the reviewers',
    },
    { says: 'Update of: ⟨Marlow 2010⟩', link: 'Marlow 2010' },
    // The day in the brackets is the former document's.
    { says: 'Supersedes: ⟨SP 800-53⟩ (06/17/2005)', link: 'SP 800-53' },
    { says: 'Obsoletes: ⟨RFC 2616⟩', link: 'RFC 2616' },
    { says: 'Replaces: ⟨draft-quay-tides⟩', link: 'draft-quay-tides' },
    {
      says: 'This article was most recently revised and updated by ⟨Ada Marlow⟩.',
      link: 'Ada Marlow',
    },
    { says: 'Dieser Artikel ersetzt den früheren Artikel von Jon Quay.' },
    {
      says: 'An older version of this page is available at ⟨https://example.org/1⟩.',
      link: 'https://example.org/1',
    },
  ],
  forthcoming: [
    { says: 'Der Beitrag zu diesem Ort befindet sich in Bearbeitung.' },
    { says: 'Dit artikel is in bewerking.' },
    {
      says: 'This is an advance summary of a forthcoming article in the Encyclopedia of Harbours. Please check back later for the full article.',
    },
    { says: 'This is a preview and has not been published.' },
    {
      says: 'Accepted manuscript, PDF only. Full online edition to follow.',
      text: 'Full online edition to follow.',
    },
  ],
  withdrawn: [
    { says: 'This Harbour Review was withdrawn on 3 May 2021.', date: '2021-05-03' },
    { says: 'This item has been withdrawn' },
    { says: 'Dieses Item wurde zurückgezogen.' },
    { says: 'Cet item a été retiré' },
    { says: 'Este ítem ha sido retirado' },
    {
      says: 'The record you are trying to access was removed from the shelf. Reason: a copy.',
      text: 'The record you are trying to access was removed from the shelf.',
    },
    { says: 'Withdrawn: Tides in Closed Harbours' },
    { says: 'This preprint has been withdrawn.' },
    { says: 'Deaccessioned' },
    { says: 'This publication was withdrawn on 3 May 2020', date: '2020-05-03' },
    { says: '[Withdrawn] Tides in Closed Harbours', text: '[Withdrawn]' },
    { says: 'This item has been retired from the repository.' },
    { says: 'Norma derogada por ⟨Ley 3/2010⟩', link: 'Ley 3/2010' },
    { says: 'This paper has been withdrawn by J. P. Marlow' },
  ],
  retracted: [
    {
      says: 'This article has been retracted: please see our ⟨policy on retractions⟩.',
      link: 'policy on retractions',
    },
    {
      says: 'Artículo retractado. La dirección, en su reunión del 3 de mayo de 2021, decidió la retractación de este artículo por duplicar otro.',
      date: '2021-05-03',
    },
    {
      says: 'This article has been retracted. Read the ⟨retraction notice⟩.',
      link: 'retraction notice',
    },
    { says: 'Retracted May 3, 2020.', date: '2020-05-03' },
    { says: 'RETRACTED ARTICLE: Tides in Closed Harbours' },
    {
      says: 'The ⟨Retraction Note⟩ to this article was published on 3 May 2020',
      link: 'Retraction Note',
      date: '2020-05-03',
    },
  ],
  corrected: [
    {
      says: 'Este documento foi corrigido. ⟨Ver errata⟩ (13/05/2021)',
      date: '2021-05-13',
      link: 'Ver errata',
    },
    {
      says: 'This article has been corrected. Read the ⟨correction notice⟩.',
      link: 'correction notice',
    },
    {
      says: 'An ⟨Author Correction⟩ to this article was published on 3 May 2020',
      link: 'Author Correction',
      date: '2020-05-03',
    },
    { says: 'An Erratum to this article was published on 3 May 2020', date: '2020-05-03' },
  ],
};

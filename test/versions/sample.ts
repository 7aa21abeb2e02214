import type { Link } from '../../utils/extract/page';
import type { Capture, NoticeKind } from '../../utils/model/capture';

/** A capture of an invented entry, with what a case needs to be otherwise. */
export function entry(parts: Partial<Capture> = {}): Capture {
  return {
    site: 'sample',
    type: 'entry-encyclopedia',
    url: 'https://example.org/view/tides-7',
    entryId: 'tides-7',
    title: 'Tides in Closed Harbours',
    authors: [{ family: 'Marlow', given: 'Ada' }],
    summary: 'Harbours without a river keep the water that the sea has lent them.',
    keywords: ['tides', 'harbours'],
    access: 'restricted',
    notices: [],
    ...parts,
  };
}

/** A text whose links are written ⟨so⟩, as the grammar is given it. */
export function linked(marked: string): { text: string; links: Link[] } {
  const links: Link[] = [];
  let text = '';
  for (const part of marked.split(/(⟨[^⟩]*⟩)/)) {
    const label = part.replace(/^⟨|⟩$/g, '');
    if (label !== part) {
      links.push({
        text: label,
        href: `https://example.org/${links.length + 1}`,
        start: text.length,
      });
    }
    text += label;
  }
  return { text, links };
}

/** How one language says it, and what shares words with that and is no notice. */
export interface LanguageCases {
  /** What is stated, its words with the link written ⟨so⟩, and the day of the event. */
  notices: [kind: NoticeKind, says: string, date?: string][];
  friends: string[];
}

import type { Page } from '../page';

/** A house's name; some metas glue its address on, or name the journal where they should name its house. */
export function readPublisher(page: Page, containerTitle: string | undefined): string | undefined {
  const told = [
    'citation_publisher',
    'dc.publisher',
    'dcterms.publisher',
    'prism.publisher',
    'citation_dissertation_institution',
    'citation_technical_report_institution',
  ].flatMap((name) => page.meta(name) ?? []);
  const house = told.find((name) => name !== containerTitle) ?? told[0];
  return house && (gluedAddress.exec(house)?.[1] ?? house);
}

/** 'Tide Press12 Quay Street, Wick' and 'Tide PublicationsTide UK: Wick, Scotland'. */
const gluedAddress =
  /^(.{2,80}(?:Press|Publications|Publishing|Publishers|Society|Association|University|Verlag|Ltd|Inc\.?|Group))(?=\d|\p{Lu}[^,:]{1,60}[,:])/u;

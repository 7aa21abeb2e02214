import { franc } from 'franc';
import type { Capture } from '../../utils/model/capture';
import { languageTag, textToDetect } from '../../utils/text/language';

/** Languages that scholarly works in Latin script are in, by their ISO 639-3 codes. */
const latin =
  'cat ces dan deu eng est eus fin fra glg hrv hun ind ita lav lit nld nob pol por ron slk slv spa swe tur vie'.split(
    ' ',
  );

/** What a save adds where a page says nothing of its language; here a package stands in for the browser. */
export function withLanguage(capture: Capture): Capture {
  const text = textToDetect(capture);
  const language = text === undefined ? undefined : languageTag(franc(text, { only: latin }));
  return language === undefined || language === 'und' ? capture : { ...capture, language };
}

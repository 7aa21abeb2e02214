import type { Capture } from '../model/capture';
import { languageTag, textToDetect } from '../text/language';
import { optional } from './optional-apis';

/** A text of several languages is in none that could be named: so much has to be in one, in percent. */
const most = 80;

/**
 * A capture with the language that the browser's own detector finds in its text, where the page says
 * nothing of its language. The browser asks nobody else.
 */
export async function withLanguage(capture: Capture): Promise<Capture> {
  const text = textToDetect(capture);
  if (text === undefined) return capture;
  try {
    const detected = await optional.i18n.detectLanguage?.(text);
    if (!detected) return capture;
    const { isReliable, languages } = detected;
    const [first] = [...languages].sort((one, other) => other.percentage - one.percentage);
    const language = first && first.percentage >= most ? languageTag(first.language) : undefined;
    return isReliable && language !== undefined ? { ...capture, language } : capture;
  } catch {
    return capture;
  }
}

import type { MessageKey, PluralKey } from '../../../utils/text/message-catalogue';
import { createPlural } from '../../../utils/text/plural';
import { fillMessage, hasMessage } from '../../support/messages';

/** A text of the browser's files: one of the catalogue's, or a form of one. */
export type ShownKey = MessageKey | `${PluralKey}_${'one' | 'other'}`;

/** A text as the reader sees it, looked up by its key, so that a test never spells one out. */
export function t(key: ShownKey, ...substitutions: string[]): string {
  if (!hasMessage(key)) throw new Error(`There is no text ${key}.`);
  return fillMessage(key, substitutions);
}

/** A text with a count, as the reader sees it. */
export const plural = createPlural(fillMessage, 'en');

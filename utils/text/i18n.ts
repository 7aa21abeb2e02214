import type messages from '../../public/_locales/en/messages.json';

/** A key of `_locales`; an unknown one does not compile. */
export type MessageKey = keyof typeof messages;

/** Looks a text up in the reader's language and fills `$1`, `$2`, … */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;

/** The English texts as browsers read and fill them. */
import { en } from '../../locales/en';
import { toBrowserMessages } from '../../utils/text/browser-messages';

export const messages = toBrowserMessages(en, en);

/** Whether there is a text of that key in the browser's files. */
export function hasMessage(key: string): boolean {
  return Object.hasOwn(messages, key);
}

/** Fills a text as browsers do; '' where there is none. */
export function fillMessage(key: string, substitutions: readonly string[]): string {
  const { message = '', placeholders = {} } = messages[key] ?? {};
  return message.replace(/\$\$|\$(\w+)\$/g, (_, name?: string) => {
    if (name === undefined) return '$';
    const content = placeholders[name]?.content ?? '';
    return substitutions[Number(content.slice(1)) - 1] ?? '';
  });
}

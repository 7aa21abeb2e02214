import messages from '../../../public/_locales/en/messages.json';
import type { MessageKey } from '../../../utils/text/i18n';

/** A text as the reader sees it, looked up by its key, so that a test never spells one out. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  const entry: { message: string; placeholders?: Record<string, { content: string }> } =
    messages[key];
  return entry.message.replace(/\$(\w+)\$/g, (whole, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content;
    return content === undefined ? whole : (substitutions[Number(content.slice(1)) - 1] ?? '');
  });
}

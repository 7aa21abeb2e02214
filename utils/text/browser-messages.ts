import type { Catalogue } from './catalogue';

/** A text of `_locales`, as browsers read it. */
export interface BrowserMessage {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

/**
 * A language's catalogue in the form that browsers read: one text a key ('page_save'), one a form of
 * a plural ('checks_made_one'), each name filled by its place in the English text.
 * @param english the catalogue whose order of names code goes by
 * @throws Error where a text has a name that the English one lacks
 */
export function toBrowserMessages(
  catalogue: Catalogue,
  english: Catalogue,
): Record<string, BrowserMessage> {
  const messages: Record<string, BrowserMessage> = {};
  for (const [feature, texts] of Object.entries(catalogue)) {
    for (const [name, entry] of Object.entries(texts)) {
      const key = `${feature}_${name}`;
      const { description, ...forms } = typeof entry === 'string' ? { text: entry } : entry;
      const order = namesOf(english[feature]?.[name]);
      for (const [form, text] of Object.entries(forms)) {
        const own = form === 'text' ? key : `${key}_${form}`;
        messages[own] = { ...inBrowserForm(text, order, own), ...(description && { description }) };
      }
    }
  }
  return messages;
}

/** The names that code fills in, in its order: of a plural the count first. */
function namesOf(entry: Catalogue[string][string] | undefined): string[] {
  if (entry === undefined) return [];
  if (typeof entry === 'string') return namesIn(entry);
  return 'text' in entry ? namesIn(entry.text) : [...new Set(['count', ...namesIn(entry.other)])];
}

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))];
}

function inBrowserForm(text: string, order: readonly string[], key: string): BrowserMessage {
  const names = namesIn(text);
  const unknown = names.find((name) => !order.includes(name));
  if (unknown !== undefined) throw new Error(`${key} fills in {${unknown}}, which nobody gives.`);
  const message = text.replaceAll('$', '$$$$').replace(/\{(\w+)\}/g, '$$$1$$');
  if (names.length === 0) return { message };
  const places = names.map((name) => [name, { content: `$${order.indexOf(name) + 1}` }]);
  return { message, placeholders: Object.fromEntries(places) };
}

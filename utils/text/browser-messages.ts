import type { Catalogue } from './message-catalogue';

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
 * @param descriptions for translators, by key
 * @throws Error where a text has a name that the English one lacks
 */
export function toBrowserMessages(
  catalogue: Catalogue,
  english: Catalogue,
  descriptions: Readonly<Record<string, string>> = {},
): Record<string, BrowserMessage> {
  const messages: Record<string, BrowserMessage> = {};
  for (const [feature, texts] of Object.entries(catalogue)) {
    for (const [name, entry] of Object.entries(texts)) {
      const key = `${feature}_${name}`;
      const description = descriptions[key];
      const order = namesOf(english[feature]?.[name]);
      const forms: [string, string][] =
        typeof entry === 'string'
          ? [[key, entry]]
          : Object.entries(entry).map(([form, text]) => [`${key}_${form}`, text]);
      for (const [own, text] of forms) {
        messages[own] = { ...inBrowserForm(text, order, own), ...(description && { description }) };
      }
    }
  }
  return messages;
}

/** The names that code fills in, in its order: of a plural the count first. */
function namesOf(entry: Catalogue[string][string] | undefined): string[] {
  if (entry === undefined) return [];
  return typeof entry === 'string'
    ? namesIn(entry)
    : [...new Set(['count', ...namesIn(entry.other)])];
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

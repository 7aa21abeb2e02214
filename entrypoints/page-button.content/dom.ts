type Child = Node | string | false | undefined;

/**
 * Makes an element of attributes and children. Strings become text nodes: what a page or a
 * publisher wrote is never read as markup.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== false && child !== undefined));
  return made;
}

/** A button that answers to the reader alone: a page's script can only make untrusted clicks. */
export function pressable(
  document: Document,
  className: string,
  label: string,
  pressed: (click: MouseEvent, button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const made = element(document, 'button', { type: 'button', class: className }, label);
  made.addEventListener('click', (event) => {
    if (event.isTrusted) pressed(event, made);
  });
  return made;
}

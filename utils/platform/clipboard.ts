/**
 * Copies plain text; called within a click, in which the browser allows it: what is still being made
 * then may come later.
 * @throws where the browser forbids it, and what the making throws
 */
export async function copyText(made: Promise<string>): Promise<void> {
  const text = made.then((whole) => new Blob([whole], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
}

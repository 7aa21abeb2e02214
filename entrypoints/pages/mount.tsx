import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { createTexts, type Texts, TextsProvider } from '../../components/i18n';
import type { Translate } from '../../utils/i18n';
import { SlowOpening } from './SlowOpening';

const translate: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(key, substitutions) || key;

/** Draws a page into its static shell, with texts in the browser's language. */
export function mount(page: (texts: Texts) => ComponentChild): void {
  const locale = browser.i18n.getUILanguage();
  const texts = createTexts({ t: translate, locale, now: Date.now });
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  document.documentElement.lang = locale;
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
  root.replaceChildren();
  render(
    <TextsProvider value={texts}>
      {page(texts)}
      <SlowOpening />
    </TextsProvider>,
    root,
  );
}

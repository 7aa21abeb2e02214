import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { containerTab, leaveContainer } from '../../utils/platform/container-tab';
import { getMessage } from '../../utils/platform/translate';
import { createTexts, TextsProvider, type UiTexts } from '../ui/i18n';
import { ContainerNotice } from './ContainerNotice';
import { SlowOpening } from './SlowOpening';

/**
 * Draws a page into its static shell, with texts in the browser's language. In a container tab of
 * Firefox it draws none: a library that is opened there would be empty, and lost to the reader.
 */
export function mount(page: (texts: UiTexts) => ComponentChild): void {
  const locale = browser.i18n.getUILanguage();
  const texts = createTexts({ getMessage, locale, now: Date.now });
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  document.documentElement.lang = locale;
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
  const draw = (content: ComponentChild) => {
    root.replaceChildren();
    render(<TextsProvider value={texts}>{content}</TextsProvider>, root);
  };
  const drawPage = () =>
    draw(
      <>
        {page(texts)}
        <SlowOpening />
      </>,
    );
  // Only Firefox has containers; elsewhere nothing is waited for.
  if (!import.meta.env.FIREFOX) {
    drawPage();
    return;
  }
  void containerTab().then((tab) => {
    if (!tab) return drawPage();
    // The shell that stands there is laid out for the page.
    root.removeAttribute('class');
    draw(<ContainerNotice onLeave={() => void leaveContainer(tab)} />);
  }, drawPage);
}

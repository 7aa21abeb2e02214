import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Capture } from '../../utils/model/capture';
import { takeSnapshot } from '../../utils/snapshot/snapshot';
import { TextsProvider, type UiTexts } from '../ui/i18n';
import { SampleArticle, type SampleState, sampleMetadata } from './view/SampleArticle';

/**
 * Reads the sample's page by the code that reads publishers' pages: it is built as a separate document,
 * and a snapshot of that is captured.
 * @throws Error where nothing can be read off it, which is a fault of its words.
 */
export async function readSample(state: SampleState, texts: UiTexts): Promise<Capture> {
  const page = document.implementation.createHTMLDocument(texts.t('welcome_sampleTitle'));
  page.documentElement.lang = texts.t('welcome_sampleLanguage');
  for (const [name, content] of Object.entries(sampleMetadata(state, texts))) {
    const meta = page.createElement('meta');
    meta.name = name;
    meta.content = content;
    page.head.append(meta);
  }
  render(
    <TextsProvider value={texts}>
      <SampleArticle state={state} />
    </TextsProvider>,
    page.body,
  );
  const shownAt = browser.runtime.getURL(`/welcome.html?sample=${state === 'second' ? 2 : 1}`);
  const { captureSnapshot } = await import('../../utils/capture/capture-page');
  const reading = captureSnapshot(takeSnapshot(page, shownAt));
  if (reading.kind === 'nothing') throw new Error(`The sample is not read: ${reading.reason}`);
  return reading.capture;
}

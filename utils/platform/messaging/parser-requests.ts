/** What the background asks of the document that parses for it, where its own context cannot. */
import { browser } from 'wxt/browser';
import type { ParserRequest } from '../../messages/message-types';
import { parseParserRequest } from '../../messages/parse-request';
import type { Snapshot } from '../../snapshot/snapshot';

type Page = Omit<ParserRequest, 'to'>;

/** Has a fetched page parsed; the document that does it must be open. */
export function askParser(page: Page): Promise<Snapshot> {
  const request: ParserRequest = { to: 'parser', ...page };
  return browser.runtime.sendMessage(request);
}

/** Answers the background, and nobody else. */
export function answerAsParser(parse: (page: Page) => Snapshot): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender): Promise<Snapshot> | undefined => {
      if (sender.id !== browser.runtime.id || sender.tab) return undefined;
      const request = parseParserRequest(message);
      return request && Promise.resolve(parse(request));
    },
  );
}

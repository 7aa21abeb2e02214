import type { PageLookUp } from '../../utils/messages/message-types';
import { fetchBounded } from '../../utils/platform/http';
import { httpUrl } from '../../utils/text/addresses';
import type { HttpAnswer } from '../../utils/watch/source';
import { mayLeadTo, readPageAnswer } from '../../utils/watch/sources/page';
import { readHtml } from './watch/read-html';
import { mayAsk } from './watch/run-check-batch';

/**
 * Asks for a page that the reader wants to add, as a check asks for one, and reads it. It is done here
 * since only the background's requests can be seen to lead elsewhere.
 */
export async function lookUpPage(address: string): Promise<PageLookUp> {
  const asked = httpUrl(address);
  if (asked?.protocol !== 'https:' || !(await mayAsk(asked.hostname))) {
    return {
      page: { kind: 'unknown', reason: 'no-permission' },
      answer: { kind: 'failure', failure: 'wrong-type' },
    };
  }
  const mayFollow = async (to: URL) => mayLeadTo(asked, to) && (await mayAsk(to.hostname));
  const headers = { accept: 'text/html,application/xhtml+xml' };
  const answer = await fetchBounded({ url: asked.href, headers }, mayFollow);
  const page = await readPageAnswer(asked, answer, readHtml);
  return { page, answer: withoutBody(answer) };
}

function withoutBody(answer: HttpAnswer): HttpAnswer {
  return answer.kind === 'answer' ? { ...answer, body: '' } : answer;
}

import { serviceFailureReason } from '../watch/http-response';
import type { HttpAnswer } from '../watch/source';
import type { AskFailure } from './services';

/** Why a service's answer tells nothing; undefined where its body is to be read. */
export function askFailure(answer: HttpAnswer): AskFailure | undefined {
  if (answer.kind === 'answer' && [429, 503].includes(answer.status)) return 'later';
  const reason = serviceFailureReason(answer);
  if (reason === undefined) return undefined;
  return reason === 'offline' || reason === 'refused' ? reason : 'unreadable';
}

import type { AskFailure } from '../../../utils/full-text/services';

/** Why nothing can be said, in a sentence that names the host. */
export const failureKeys = {
  offline: 'fullText_failedOffline',
  later: 'fullText_failedLater',
  refused: 'fullText_failedRefused',
  unreadable: 'fullText_failedUnreadable',
  'no-permission': 'fullText_failedNoPermission',
  email: 'fullText_failedEmail',
} as const satisfies Record<AskFailure, string>;

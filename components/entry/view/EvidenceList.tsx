import { NoticeQuote } from '../../capture/view/NoticeQuote';
import { recordKeys, sourceKeys } from '../../checks/view/format-check';
import { useTexts } from '../../ui/i18n';
import { RelativeDate } from '../../ui/text/RelativeDate';
import { SafeLink, webHost } from '../../ui/text/SafeLink';
import type { EvidenceItem } from './evidence';

/** What is stated of a version: quoted, by whom, where and when. */
export function EvidenceList({ statements }: { statements: readonly EvidenceItem[] }) {
  const { t } = useTexts();
  return (
    <>
      {statements.map(({ notice, by, record, url, at, isTakenBack }) => (
        <NoticeQuote
          key={`${by} ${notice.text}`}
          notice={notice}
          meaning={record === undefined ? undefined : t(recordKeys[record])}
          source={
            <>
              {isTakenBack && <span>{t('common_answerWithdrawn')}</span>}
              <span>{t(sourceKeys[by])}</span>
              <SafeLink href={url}>{webHost(url) ?? url}</SafeLink>
              <RelativeDate at={at} />
            </>
          }
        />
      ))}
    </>
  );
}

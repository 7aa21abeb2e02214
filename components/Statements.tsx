import { recordKeys, sourceKeys } from './check-words';
import { Day } from './Day';
import type { Statement } from './evidence';
import { useTexts } from './i18n';
import { NoticeQuote } from './NoticeQuote';
import { SafeLink, webHost } from './SafeLink';

/** What is stated of a version: quoted, by whom, where and when. */
export function Statements({ statements }: { statements: readonly Statement[] }) {
  const { t } = useTexts();
  return (
    <>
      {statements.map(({ notice, by, record, url, at, isTakenBack }) => (
        <NoticeQuote
          key={`${by} ${notice.text}`}
          notice={notice}
          source={
            <>
              {isTakenBack && <span>{t('answerWithdrawn')}</span>}
              <span>{t(sourceKeys[by])}</span>
              {record !== undefined && <span>{t(recordKeys[record])}</span>}
              <SafeLink href={url}>{webHost(url) ?? url}</SafeLink>
              <Day at={at} />
            </>
          }
        />
      ))}
    </>
  );
}

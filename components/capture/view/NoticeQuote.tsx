import type { ComponentChildren } from 'preact';
import type { Notice, NoticeKind } from '../../../utils/model/capture';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import { Quote } from '../../ui/text/Quote';
import { SafeLink } from '../../ui/text/SafeLink';

const linkTexts: Record<'successor' | 'predecessor', LabelKey> = {
  successor: 'common_openNewer',
  predecessor: 'capture_openPrevious',
};

const alarming: ReadonlySet<NoticeKind> = new Set(['superseded', 'withdrawn', 'retracted']);

interface NoticeQuoteProps {
  notice: Pick<Notice, 'kind' | 'text' | 'successor' | 'predecessor' | 'changes'>;
  /** What it comes to, where a registry's record says it. */
  meaning?: string | undefined;
  /** Who says so, where and when it was read; left out where that is the page at hand. */
  source?: ComponentChildren;
}

/** What is stated of a version, in its source's words, with the version that it links to. */
export function NoticeQuote({ notice, meaning, source }: NoticeQuoteProps) {
  const { t } = useTexts();
  const links = (['successor', 'predecessor'] as const).flatMap((end) => {
    const href = notice[end];
    return href === undefined ? [] : [{ end, href }];
  });
  return (
    <Quote text={notice.text} meaning={meaning} alert={alarming.has(notice.kind)}>
      {source}
      {links.map(({ end, href }) => (
        <SafeLink key={end} href={href}>
          {t(linkTexts[end])}
        </SafeLink>
      ))}
      {notice.changes !== undefined && <span>{t('capture_changesSaid', notice.changes)}</span>}
    </Quote>
  );
}

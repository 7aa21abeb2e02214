import { dayOf } from '../../../utils/model/instant';
import { type UiTexts, useTexts } from '../../ui/i18n';
import './sample-article.css';

/** What the sample encyclopedia shows: its first version, the same once it was replaced, or the second. */
export type SampleState = 'first' | 'replaced' | 'second';

/** A day of the sample's first version; its second is of the day on which it is shown. */
const firstDay = '2019-03-05';

/** The page of an invented encyclopedia as its publisher sets it; Stet reads nothing but these words. */
export function SampleArticle({ state }: { state: SampleState }) {
  const { t, date, now } = useTexts();
  const today = dayOf(now());
  const isSecond = state === 'second';
  return (
    <article class="sample-article">
      <p class="small text-muted">{t('welcome_sampleContainer')}</p>
      {state === 'replaced' && (
        <p class="sample-article-notice">{t('welcome_sampleReplaced', date(today))}</p>
      )}
      <h4>{t('welcome_sampleTitle')}</h4>
      <p>{t('welcome_sampleAuthor')}</p>
      <p class="small text-muted">
        {isSecond
          ? t('welcome_sampleSecondOf', date(today))
          : t('welcome_sampleFirstOf', date(firstDay))}
      </p>
      <h5 class="label">{t('fields_summary')}</h5>
      <p class="sample-article-text">
        {t(isSecond ? 'welcome_sampleSecondText' : 'welcome_sampleFirstText')}
      </p>
      <p class="small">{t('welcome_sampleKeywords')}</p>
    </article>
  );
}

/** What such a page tells in its metadata, for programs that cite. */
export function sampleMetadata(state: SampleState, { t, now }: UiTexts): Record<string, string> {
  return {
    citation_title: t('welcome_sampleTitle'),
    citation_author: t('welcome_sampleAuthor'),
    citation_inbook_title: t('welcome_sampleContainer'),
    citation_publication_date: state === 'second' ? dayOf(now()) : firstDay,
  };
}

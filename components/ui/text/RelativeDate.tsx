import { type Instant, nearestInstant } from '../../../utils/model/instant';
import { useTexts } from '../i18n';

/** A day in words, relative under a week, with the full date on hover. */
export function RelativeDate({ at }: { at: Instant }) {
  const texts = useTexts();
  return (
    <time dateTime={new Date(nearestInstant(at)).toISOString()} title={texts.fullDay(at)}>
      {texts.day(at)}
    </time>
  );
}

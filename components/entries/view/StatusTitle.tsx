import type { Highlight } from '../../../utils/library/search/highlights';
import type { Standing } from '../../../utils/model/records';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { HighlightedText } from '../../ui/text/HighlightedText';
import { isReplaced, standingKey } from './status';
import '../../ui/wordmark.css';

function markClass(standing: Standing): string {
  if (isReplaced(standing)) return 'mark mark--replaced';
  return standing === 'forthcoming' ? 'mark mark--none' : 'mark';
}

interface MarkedTitleProps {
  title: string;
  standing?: Standing | undefined;
  /** What a search found in it. */
  hits?: readonly Highlight[];
}

/**
 * A title that carries its standing: dots while it stands, a rule and an arrow once it does not.
 * The arrow's text makes the state heard as well as seen; `standing` is left out where nothing is
 * known, as on a page not saved yet, or of an entry that could not be checked or never was.
 */
export function StatusTitle({ title, standing, hits = [] }: MarkedTitleProps) {
  const { t } = useTexts();
  const words = <HighlightedText text={title} marks={hits} />;
  if (standing === undefined) return <bdi>{words}</bdi>;
  return (
    <>
      <bdi class={markClass(standing)}>{words}</bdi>
      {isReplaced(standing) && (
        <span class="mark-arrow">
          <Icon name={standing === 'superseded' ? 'newer' : 'alert'} />
          <span class="visually-hidden">{t(standingKey(standing))}</span>
        </span>
      )}
    </>
  );
}

import type { StyleFault } from '../../utils/citation/style';
import { officialStyles } from '../../utils/citation/styles';
import type { MessageKey } from '../../utils/text/i18n';
import { useTexts } from '../ui/i18n';
import { SafeLink } from '../ui/text/SafeLink';
import type { StyleRefusal } from './add-style';

const sentences = {
  'too-long': 'styleTooLong',
  'not-xml': 'styleNotXml',
  'not-csl': 'styleNotCsl',
  dependent: 'styleDependent',
  'no-layout': 'styleNoLayout',
  unsound: 'styleUnsound',
  'too-involved': 'styleTooInvolved',
} satisfies Record<StyleFault, MessageKey>;

/** Why a file could not be added, and what to do. */
export function RefusedStyle({ file, refusal }: { file: string; refusal: StyleRefusal }) {
  const { t } = useTexts();
  const { fault, parent } = refusal;
  const known = officialStyles.find(({ id }) => parent?.endsWith(`/styles/${id}`));
  return (
    <p class="text-alert">
      {known ? t('styleDependentKnown', file, known.name) : t(sentences[fault], file)}
      {parent && !known && (
        <>
          {' '}
          <SafeLink href={parent}>{parent}</SafeLink>
        </>
      )}
    </p>
  );
}

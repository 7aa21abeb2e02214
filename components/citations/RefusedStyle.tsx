import type { StyleFault } from '../../utils/citation/parse-style';
import { officialStyles } from '../../utils/citation/style-list';
import type { MessageKey } from '../../utils/text/message-catalogue';
import { useTexts } from '../ui/i18n';
import { SafeLink } from '../ui/text/SafeLink';
import type { StyleRefusal } from './add-style';

const sentences = {
  'too-long': 'citations_styleTooLong',
  'not-xml': 'citations_styleNotXml',
  'not-csl': 'citations_styleNotCsl',
  dependent: 'citations_styleDependent',
  'no-layout': 'citations_styleNoLayout',
  unsound: 'citations_styleUnsound',
  'too-involved': 'citations_styleTooInvolved',
} as const satisfies Record<StyleFault, MessageKey>;

/** Why a file could not be added, and what to do. */
export function RefusedStyle({ file, refusal }: { file: string; refusal: StyleRefusal }) {
  const { t } = useTexts();
  const { fault, parent } = refusal;
  const known = officialStyles.find(({ id }) => parent?.endsWith(`/styles/${id}`));
  return (
    <p class="text-alert">
      {known ? t('citations_styleDependentKnown', file, known.name) : t(sentences[fault], file)}
      {parent && !known && (
        <>
          {' '}
          <SafeLink href={parent}>{parent}</SafeLink>
        </>
      )}
    </p>
  );
}

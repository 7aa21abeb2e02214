import type { Name } from '../../../utils/model/capture';
import { type PrintDetails, printFields } from '../../../utils/model/print-details';
import type { Correctable } from '../../../utils/model/records';
import { nameToInput } from '../../../utils/text/format-names';
import { parseName } from '../../../utils/text/names';
import { useTexts } from '../../ui/i18n';
import { Editable } from '../../ui/text/Editable';
import { lines } from '../../ui/text/split-lines';
import { Fact } from './Fact';
import { printKeys } from './print-keys';

interface PrintFactsProps {
  details: Partial<PrintDetails>;
  onCorrect(fields: Partial<Correctable>): void;
}

/** Where a work stands in print, as the reader's files tell; nothing where they do not. */
export function PrintFacts({ details, onCorrect }: PrintFactsProps) {
  const { t, names } = useTexts();
  const told = printFields.filter((field) => details[field] !== undefined);
  if (told.length === 0) return null;
  return (
    <section class="capture-section">
      <h3 class="label">{t('capture_inPrint')}</h3>
      <dl class="capture-facts">
        {told.map((field) => {
          const value = details[field] ?? '';
          const isNames = typeof value !== 'string';
          const label = t(printKeys[field]);
          return (
            <Fact key={field} label={label}>
              <Editable
                label={label}
                value={isNames ? inputOf(value) : value}
                {...(isNames && { hint: t('capture_hintNames'), multiline: true })}
                named
                onCommit={(text) => {
                  onCorrect({ [field]: isNames ? lines(text).map(parseName) : text });
                  return undefined;
                }}
              >
                {isNames ? names(value) : <bdi>{value}</bdi>}
              </Editable>
            </Fact>
          );
        })}
      </dl>
      <p class="small text-muted">{t('capture_inPrintWords')}</p>
    </section>
  );
}

function inputOf(names: readonly Name[]): string {
  return names.map(nameToInput).join('\n');
}

import type { CitationStyle } from '../../../utils/citation/style-list';
import { type UiTexts, useTexts } from '../../ui/i18n';
import { CitationCredit } from './CitationCredit';
import './citation-menu.css';

interface CitationStyleSelectProps {
  styles: readonly CitationStyle[];
  value: string | undefined;
  onChange(styleId: string): void;
}

/** The choice of a citation style, the reader's own after the official ones. */
export function CitationStyleSelect({ styles, value, onChange }: CitationStyleSelectProps) {
  const { t } = useTexts();
  return (
    <div class="citation-style">
      <label class="citation-style">
        <span class="label">{t('citations_style')}</span>
        <select
          class="input"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          <Styles styles={styles.filter(({ own }) => !own)} />
          {styles.some(({ own }) => own) && (
            <optgroup label={t('citations_own')}>
              <Styles styles={styles.filter(({ own }) => own)} />
            </optgroup>
          )}
        </select>
      </label>
      <CitationCredit />
    </div>
  );
}

function Styles({ styles }: { styles: readonly CitationStyle[] }) {
  const texts = useTexts();
  return (
    <>
      {styles.map((style) => (
        <option key={style.id} value={style.id}>
          {styleName(style, texts)}
        </option>
      ))}
    </>
  );
}

/** The style's name; of one that cites in two ways, with the way. */
function styleName({ name, form, both }: CitationStyle, { t }: UiTexts): string {
  if (!both) return name;
  return t(form === 'note' ? 'citations_note' : 'citations_entry', name);
}

import { useId } from 'preact/hooks';
import type { ExportOptions, VersionChoice } from '../../../utils/export/format';
import { parseKeyPattern, patternTokens } from '../../../utils/export/key-pattern';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';

interface ExportOptionFieldsProps {
  /** The options that the format has. */
  offered: readonly (keyof ExportOptions)[];
  options: ExportOptions;
  onChange(change: Partial<ExportOptions>): void;
}

const switches = [
  { name: 'abstracts', text: 'export_abstracts' },
  { name: 'notes', text: 'export_notes' },
  { name: 'latex', text: 'export_latex' },
] as const satisfies { name: keyof ExportOptions; text: LabelKey }[];

const versions: readonly { id: VersionChoice; text: LabelKey }[] = [
  { id: 'saved', text: 'export_versionSaved' },
  { id: 'newest', text: 'export_versionNewest' },
  { id: 'both', text: 'export_versionBoth' },
];

/** What a reader decides of a file beyond its format. */
export function ExportOptionFields({ offered, options, onChange }: ExportOptionFieldsProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div class="export-options">
      <fieldset class="export-group">
        <legend class="label">{t('export_versions')}</legend>
        {versions.map((version) => (
          <label key={version.id} class="check">
            <input
              type="radio"
              name={id}
              checked={options.versions === version.id}
              onChange={() => onChange({ versions: version.id })}
            />
            <span>{t(version.text)}</span>
          </label>
        ))}
      </fieldset>
      {switches.some(({ name }) => offered.includes(name)) && (
        <fieldset class="export-group">
          <legend class="label">{t('export_how')}</legend>
          {switches
            .filter(({ name }) => offered.includes(name))
            .map(({ name, text }) => (
              <label key={name} class="check">
                <input
                  type="checkbox"
                  checked={options[name]}
                  onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked })}
                />
                <span>{t(text)}</span>
              </label>
            ))}
        </fieldset>
      )}
      {offered.includes('keyPattern') && (
        <KeyPattern
          pattern={options.keyPattern}
          onChange={(keyPattern) => onChange({ keyPattern })}
        />
      )}
    </div>
  );
}

interface KeyPatternProps {
  pattern: string;
  onChange(pattern: string): void;
}

function KeyPattern({ pattern, onChange }: KeyPatternProps) {
  const { t } = useTexts();
  const id = useId();
  const parsed = pattern.trim() === '' ? undefined : parseKeyPattern(pattern);
  const isBad = parsed?.kind === 'bad';
  return (
    <div class="export-group export-keys">
      <label class="label" for={id}>
        {t('export_keys')}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        value={pattern}
        maxLength={200}
        spellcheck={false}
        autocomplete="off"
        placeholder="auth.lower + shorttitle(3,3) + year"
        aria-invalid={isBad}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p id={`${id}-hint`} class={isBad ? 'small text-alert' : 'small text-muted'}>
        {isBad ? t('export_keysBad', parsed.part) : t('export_keysHint', patternTokens.join(', '))}
      </p>
    </div>
  );
}

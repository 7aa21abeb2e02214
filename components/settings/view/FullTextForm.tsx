import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { LibraryProxy } from '../../../utils/full-text/library-proxies';
import {
  type FullTextField,
  type FullTextSettings,
  fullTextForms,
  type HeldFullText,
} from '../../../utils/full-text/settings';
import { longestAddress } from '../../../utils/full-text/typed-address';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import { LibraryPicker } from './LibraryPicker';
import './full-text-form.css';

interface FullTextFormProps {
  settings: HeldFullText;
  /** Names in the library's policy that cannot be used. */
  ignored: readonly string[];
  /** Undefined until they were asked for and read. */
  libraries: readonly LibraryProxy[] | undefined;
  /** The reader wants to choose among the libraries. */
  onPick(): void;
  onChange(change: Partial<FullTextSettings>): void;
}

const fieldKeys = {
  resolver: {
    label: 'settings_resolverLabel',
    words: 'settings_resolverWords',
    bad: 'settings_resolverBad',
  },
  proxy: { label: 'settings_proxyLabel', words: 'settings_proxyWords', bad: 'settings_proxyBad' },
  email: {
    label: 'settings_unpaywallEmailLabel',
    words: 'settings_unpaywallEmailWords',
    bad: 'settings_contactBad',
  },
} as const satisfies Record<FullTextField, Record<string, LabelKey>>;

/** Where the reader's library is; each field is kept once the reader leaves it. */
export function FullTextForm({
  settings,
  ignored,
  libraries,
  onPick,
  onChange,
}: FullTextFormProps) {
  const { t, locale } = useTexts();
  const field = (name: FullTextField) => (
    <Field
      name={name}
      value={settings[name]}
      isFixed={settings.fixed.includes(name)}
      onChange={(text) => onChange({ [name]: text })}
    />
  );
  return (
    <div class="full-text-form">
      {ignored.length > 0 && (
        <p class="text-alert">
          {t(
            'settings_policyIgnored',
            new Intl.ListFormat(locale, { type: 'conjunction' }).format(ignored),
          )}
        </p>
      )}
      {!settings.fixed.includes('proxy') && (
        <LibraryPicker
          libraries={libraries}
          onOpen={onPick}
          onChoose={({ pattern }) => onChange({ proxy: pattern })}
        />
      )}
      {field('proxy')}
      {field('resolver')}
      {field('email')}
    </div>
  );
}

interface FieldProps {
  name: FullTextField;
  value: string;
  isFixed: boolean;
  onChange(text: string): void;
}

function Field({ name, value, isFixed, onChange }: FieldProps) {
  const { t } = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isBad, setIsBad] = useState(false);
  // What is chosen from the list, or elsewhere, stands in the field at once.
  useEffect(() => {
    if (input.current) input.current.value = value;
    setIsBad(false);
  }, [value]);
  const { label, words, bad } = fieldKeys[name];
  return (
    <div class="full-text-form-field">
      <label class="label" for={id}>
        {t(label)}
      </label>
      <input
        id={id}
        class="input"
        ref={input}
        type="text"
        autocomplete={name === 'email' ? 'email' : 'off'}
        inputMode={name === 'email' ? 'email' : 'url'}
        spellcheck={false}
        dir="ltr"
        maxLength={longestAddress}
        defaultValue={value}
        readOnly={isFixed}
        aria-invalid={isBad}
        aria-describedby={`${id}-words`}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value.trim();
          const form = typed === '' ? '' : fullTextForms[name](typed);
          setIsBad(form === undefined);
          if (form === undefined) return;
          currentTarget.value = form;
          onChange(form);
        }}
      />
      <p id={`${id}-words`} class={isBad ? 'small text-alert' : 'small text-muted'}>
        {t(isFixed ? 'settings_setByLibrary' : isBad ? bad : words)}
      </p>
      {name === 'proxy' && value.startsWith('http:') && (
        <p class="small text-alert">{t('settings_proxyInsecure')}</p>
      )}
    </div>
  );
}

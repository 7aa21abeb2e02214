import { useState } from 'preact/hooks';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import {
  type HeldSettings,
  type RegistryId,
  registryIds,
  rhythms,
  type WatchSettings,
} from '../../../utils/watch/watch-settings';
import { sourceKeys } from '../../checks/view/format-check';
import { useTexts } from '../../ui/i18n';
import './watch-form.css';

interface WatchFormProps {
  settings: HeldSettings;
  onChange(change: Partial<WatchSettings>): void;
}

type Rhythm = (typeof rhythms)[number];

const rhythmKeys: Record<Rhythm, LabelKey> = {
  off: 'settings_rhythmOff',
  daily: 'settings_rhythmDaily',
  weekly: 'settings_rhythmWeekly',
  adaptive: 'settings_rhythmAdaptive',
};

const registryKeys: Record<RegistryId, LabelKey> = {
  arxiv: 'settings_registryArxiv',
  crossref: 'settings_registryCrossref',
  datacite: 'settings_registryDatacite',
  zenodo: 'settings_registryZenodo',
};

/** What holds until the reader says yes to a registry. */
const noRegistries = { arxiv: false, crossref: false, datacite: false, zenodo: false };

/** How the reader wants saved versions watched; each change is kept at once. */
export function WatchForm({ settings, onChange }: WatchFormProps) {
  const { t } = useTexts();
  const registries = settings.registries ?? noRegistries;
  return (
    <div class="watch-form">
      <fieldset>
        <legend class="label">{t('settings_rhythmLegend')}</legend>
        {rhythms.map((rhythm) => (
          <label key={rhythm} class="check">
            <input
              type="radio"
              name="rhythm"
              checked={settings.rhythm === rhythm}
              onChange={() => onChange({ rhythm })}
            />
            {t(rhythmKeys[rhythm])}
          </label>
        ))}
      </fieldset>
      <div>
        <Check
          label={t('settings_notifyLabel')}
          checked={settings.notify}
          onChange={(notify) => onChange({ notify })}
        />
        <Check
          label={t('settings_meteredLabel')}
          checked={settings.metered}
          onChange={(metered) => onChange({ metered })}
        />
      </div>
      <QuietHours quiet={settings.quiet} onChange={(quiet) => onChange({ quiet })} />
      <fieldset aria-describedby="registries-words">
        <legend class="label">{t('settings_registriesLegend')}</legend>
        <p id="registries-words">{t('settings_registriesWords')}</p>
        {registryIds.map((id) => (
          <Check
            key={id}
            label={t(registryKeys[id])}
            checked={registries[id]}
            disabled={settings.forbidden.includes(id)}
            onChange={(on) => onChange({ registries: { ...registries, [id]: on } })}
          />
        ))}
        {settings.forbidden.length > 0 && (
          <p class="small text-muted">{t('settings_registriesForbidden')}</p>
        )}
        {settings.barred.length > 0 && (
          <Barred
            registries={settings.barred}
            onAllow={() => {
              const on = Object.fromEntries(settings.barred.map((id) => [id, true]));
              onChange({ registries: { ...registries, ...on } });
            }}
          />
        )}
      </fieldset>
      <Contact contact={settings.contact} onChange={(contact) => onChange({ contact })} />
    </div>
  );
}

interface BarredProps {
  registries: readonly RegistryId[];
  onAllow(): void;
}

/** Says that a yes to registries does not hold, for want of the browser's leave, and asks for that. */
function Barred({ registries, onAllow }: BarredProps) {
  const { t, locale } = useTexts();
  const names = registries.map((id) => t(sourceKeys[id]));
  const listed = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return (
    <div class="watch-form-barred">
      <p class="text-alert">{t('settings_registriesBarred', listed)}</p>
      <button class="button" type="button" onClick={onAllow}>
        {t('settings_registriesAllow')}
      </button>
    </div>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}

function Check({ label, checked, disabled = false, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

interface QuietHoursProps {
  quiet: WatchSettings['quiet'];
  onChange(quiet: WatchSettings['quiet']): void;
}

/** The hours between which nothing is notified, as the reader's locale writes them. */
function QuietHours({ quiet, onChange }: QuietHoursProps) {
  const { t, locale } = useTexts();
  const hours = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const choice = (end: 'from' | 'to', label: string) => (
    <label class="check">
      {label}
      <select
        class="input"
        value={quiet[end]}
        onChange={(event) => onChange({ ...quiet, [end]: Number(event.currentTarget.value) })}
      >
        {Array.from({ length: 24 }, (_, hour) => (
          <option key={hour} value={hour}>
            {hours.format(Date.UTC(2000, 0, 1, hour))}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset aria-describedby="quiet-words">
      <legend class="label">{t('settings_quietLegend')}</legend>
      <div class="row">
        {choice('from', t('settings_quietFrom'))}
        {choice('to', t('settings_quietTo'))}
      </div>
      <p id="quiet-words" class="small text-muted">
        {t('settings_quietWords')}
      </p>
    </fieldset>
  );
}

interface ContactProps {
  contact: string;
  onChange(contact: string): void;
}

/** The address that registries can write to; kept once the reader leaves the field. */
function Contact({ contact, onChange }: ContactProps) {
  const { t } = useTexts();
  const [isBad, setIsBad] = useState(false);
  return (
    <div>
      <label class="label" for="contact">
        {t('settings_contactLabel')}
      </label>
      <input
        id="contact"
        class="input watch-form-contact"
        type="email"
        autocomplete="email"
        maxLength={254}
        defaultValue={contact}
        aria-describedby="contact-words"
        aria-invalid={isBad}
        onChange={({ currentTarget: { value, validity } }) => {
          setIsBad(!validity.valid);
          if (validity.valid) onChange(value.trim());
        }}
      />
      <p id="contact-words" class={isBad ? 'small text-alert' : 'small text-muted'}>
        {t(isBad ? 'settings_contactBad' : 'settings_contactWords')}
      </p>
    </div>
  );
}

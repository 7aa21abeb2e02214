import type { LabelKey } from '../../../utils/text/message-catalogue';
import { useTexts } from '../../ui/i18n';
import './watch-form.css';

/** How Stet's own pages look. */
interface PageAppearance {
  theme: 'system' | 'light' | 'dark';
  textSize: 'usual' | 'large' | 'larger' | 'largest';
}

interface AppearanceFormProps {
  appearance: PageAppearance;
  onChange(appearance: PageAppearance): void;
}

const themeKeys: Record<PageAppearance['theme'], LabelKey> = {
  system: 'settings_themeSystem',
  light: 'settings_themeLight',
  dark: 'settings_themeDark',
};

const textSizeKeys: Record<PageAppearance['textSize'], LabelKey> = {
  usual: 'settings_textUsual',
  large: 'settings_textLarge',
  larger: 'settings_textLarger',
  largest: 'settings_textLargest',
};

/** The theme and the size of text of Stet's pages; each choice is kept at once. */
export function AppearanceForm({ appearance, onChange }: AppearanceFormProps) {
  const { t } = useTexts();
  return (
    <div class="watch-form">
      <Choice
        name="theme"
        legend={t('settings_theme')}
        labels={themeKeys}
        chosen={appearance.theme}
        onChoose={(theme) => onChange({ ...appearance, theme })}
      />
      <Choice
        name="text-size"
        legend={t('settings_textSize')}
        labels={textSizeKeys}
        chosen={appearance.textSize}
        onChoose={(textSize) => onChange({ ...appearance, textSize })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  legend: string;
  labels: Record<Value, LabelKey>;
  chosen: Value;
  onChoose(value: Value): void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { t } = useTexts();
  const values: Value[] = [];
  for (const value in props.labels) values.push(value);
  return (
    <fieldset>
      <legend class="label">{props.legend}</legend>
      {values.map((value) => (
        <label key={value} class="check">
          <input
            type="radio"
            name={props.name}
            checked={value === props.chosen}
            onChange={() => props.onChoose(value)}
          />
          {t(props.labels[value])}
        </label>
      ))}
    </fieldset>
  );
}

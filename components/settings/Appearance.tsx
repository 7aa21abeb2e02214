import { useState } from 'preact/hooks';
import { choosePageAppearance, type PageAppearance } from '../../utils/platform/page-appearance';
import { pageAppearance } from '../../utils/platform/storage/stored-settings';
import { AppearanceForm } from './view/AppearanceForm';

/** How Stet's own pages look. */
export function Appearance() {
  const [appearance, setAppearance] = useState<PageAppearance>(pageAppearance.get);
  return (
    <AppearanceForm
      appearance={appearance}
      onChange={(chosen) => {
        choosePageAppearance(chosen);
        setAppearance(chosen);
      }}
    />
  );
}

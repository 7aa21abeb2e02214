import { CreateButton } from '../../ui/CreateButton';
import { useTexts } from '../../ui/i18n';

interface NewCollectionProps {
  /** Where it is to stand: 'New collection'. */
  label: string;
  onCreate(name: string): void;
}

/** A button that turns into the name of a new collection. */
export function NewCollection(props: NewCollectionProps) {
  const { t } = useTexts();
  return <CreateButton {...props} field={t('collections_name')} submit={t('collections_create')} />;
}

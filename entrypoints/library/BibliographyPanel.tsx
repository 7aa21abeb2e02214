import { useTexts } from '../../components/i18n';
import type { ToastMessage } from '../../components/Toast';
import type { Actions } from '../pages/actions';

interface BibliographyPanelProps {
  actions: Actions;
  show(message: ToastMessage): void;
}

/** Which works of a reader's own bibliography are superseded, withdrawn or retracted. */
export function BibliographyPanel(_props: BibliographyPanelProps) {
  const { t } = useTexts();
  return <h2>{t('bibliographyTitle')}</h2>;
}

import { useTexts } from '../../ui/i18n';
import { SampleArticle, type SampleState } from './SampleArticle';
import './sample-page.css';

interface SamplePageProps {
  state: SampleState;
  /** How the library stands to it. */
  standing: 'unsaved' | 'saved' | 'replaced';
  /** The library has not told yet. */
  isLoading: boolean;
  onSave(): void;
}

const words = {
  unsaved: 'page_save',
  saved: 'page_saved',
  replaced: 'page_savedReplaced',
} as const;

/** The sample's page as in a window, with Stet's button at its lower right as on publishers' pages. */
export function SamplePage({ state, standing, isLoading, onSave }: SamplePageProps) {
  const { t } = useTexts();
  const mark = { unsaved: 'mark--none', saved: '', replaced: 'mark--replaced' }[standing];
  return (
    <section class="sample-page" aria-label={t('welcome_samplePage')}>
      <SampleArticle state={state} />
      <p class="sample-page-foot" role="status">
        {standing === 'unsaved' ? (
          <button class="sample-page-button" type="button" disabled={isLoading} onClick={onSave}>
            {t('page_save')}
          </button>
        ) : (
          <span class="sample-page-button">
            <span class={`mark ${mark}`}>{t(words[standing])}</span>
          </span>
        )}
      </p>
    </section>
  );
}

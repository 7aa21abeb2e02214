import { useTexts } from '../ui/i18n';
import { EmptyState } from '../ui/states/EmptyState';

/** Stands in the place of a page that Firefox opened in a container, where there is no library. */
export function ContainerNotice({ onLeave }: { onLeave(): void }) {
  const { t } = useTexts();
  return (
    <main>
      <EmptyState
        title={t('common_containerTitle')}
        action={
          <button class="button button--primary" type="button" onClick={onLeave}>
            {t('pageShell_containerLeave')}
          </button>
        }
      >
        {t('pageShell_containerWords')}
      </EmptyState>
    </main>
  );
}

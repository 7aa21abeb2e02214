import type { Scope } from '../../utils/library/transfer/export-items';
import { getLibrary } from '../../utils/platform/library/page-library';
import { getSearchIndex } from '../../utils/platform/library/page-search-index';
import { type Route, requestOf } from '../library-page/route';
import type { UiTexts } from '../ui/i18n';

/** What can be exported from where the reader stands: 'The 12 selected entries'. */
export interface ExportScope {
  id: 'selection' | 'search' | 'collection' | 'all';
  label: string;
  /** Asked when the export begins, and for the preview. */
  scope(): Scope | Promise<Scope>;
}

/**
 * What can be exported from where the reader is, the nearest first.
 * @param chosen ids of the entries chosen
 */
export function exportScopes(
  { t, plural }: UiTexts,
  place: Route,
  chosen: readonly string[],
): ExportScope[] {
  const { view, query } = place;
  const scopes: ExportScope[] = [];
  if (chosen.length > 0) {
    scopes.push({
      id: 'selection',
      label: plural('export_scopeSelection', chosen.length),
      scope: () => ({ kind: 'entries', ids: chosen }),
    });
  }
  if (query.trim() !== '') {
    scopes.push({
      id: 'search',
      label: t('common_scopeSearch'),
      scope: async () => {
        const { ids } = await getSearchIndex(await getLibrary()).list(requestOf(place));
        return { kind: 'entries', ids };
      },
    });
  }
  if (view.kind === 'collection') {
    scopes.push({ id: 'collection', label: t('export_scopeCollection'), scope: () => view });
  }
  scopes.push({ id: 'all', label: t('common_scopeAll'), scope: () => ({ kind: 'all' }) });
  return scopes;
}

import { useEffect, useState } from 'preact/hooks';
import type { ExportOptions, Format } from '../../utils/export/format';
import { sample } from '../../utils/export/write-export';
import { openExportItems } from '../../utils/library/transfer/export-items';
import { today } from '../../utils/platform/download-file';
import { getLibrary } from '../../utils/platform/library/page-library';
import { useTexts } from '../ui/i18n';
import type { ExportScope } from './export-scopes';

interface ExportPreviewProps {
  format: Format;
  scope: ExportScope;
  options: ExportOptions;
}

/** As much of an entry as tells how the file looks. */
const longest = 1_600;

/** The first entry as the file will have it; nothing where a format is not one of text. */
export function ExportPreview({ format, scope, options }: ExportPreviewProps) {
  const { t } = useTexts();
  const [text, setText] = useState<string>();
  const chosen = JSON.stringify(options);

  // biome-ignore lint/correctness/useExhaustiveDependencies: both are made anew at every drawing; what they say is compared.
  useEffect(() => {
    let current = true;
    const show = async () => {
      const items = await openExportItems(
        await getLibrary(),
        await scope.scope(),
        options.versions,
      );
      for await (const item of items) return sample(format, item, { today: today(), ...options });
      return undefined;
    };
    // A library that cannot be read says so when the export begins, and half a pattern at its field.
    show().then(
      (shown) => current && setText(shown),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [format, scope.id, chosen]);

  if (!text) return null;
  return (
    <details
      class="export-preview"
      onToggle={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
    >
      <summary>{t('export_preview')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys. */}
      <pre tabIndex={0}>{text.length > longest ? `${text.slice(0, longest)}…` : text}</pre>
    </details>
  );
}

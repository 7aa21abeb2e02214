import type { Capture } from '../../../utils/model/capture';
import { useTexts } from '../../ui/i18n';
import { SafeLink, webHost } from '../../ui/text/SafeLink';

/** Which archived copy was read in place of the publisher's page; nothing where none was. */
export function ArchivedCopy({ capture: { archive } }: { capture: Capture }) {
  const { t, date } = useTexts();
  if (!archive) return null;
  const words = t('capture_archivedCopy', date(archive.date), webHost(archive.url) ?? '');
  return <SafeLink href={archive.url}>{words}</SafeLink>;
}

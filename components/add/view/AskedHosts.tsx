import { useTexts } from '../../ui/i18n';

interface AskedHostsProps {
  /** As a reader knows them: registries by their names, sites by their hosts. */
  hosts: readonly string[];
  /** Those of them that the browser asks about first. */
  unallowed: readonly string[];
}

/** More hosts than are told by name. */
const most = 6;

/** Who is asked at the click, in plain words, before it. */
export function AskedHosts({ hosts, unallowed }: AskedHostsProps) {
  const { t, plural, locale } = useTexts();
  const list = (names: readonly string[]) => {
    const left = names.length - most;
    const told = left > 1 ? [...names.slice(0, most), plural('add_manySites', left)] : names;
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(told);
  };
  if (hosts.length === 0) return <p class="small text-muted">{t('add_askedNobody')}</p>;
  return (
    <p class="small text-muted add-asked">
      {t('add_asked', list(hosts))}
      {unallowed.length > 0 && ` ${t('add_askedPermission', list(unallowed))}`}
    </p>
  );
}

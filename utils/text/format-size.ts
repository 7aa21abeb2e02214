/** Bytes as a locale writes kilobytes or megabytes, with at most one decimal. */
export function formatSize(bytes: number, locale: string): string {
  const small = bytes < 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: small ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / (small ? 1_000 : 1_000_000));
}

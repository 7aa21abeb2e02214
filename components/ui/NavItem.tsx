import { useTexts } from './i18n';

interface ShelfButtonProps {
  label: string;
  /** How much stands on it; none is not said. */
  count?: number | undefined;
  current: boolean;
  onShow(): void;
}

/** One item of the navigation: pressed, it is shown. */
export function NavItem({ label, count = 0, current, onShow }: ShelfButtonProps) {
  const { number } = useTexts();
  return (
    <button
      class="nav-item"
      type="button"
      title={label}
      aria-current={current ? 'page' : undefined}
      onClick={onShow}
    >
      <bdi>{label}</bdi>{' '}
      {count > 0 && <span class="small text-muted tabular-nums">{number(count)}</span>}
    </button>
  );
}

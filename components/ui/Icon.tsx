import {
  ArrowDownNarrowWide,
  ArrowDownWideNarrow,
  ArrowLeft,
  ArrowUpRight,
  BellOff,
  BookOpen,
  Check,
  ChevronRight,
  CircleQuestionMark,
  Download,
  Ellipsis,
  ExternalLink,
  FolderInput,
  type IconNode,
  Keyboard,
  ListTree,
  Menu,
  PanelRight,
  Pencil,
  Plus,
  Printer,
  RefreshCw,
  RotateCcw,
  Search,
  Send,
  Settings,
  SlidersHorizontal,
  Tag,
  TextQuote,
  Trash2,
  TriangleAlert,
  Upload,
  X,
} from 'lucide';
import { createElement } from 'preact';

const icons = {
  print: Printer,
  add: Plus,
  alert: TriangleAlert,
  appearance: SlidersHorizontal,
  ascending: ArrowDownNarrowWide,
  back: ArrowLeft,
  check: Check,
  'check-again': RefreshCw,
  cite: TextQuote,
  close: X,
  descending: ArrowDownWideNarrow,
  download: Download,
  edit: Pencil,
  file: FolderInput,
  group: ListTree,
  help: CircleQuestionMark,
  import: Upload,
  keyboard: Keyboard,
  library: BookOpen,
  menu: Ellipsis,
  mute: BellOff,
  newer: ArrowUpRight,
  open: ExternalLink,
  remove: Trash2,
  restore: RotateCcw,
  search: Search,
  send: Send,
  settings: Settings,
  navigation: Menu,
  'side-panel': PanelRight,
  tag: Tag,
  unfold: ChevronRight,
} satisfies Record<string, IconNode>;

/** An icon by what it means here, so that a change of drawing changes one line. */
export type IconName = keyof typeof icons;

/** Icons that point along the line of reading and turn round with it. */
const directed: ReadonlySet<IconName> = new Set(['back', 'newer', 'unfold']);

/**
 * A 16 px line drawing. It is decoration for assistive technology: the text or the label beside
 * it says what it means.
 */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={directed.has(name) ? 'icon icon--directed' : 'icon'}
      width="16"
      height="16"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {icons[name].map(([tag, attributes], index) =>
        createElement(tag, { key: index, ...attributes }),
      )}
    </svg>
  );
}

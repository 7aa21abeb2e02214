import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import './export-menu.css';

/** What an export holds, by a name that the page gives it. */
interface ExportScope<Id extends string> {
  id: Id;
  label: string;
}

/** A file format, as `utils/export` lists them. */
export interface ExportFormat {
  id: string;
  name: string;
}

interface ExportMenuProps<Id extends string> {
  /** Said above the formats where there is one scope alone: 'Export this entry as'. */
  heading: string;
  /** At least one; the first is chosen. */
  scopes: readonly ExportScope<Id>[];
  formats: readonly ExportFormat[];
  /** Opens above its button, where that stands at a page's foot. */
  upwards?: boolean;
  onExport(scope: Id, formatId: string): void;
}

/** A button that opens the choice of what to export and in which format. */
export function ExportMenu<Id extends string>(props: ExportMenuProps<Id>) {
  const { heading, scopes, formats, upwards = false, onExport } = props;
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Id>();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const scope = scopes.find((option) => option.id === chosen) ?? scopes[0];

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  useLayoutEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('.export-panel button, .export-panel input')?.focus();
    const page = root.current?.ownerDocument;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Unhandled, Escape would close the whole popup.
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    page?.addEventListener('keydown', onEscape);
    page?.addEventListener('pointerdown', outside);
    page?.addEventListener('focusin', outside);
    return () => {
      page?.removeEventListener('keydown', onEscape);
      page?.removeEventListener('pointerdown', outside);
      page?.removeEventListener('focusin', outside);
    };
  }, [open]);

  return (
    <div ref={root} class="export-menu">
      <button
        ref={button}
        class="button button--plain"
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="download" />
        {t('common_export')}
      </button>
      {open && scope && (
        <fieldset
          id={id}
          class={upwards ? 'export-panel export-panel--up' : 'export-panel'}
          aria-label={t('common_export')}
        >
          {scopes.length > 1 && (
            <fieldset class="checks">
              <legend class="label">{t('export_what')}</legend>
              {scopes.map((option) => (
                <label key={option.id} class="check">
                  <input
                    type="radio"
                    name={id}
                    checked={option.id === scope.id}
                    onChange={() => setChosen(option.id)}
                  />
                  <span>{option.label}</span>
                </label>
              ))}
            </fieldset>
          )}
          <p class="label">{scopes.length > 1 ? t('export_as') : heading}</p>
          <ul>
            {formats.map((format) => (
              <li key={format.id}>
                <button
                  class="export-format"
                  type="button"
                  onClick={() => {
                    close();
                    onExport(scope.id, format.id);
                  }}
                >
                  {format.name}
                </button>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </div>
  );
}

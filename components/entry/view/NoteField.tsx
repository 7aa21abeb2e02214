import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NoteEdit } from '../../../utils/library/commands/entries';
import { useEventCallback } from '../../ui/hooks/use-event-callback';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import './own-fields.css';

interface NoteFieldProps {
  note: string;
  /** What it is called, what it asks for while it is empty, and its bound. */
  label: string;
  placeholder: string;
  longest: number;
  /** Whether it belongs to something above it: it has no heading, and is opened where there is none yet. */
  isAside?: boolean;
  onChange(note: NoteEdit): void;
}

/** How long a pause in typing, in milliseconds, keeps what was typed. */
const PAUSE = 500;

/**
 * A note of the reader's: drawn where there is one, a field where there is none or it is edited. It is
 * kept at every pause, when it is left and when the page is hidden, since a popup closes without a
 * word; what another window makes of it shows where nothing is typed, and is kept in any case.
 */
export function NoteField(props: NoteFieldProps) {
  const { note, label, placeholder, longest, isAside = false, onChange } = props;
  const { t } = useTexts();
  const [text, setText] = useState(note);
  const [isEdited, setEdited] = useState(note === '' && !isAside);
  const section = useRef<HTMLElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Typed and not handed in yet; handed in and not come back yet. */
  const typed = useRef<string>(undefined);
  const sent = useRef<string>(undefined);
  /** What the library is known to hold of what stands in the field. */
  const base = useRef(note);

  const keep = useEventCallback(() => {
    clearTimeout(timer.current);
    if (typed.current === undefined) return;
    const edit = { text: typed.current, was: base.current };
    sent.current = base.current = edit.text;
    typed.current = undefined;
    onChange(edit);
  });

  const show = () => {
    setText(note);
    base.current = note;
  };
  const leave = () => {
    // What came in elsewhere meanwhile stands in the library beside what was typed here.
    if (typed.current === undefined && sent.current !== undefined) {
      sent.current = undefined;
      show();
    }
    keep();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a note that comes in is shown once, not again at each letter typed.
  useEffect(() => {
    const isWriting = section.current?.contains(section.current.ownerDocument.activeElement);
    if (sent.current === note || !isWriting) sent.current = undefined;
    if (typed.current === undefined && sent.current === undefined) show();
  }, [note]);

  useEffect(() => {
    const page = section.current?.ownerDocument;
    page?.addEventListener('visibilitychange', keep);
    page?.defaultView?.addEventListener('pagehide', keep);
    return () => {
      page?.removeEventListener('visibilitychange', keep);
      page?.defaultView?.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  const Head = isAside ? 'p' : 'h3';
  if (!isEdited && text === '') {
    return (
      <p>
        <button
          class="button button--plain button--flush"
          type="button"
          onClick={() => setEdited(true)}
        >
          <Icon name="add" />
          {label}
        </button>
      </p>
    );
  }
  if (!isEdited) {
    return (
      <section ref={section} class={isAside ? undefined : 'capture-section'}>
        <Head class="label">
          {label}
          <button class="label-edit" type="button" onClick={() => setEdited(true)}>
            <Icon name="edit" />
            <span class="visually-hidden">{t('common_editField', label)}</span>
          </button>
        </Head>
        <Drawn text={text} />
      </section>
    );
  }
  return (
    <section ref={section} class={isAside ? undefined : 'capture-section'}>
      <Head class="label">{label}</Head>
      <Field
        text={text}
        label={label}
        placeholder={placeholder}
        longest={longest}
        takesFocus={isAside || note !== ''}
        onInput={(value) => {
          setText(value);
          typed.current = value;
          clearTimeout(timer.current);
          timer.current = setTimeout(keep, PAUSE);
        }}
        onLeave={leave}
      />
      {text !== '' && (
        <p class="note-foot small text-muted">
          {t('entry_noteMarkdown')}
          <button
            class="button button--plain"
            type="button"
            onClick={() => {
              keep();
              setEdited(false);
            }}
          >
            {t('entry_notePreview')}
          </button>
        </p>
      )}
    </section>
  );
}

interface FieldProps extends Pick<NoteFieldProps, 'label' | 'placeholder' | 'longest'> {
  text: string;
  /** Whether it stands in the place of a drawn note that the reader asked to edit. */
  takesFocus: boolean;
  onInput(text: string): void;
  onLeave(): void;
}

function Field({ text, label, placeholder, longest, takesFocus, onInput, onLeave }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isAsked = useRef(takesFocus);
  useLayoutEffect(() => {
    if (!isAsked.current) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  return (
    <textarea
      ref={field}
      class="input note-input"
      rows={text === '' ? 1 : 3}
      dir="auto"
      aria-label={label}
      placeholder={placeholder}
      maxLength={longest}
      value={text}
      onInput={(event) => onInput(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}

/** The note, drawn once what draws it has come; as it was typed until then. */
function Drawn({ text }: { text: string }) {
  const [Markdown, setMarkdown] = useState<FunctionComponent<{ text: string }>>();
  useEffect(() => {
    let isGone = false;
    import('../../ui/text/Markdown').then(
      (drawing) => {
        if (!isGone) setMarkdown(() => drawing.Markdown);
      },
      // Read as it was typed, a note loses nothing.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  return Markdown ? <Markdown text={text} /> : <p class="note-plain">{text}</p>;
}

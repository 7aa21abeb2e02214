import type { ComponentChildren } from 'preact';
import './collapsible-text.css';

interface QuoteProps {
  /** The sentence as its source words it. */
  text: string;
  /** What it comes to in the reader's words, where the source speaks in fields of a record. */
  meaning?: string | undefined;
  /** Whether it says that the version no longer stands. */
  alert?: boolean;
  /** Where it stands, and what leads on from it. */
  children?: ComponentChildren;
}

/** A publisher's own sentence, or what a registry's record comes to, with its source beneath. */
export function Quote({ text, meaning, alert = false, children }: QuoteProps) {
  return (
    <figure class={alert ? 'quote quote--alert' : 'quote'}>
      {meaning === undefined ? (
        <blockquote class="prose" dir="auto">
          {text}
        </blockquote>
      ) : (
        <p class="prose">{meaning}</p>
      )}
      {(children !== undefined || meaning !== undefined) && (
        <figcaption class="small text-muted row">
          {meaning !== undefined && <span dir="auto">{text}</span>}
          {children}
        </figcaption>
      )}
    </figure>
  );
}

import type { ComponentChildren } from 'preact';
import './collapsible-text.css';

interface QuoteProps {
  /** The sentence as its source words it. */
  text: string;
  /** Whether it says that the version no longer stands. */
  alert?: boolean;
  /** Where it stands, and what leads on from it. */
  children?: ComponentChildren;
}

/** A publisher's or a registry's own sentence, with its source beneath. */
export function Quote({ text, alert = false, children }: QuoteProps) {
  return (
    <figure class={alert ? 'quote quote--alert' : 'quote'}>
      <blockquote class="prose" dir="auto">
        {text}
      </blockquote>
      {children !== undefined && <figcaption class="small text-muted row">{children}</figcaption>}
    </figure>
  );
}

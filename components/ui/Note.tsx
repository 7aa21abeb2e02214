import type { ComponentChildren } from 'preact';
import './note.css';

/** A word beside the page's own matter: what the reader should know of how it was read. */
export function Note({ children }: { children: ComponentChildren }) {
  return <aside class="aside">{children}</aside>;
}

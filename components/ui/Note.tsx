import type { ComponentChildren } from 'preact';
import './note.css';

/** A word beside the page's own matter: what the reader should know of how it was read. */
export function Aside({ children }: { children: ComponentChildren }) {
  return <aside class="aside">{children}</aside>;
}

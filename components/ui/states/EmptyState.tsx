import type { ComponentChildren } from 'preact';
import './states.css';

interface EmptyStateProps {
  /** What is so: 'Nothing saved yet'. */
  title: string;
  /** Whether it says that all stands: then the stet dots stand under it. */
  stands?: boolean;
  /** What to do about it, in a sentence. */
  children?: ComponentChildren;
  /** The one thing to do. */
  action?: ComponentChildren;
}

/** A place with nothing in it, which says why and what comes next. */
export function EmptyState({ title, stands = false, children, action }: EmptyStateProps) {
  return (
    <div class="state">
      <p class="state-title">
        <span class={stands ? 'mark' : undefined}>{title}</span>
      </p>
      {children !== undefined && <p class="text-muted state-text">{children}</p>}
      {action !== undefined && <p>{action}</p>}
    </div>
  );
}

import type { ComponentChild } from 'preact';
import type { Highlight } from '../../../utils/library/search/highlights';
import './highlighted-text.css';

/** A text with the parts marked that a search hit in it. */
export function HighlightedText({ text, marks }: { text: string; marks: readonly Highlight[] }) {
  if (marks.length === 0) return <>{text}</>;
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

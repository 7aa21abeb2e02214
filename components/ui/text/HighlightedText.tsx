import type { ComponentChild } from 'preact';
import type { Highlight } from '../../../utils/library/search/highlights';
import './highlighted-text.css';

/** A text with the reader's quotes marked in it, and within and around them what a search hit. */
export function QuotedText({
  text,
  quoted,
  marks,
}: {
  text: string;
  /** In the text's order, none over another. */
  quoted: readonly Highlight[];
  marks: readonly Highlight[];
}) {
  const part = (from: number, to: number) => (
    <HighlightedText text={text.slice(from, to)} marks={within(marks, from, to)} />
  );
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const { from, to } of quoted) {
    parts.push(
      part(at, from),
      <mark key={from} class="quoted">
        {part(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(part(at, text.length));
  return <>{parts}</>;
}

/** Those of some marks that lie in a part of a text, by their places in it; cut at its ends. */
export function within(marks: readonly Highlight[], from: number, to: number): Highlight[] {
  return marks
    .filter((mark) => mark.from < to && mark.to > from)
    .map((mark) => ({ from: Math.max(mark.from, from) - from, to: Math.min(mark.to, to) - from }));
}

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

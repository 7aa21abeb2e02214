import type { ComponentChildren } from 'preact';

/** A name and what stands behind it, in a list of facts. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

import { SafeLink } from '../../ui/text/SafeLink';

/** What the citation processor's licence asks to be shown where it is used; its words are fixed. */
export function CitationCredit() {
  return (
    <SafeLink class="small text-muted" href="https://citationstyles.org/">
      Citations by CSL (citeproc-js)
    </SafeLink>
  );
}

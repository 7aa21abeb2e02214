/** Who keeps the record of a DOI. */
type Agency = 'crossref' | 'datacite' | 'arxiv' | 'zenodo';

/** Registrants whose agency is known, so that no other is asked about their DOIs. */
const prefixes: Readonly<Record<string, Agency>> = {
  '10.1002': 'crossref',
  '10.1007': 'crossref',
  '10.1016': 'crossref',
  '10.1017': 'crossref',
  '10.1036': 'crossref',
  '10.1038': 'crossref',
  '10.1057': 'crossref',
  '10.1093': 'crossref',
  '10.1101': 'crossref',
  '10.1111': 'crossref',
  '10.1163': 'crossref',
  '10.12688': 'crossref',
  '10.1515': 'crossref',
  '10.3389': 'crossref',
  '10.3390': 'crossref',
  '10.4135': 'crossref',
  '10.4324': 'crossref',
  '10.7554': 'crossref',
  '10.7717': 'crossref',
  '10.5061': 'datacite',
  '10.6084': 'datacite',
  '10.7910': 'datacite',
  '10.48550': 'arxiv',
  '10.5281': 'zenodo',
};

/** The agency that a DOI's prefix is known to be kept at; undefined where only asking tells. */
export function registryOf(doi: string): Agency | undefined {
  return prefixes[doi.split('/', 1)[0] ?? ''];
}

/** The most that a DOI may take in an address, so that a full batch stays within what servers accept. */
const longest = 90;

/** Whether a DOI can stand in a list that is parted by commas. */
export function isBatchable(doi: string): boolean {
  return (
    /^10\.\d{4,9}\/[^\s,"']+$/.test(doi) &&
    doi.isWellFormed() &&
    encodeURIComponent(doi).length <= longest
  );
}

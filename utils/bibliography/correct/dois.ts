import type { Correct } from './correction';

/**
 * Of a text, DOIs and addresses alone are replaced, each written as the one before it: it has no place
 * for a note.
 */
export const correctDois: Correct = (record, { doi, url }) => {
  const isAddress = /^https?:/i.test(record);
  const to = isAddress ? url : doi;
  if (to === undefined) return { text: record, changes: [] };
  const written = isAddress ? to : likeWritten(record, to);
  return {
    text: written,
    changes: [{ field: isAddress ? 'url' : 'doi', from: record, to: written }],
  };
};

/** A DOI with its signs percent-encoded, or escaped for Markdown or HTML, where those of the other are. */
function likeWritten(former: string, doi: string): string {
  if (/%[\dA-F]{2}/i.test(former)) {
    const encoded = encodeURIComponent(doi).replace(/[()*!']/g, (sign) => {
      return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
    });
    return /%2F/i.test(former) ? encoded : encoded.replaceAll('%2F', '/');
  }
  if (/\\_/.test(former)) return doi.replace(/_/g, '\\_');
  if (/&(?:lt|gt|amp);/.test(former)) {
    return doi.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
  return doi;
}

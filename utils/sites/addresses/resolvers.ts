import { archiveAt } from '../../extract/page-kind/archives';

/** Hosts of resolvers, of short names for addresses, and of what libraries put before them. */
const hosts =
  /(?:^|\.)(?:handle\.net|n2t\.net|nbn-resolving\.(?:de|org)|purl\.(?:fr|oclc\.org|org|stanford\.edu)|w3id\.org|bit\.ly|buff\.ly|goo\.gl|is\.gd|lnkd\.in|ow\.ly|rb\.gy|t\.co|tinyurl\.com|openathens\.net|idm\.oclc\.org|exlibrisgroup\.com|serialssolutions\.com)$|^(?:ezproxy|proxy|libproxy|resolver|resolve|redirect|link|links|go|openurl|sfx|urn|hdl|ark|purl)\./i;

/** Paths of redirectors and resolvers. */
const paths =
  /\/(?:redir(?:ect(?:or|ion)?)?|resolver?|openurl|goto|link_?resolver|linkout|out|away|exit|external|login|handle)(?:\.\w{2,5})?(?:\/|$)/i;

/** Whether an address names nothing of what it leads to, so that neither this work nor another can be told. */
export function isResolver(url: URL): boolean {
  return (
    hosts.test(url.hostname) || paths.test(url.pathname) || archiveAt(url.hostname) !== undefined
  );
}

/** Where the authors are read. */
import { readByline } from '../../extract/authors/byline';
import type { Name } from '../../model/capture';
import { indexed, parseNames } from '../../text/names';
import { hasAbstract } from './article';
import type { Evidence } from './evidence';

/**
 * The authors that metadata name, unless that is the publishing house; those of the byline where
 * metadata have but the initials of as many people.
 */
export function fullNames(evidence: Evidence, told: Name[] | undefined): Name[] | undefined {
  const publisher = evidence.metadata().publisher ?? '';
  const isHouse = (name: Name) =>
    'literal' in name && (name.literal.includes(publisher) || publisher.includes(name.literal));
  const isInitialled = (name: Name) => 'given' in name && /^\p{Lu}{1,3}$/u.test(name.given ?? '');
  if (told?.every(isInitialled)) {
    const shown = shownNames(evidence);
    return shown.length === told.length ? shown : told;
  }
  if (!told || (publisher && told.every(isHouse))) return undefined;
  return told.length === 1 ? (among(shownNames(evidence), told[0]) ?? told) : told;
}

/** The names of a byline, where metadata tell one of them alone. */
function among(shown: Name[], told: Name | undefined): Name[] | undefined {
  const family = (name: Name | undefined) =>
    name && ('literal' in name ? name.literal : name.family).toLowerCase();
  const isOne = shown.length > 1 && shown.some((name) => family(name) === family(told));
  return isOne ? shown : undefined;
}

/** The authors' names below the title. */
export function shownNames(evidence: Evidence): Name[] {
  const { page, site, shown } = evidence;
  const trusted = site?.bylineBelowTitle ?? false;
  return parseNames(indexed(readByline(page, shown()?.block, trusted, hasAbstract(evidence))));
}

/**
 * Styles without what citing entries never comes to. An engine takes long to build of a long style: of
 * Chicago's a second and more, most of it for the order of a list and for laws, films and letters.
 */
import type { CslElement } from 'citeproc';
import type { CaptureType } from '../model/capture';

/** The types of what can be saved, all of them. */
const types: Readonly<Record<CaptureType, true>> = {
  article: true,
  'article-journal': true,
  book: true,
  chapter: true,
  'entry-encyclopedia': true,
  webpage: true,
};

/** The style without its choices for works of other types; what it prints of ours stays the same. */
export function withoutOtherTypes(element: CslElement): CslElement {
  const kept = element.name === 'choose' ? possible(element.children) : element.children;
  return {
    ...element,
    children: kept.map((child) => (typeof child === 'object' ? withoutOtherTypes(child) : child)),
  };
}

/** The branches that can be taken, after an `if`, with which every choice has to begin. */
function possible(branches: CslElement['children']): CslElement['children'] {
  const [first, ...others] = branches.filter(
    (branch) => typeof branch === 'object' && !isNeverTaken(branch),
  );
  if (typeof first === 'object' && first.name !== 'else') {
    return [{ ...first, name: 'if' }, ...others];
  }
  // None but an `else` at most: the first, never taken, stays before it, with nothing to print.
  const [never] = branches;
  const idle: CslElement = { name: 'text', attrs: { value: '' }, children: [] };
  return [
    ...(typeof never === 'object' ? [{ ...never, children: [idle] }] : []),
    ...(first ? [first] : []),
  ];
}

function isNeverTaken({
  name,
  attrs: { type, match = 'all', ...conditions },
}: CslElement): boolean {
  if (name === 'else' || type === undefined) return false;
  if (type.split(/\s+/).some((each) => each in types)) return false;
  return match === 'all' || (match === 'any' && Object.keys(conditions).length === 0);
}

/** The style without its orders of sorting, which one citation alone does not need. */
export function withoutSorting(style: CslElement): CslElement {
  const isSort = (child: CslElement | string) => typeof child === 'object' && child.name === 'sort';
  return {
    ...style,
    children: style.children.map((child) =>
      typeof child === 'object' && (child.name === 'citation' || child.name === 'bibliography')
        ? { ...child, children: child.children.filter((each) => !isSort(each)) }
        : child,
    ),
  };
}

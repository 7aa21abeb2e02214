/** What a .csl file is: a style that can be used, or why not. */
import type { CslElement } from 'citeproc';
import { longestStyle } from '../model/bounds';
import { namespace, type ParseXml, readCsl, textOf, under } from './xml';

/** A style that was read and can be handed to a processor. */
export interface Style {
  /** The address by which CSL knows the style. */
  id: string;
  title: string;
  /** BCP 47, where the style is written for one language. */
  locale?: string;
  /** A note style cites in footnotes; an in-text one by author and date, or by number. */
  note: boolean;
  /** Whether it cites by numbers, which follow from the document. */
  numbered: boolean;
  /** Whether it lays out a bibliography; some note styles have none. */
  bibliography: boolean;
  element: CslElement;
}

/**
 * Why a file is no style for us: too long; no XML, or no CSL style; dependent on its parent, which
 * has the rules; without a layout; without the shape that CSL 1.0 demands; so involved that
 * it would hold up the page.
 */
export type StyleFault =
  | 'too-long'
  | 'not-xml'
  | 'not-csl'
  | 'dependent'
  | 'no-layout'
  | 'unsound'
  | 'too-involved';

export type StyleReading =
  | { kind: 'style'; style: Style }
  /** `parent` is the address of the style that a dependent one stands for. */
  | { kind: 'fault'; fault: StyleFault; parent?: string };

/**
 * The most elements that one citation may run through, and that an order of sorting may be built of.
 * Of the 2,860 official styles the most involved have 1,900 and 90,000.
 */
const mostElements = { run: 20_000, sorted: 500_000 };

const fault = (fault: StyleFault): StyleReading => ({ kind: 'fault', fault });

/** Reads a .csl file, as hostile as it may be. That it works as well is for a trial to show. */
export function readStyle(text: string, parse: ParseXml): StyleReading {
  if (text.length > longestStyle) return fault('too-long');
  const element = readCsl(text, parse);
  if (!element) return fault(text.includes(namespace) ? 'not-xml' : 'not-csl');
  if (element.name !== 'style') return fault('not-csl');
  const [parent] = under(element, 'info', 'link').filter(
    ({ attrs }) => attrs.rel === 'independent-parent',
  );
  if (parent) return { kind: 'fault', fault: 'dependent', parent: parent.attrs.href ?? '' };
  if (under(element, 'citation', 'layout').length === 0) return fault('no-layout');
  const title = textOf(under(element, 'info', 'title')[0])?.trim();
  const id = textOf(under(element, 'info', 'id')[0])?.trim();
  if (!title || !id || !/^1\.\d/.test(element.attrs.version ?? '')) return fault('unsound');
  const { run, sorted } = extentOf(element);
  if (Number.isNaN(run) || Number.isNaN(sorted)) return fault('unsound');
  if (run > mostElements.run || sorted > mostElements.sorted) return fault('too-involved');
  const locale = element.attrs['default-locale'];
  return {
    kind: 'style',
    style: {
      id,
      title,
      ...(locale && { locale }),
      note: element.attrs.class === 'note',
      numbered: under(element, 'info', 'category').some(
        ({ attrs }) => attrs['citation-format'] === 'numeric',
      ),
      bibliography: under(element, 'bibliography', 'layout').length > 0,
      element,
    },
  };
}

/**
 * How many elements a style comes to with its macros written out: macros that call others twice each
 * grow without bound. A citation runs through one branch of each choice, while an order of sorting
 * is built of all. NaN where a macro is missing or calls itself.
 */
function extentOf(style: CslElement): { run: number; sorted: number } {
  const macros = new Map(under(style, 'macro').map((macro) => [macro.attrs.name, macro]));
  const widest = (extents: number[]) => Math.max(0, ...extents);
  const sum = (extents: number[]) => extents.reduce((total, extent) => total + extent, 0);

  const measure = (name: 'layout' | 'sort', choice: (extents: number[]) => number): number => {
    const known = new Map<CslElement, number>();
    const extent = (element: CslElement): number => {
      const before = known.get(element);
      if (before !== undefined) return before;
      // Whoever meets it again before it is measured is within it.
      known.set(element, Number.NaN);
      const within = element.children.flatMap((child) =>
        typeof child === 'object' ? [extent(child)] : [],
      );
      const { macro } = element.attrs;
      const called = macro === undefined ? undefined : macros.get(macro);
      const own = macro === undefined ? 1 : called ? 1 + extent(called) : Number.NaN;
      const whole = own + (element.name === 'choose' ? choice(within) : sum(within));
      known.set(element, whole);
      return whole;
    };
    return sum(
      ['citation', 'bibliography'].flatMap((area) => under(style, area, name)).map(extent),
    );
  };
  return { run: measure('layout', widest), sorted: measure('sort', sum) };
}

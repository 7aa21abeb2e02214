import * as v from 'valibot';
import { defaultOptions, type ExportOptions, versionChoices } from '../../utils/export/format';

/** What the reader chose at the last export; proposed again at the next. */
export interface ExportChoice {
  formatId: string;
  options: ExportOptions;
}

/** The key in this page's own storage. */
const rememberedAs = 'export';

const schema = v.object({
  formatId: v.fallback(v.string(), 'bibtex'),
  options: v.fallback(
    v.object({
      abstracts: v.boolean(),
      notes: v.boolean(),
      versions: v.picklist(versionChoices),
      latex: v.boolean(),
      keyPattern: v.pipe(v.string(), v.maxLength(200)),
    }),
    defaultOptions,
  ),
});

/** The last choice; where there was none or it is spoilt, BibTeX with everything in it. */
export function rememberedChoice(): ExportChoice {
  let stored: unknown;
  try {
    stored = JSON.parse(localStorage.getItem(rememberedAs) ?? '{}');
  } catch {
    stored = {};
  }
  return v.parse(schema, v.is(v.looseObject({}), stored) ? stored : {});
}

export function rememberChoice(choice: ExportChoice): void {
  localStorage.setItem(rememberedAs, JSON.stringify(choice));
}

import type { StyleFault } from '../../utils/citation/parse-style';
import type { RichText } from '../../utils/citation/rich-text';
import { longestStyle } from '../../utils/model/bounds';
import { keepStyle } from '../../utils/platform/custom-styles';
import { ownStyleList } from '../../utils/platform/storage/stored-settings';
import { examineStyle } from './format-citation';

/** Why a file was not added; of a dependent style with the address of its parent. */
export interface StyleRefusal {
  fault: StyleFault;
  parent?: string;
}

/** What came of a file: a style that was added, with a citation in it, or why not. */
export type StyleAddition =
  | { kind: 'added'; name: string; replaced: boolean; sample: RichText }
  | { kind: 'refused'; file: string; refusal: StyleRefusal };

/** Reads a .csl file, tries it, and keeps it where it works. One of the same style is replaced. */
export async function addStyle(file: File): Promise<StyleAddition> {
  const refused = (refusal: StyleRefusal): StyleAddition => ({
    kind: 'refused',
    file: file.name,
    refusal,
  });
  if (file.size > longestStyle) return refused({ fault: 'too-long' });
  const text = await file.text();
  const examined = await examineStyle(text);
  if (examined.kind === 'fault') return refused(examined);
  const { id, title: name, note, bibliography } = examined.style;
  const replaced = (await ownStyleList.get()).some((other) => other.id === id);
  await keepStyle({ id, name, note, bibliography }, text);
  return { kind: 'added', name, replaced, sample: examined.sample };
}

import type { Capture } from '../model/capture';

/** ISO 639-1 codes of the languages that scholarly works are in, for their names. */
const codes =
  'af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko la lt lv mk mn ms mt nb nl nn no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur uz vi zh';

let named: Map<string, string> | undefined;

/** The code of a language by its English name or its own: 'French', 'français'. */
function codeOf(name: string): string | undefined {
  named ??= new Map(
    codes.split(' ').flatMap((code) =>
      ['en', code].flatMap((locale): [string, string][] => {
        const display = new Intl.DisplayNames(locale, { type: 'language' }).of(code);
        return display ? [[display.toLowerCase(), code]] : [];
      }),
    ),
  );
  return named.get(name.toLowerCase());
}

/**
 * A BCP 47 tag from what pages declare: 'En', 'eng', 'en_US', 'French', 'Deutsch', 'en; fr'; of
 * several the first. Undefined from what is none.
 */
export function languageTag(text: string | undefined): string | undefined {
  const first = text
    ?.slice(0, 100)
    .split(/[,;/|]/, 1)[0]
    ?.trim();
  if (!first) return undefined;
  const known = codeOf(first);
  if (known) return known;
  const tag = first.replaceAll('_', '-');
  // 'English' and 'german' are well-formed tags of no language.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Scripts that one language alone, or one above all others, is written in. */
const scripts: readonly [language: string, script: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
];

/** Letters by which languages of one script are told apart; the first that a text has decides. */
const letters: Record<string, readonly [language: string, letter: RegExp][]> = {
  ru: [
    ['uk', /[іїєґ]/i],
    ['be', /ў/i],
    ['mk', /[ѓќѕ]/i],
    ['sr', /[ђћљњџ]/i],
    // No other language writes this letter within a word and has no 'ы'.
    ['bg', /^(?=[^ыэё]*$)[\s\S]*?[а-я]ъ[а-я]/i],
  ],
  ar: [
    ['ur', /[ٹڈڑے]/],
    ['fa', /[پچژگ]/],
  ],
};

/** Fewer letters of a script are names and quotations; a language has most of a text's letters. */
const fewest = 4;
const share = 0.4;

/**
 * The language of a text by its script; undefined for Latin script and for a mixture.
 * @param text is read as far as its first 4,000 signs
 */
export function languageOfScript(text: string): string | undefined {
  const sample = text.slice(0, 4_000);
  const all = sample.match(/\p{L}/gu)?.length ?? 0;
  const counts = new Map(
    scripts.map(([language, script]) => [language, sample.match(script)?.length ?? 0]),
  );
  const han = counts.get('zh') ?? 0;
  const kana = counts.get('ja') ?? 0;
  // Japanese mixes its own signs with Chinese ones.
  if (kana > 0 && kana + han >= Math.max(fewest, all * share) && kana >= han / 10) return 'ja';
  const found = scripts.find(
    ([language]) => (counts.get(language) ?? 0) >= Math.max(fewest, all * share),
  )?.[0];
  if (!found) return undefined;
  return letters[found]?.find(([, letter]) => letter.test(sample))?.[0] ?? found;
}

/** Less text than this is too little for a detector to tell a language by. */
const enough = 120;

/**
 * The text that a capture's language can be detected from; undefined where the capture tells its
 * language or holds too little text.
 */
export function textToDetect({ language, title, summary }: Capture): string | undefined {
  const text = `${title}. ${summary ?? ''}`.slice(0, 4_000);
  return language === undefined && text.length >= enough ? text : undefined;
}

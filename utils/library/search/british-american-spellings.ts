/**
 * The other English spelling of a word: a reader who writes harbor wants what is on harbours too.
 * The words in which the spellings differ are those of the Oxford and the Merriam-Webster
 * dictionaries that titles and summaries of reference works are likely to have.
 */

/** Beginnings of words in -our and -or. */
const our = (
  'arb arm ard behavi cand clam col demean endeav fav ferv flav harb hon hum lab neighb od parl ' +
  'ranc rig rum savi sav splend succ tum val vap vig'
).split(' ');

/** Words that double their l before an ending in Britain alone. */
const doubled = (
  'cancel channel counsel dial duel equal fuel initial jewel label level libel marvel model panel ' +
  'quarrel rival signal spiral total travel tunnel'
).split(' ');

/** What may stand before a whole word of these: 'kilometre', 'dishonour', 'multicoloured'. */
const before = '(?:un|dis|mis|re|multi|anti|neuro|centi|kilo|micro|milli|nano|deci)?';

/** A spelling of a kind of words, each word whole, and what stands for it in the other English. */
interface Family {
  british: RegExp;
  american: RegExp;
  endings: readonly [british: string, american: string];
}

const family = (
  stems: readonly string[],
  endings: readonly [british: string, american: string],
  british: string,
  american = british,
): Family => {
  const word = (ending: string, rest: string) =>
    new RegExp(`^(${before}(?:${stems.join('|')}))${ending}(${rest})$`);
  return { british: word(endings[0], british), american: word(endings[1], american), endings };
};

const ourEndings =
  '|s|ed|ing|er|ers|able|ably|ful|fully|less|ite|ites|hood|hoods|al|ally|alism|ist|ists|ism|ly|y';

const families: readonly Family[] = [
  family(our, ['our', 'or'], ourEndings),
  family(['cali', 'fi', 'sa', 'som'], ['bre', 'ber'], '|s|d', '|s|ed'),
  family(['cen', 'lus', 'scep', 'spec', 'thea', 'me', 'li'], ['tre', 'ter'], '|s|d', '|s|ed'),
  family(
    ['cata', 'ana', 'dia', 'mono', 'pro', 'epi'],
    ['logue', 'log'],
    '|s|d|r|rs',
    '|s|ed|er|ers',
  ),
];

/** Beginnings of words, as they are written in Britain and in the United States. */
const pairs: readonly (readonly [british: string, american: string])[] = [
  ['acknowledgement', 'acknowledgment'],
  ['aesthet', 'esthet'],
  ['ageing', 'aging'],
  ['aluminium', 'aluminum'],
  ['amoeb', 'ameb'],
  ['anaem', 'anem'],
  ['anaesth', 'anesth'],
  ['archaeo', 'archeo'],
  ['artefact', 'artifact'],
  ['coeliac', 'celiac'],
  ['defence', 'defense'],
  ['diarrhoea', 'diarrhea'],
  ['draught', 'draft'],
  ['encyclopaed', 'encycloped'],
  ['enrolment', 'enrollment'],
  ['faecal', 'fecal'],
  ['faeces', 'feces'],
  ['foetus', 'fetus'],
  ['foetal', 'fetal'],
  ['fulfilment', 'fulfillment'],
  ['gaol', 'jail'],
  ['grey', 'gray'],
  ['gynaec', 'gynec'],
  ['haemo', 'hemo'],
  ['instalment', 'installment'],
  ['jewellery', 'jewelry'],
  ['judgement', 'judgment'],
  ['leukaem', 'leukem'],
  ['licence', 'license'],
  ['manoeuvr', 'maneuver'],
  ['mediaeval', 'medieval'],
  ['mould', 'mold'],
  ['oedema', 'edema'],
  ['oesophag', 'esophag'],
  ['oestrogen', 'estrogen'],
  ['offence', 'offense'],
  ['orthopaed', 'orthoped'],
  ['paediat', 'pediat'],
  ['palaeo', 'paleo'],
  ['plough', 'plow'],
  ['practis', 'practic'],
  ['pretence', 'pretense'],
  ['sceptic', 'skeptic'],
  ['sepulchre', 'sepulcher'],
  ['skilful', 'skillful'],
  ['smoulder', 'smolder'],
  ['sulph', 'sulf'],
  ['tranquillity', 'tranquility'],
  ['wilful', 'willful'],
  ['woollen', 'woolen'],
];

/** 'centred' is 'centered': behind -re and -gue an ending has lost its e. */
function longer(ending: string, [british]: Family['endings']): string {
  return british.endsWith('e') && /^[dr]/.test(ending) ? `e${ending}` : ending;
}

function shorter(ending: string, [british]: Family['endings']): string {
  return british.endsWith('e') ? ending.replace(/^e/, '') : ending;
}

/** -ise and -ize: behind three letters, for 'prise' and 'prize' are two words. */
const ize = /^([a-z]{3,})(is|iz)(e|ed|er|ers|es|ing|able|ation|ations|ational)$/;
const yze = /^(anal|catal|dial|electrol|hydrol|paral)(ys|yz)(e|ed|er|ers|es|ing)$/;
const ending = /^([a-z]+?)(ll?)(ed|er|ers|ing|ings|ist|ists|or|ors|ous)$/;
const doubles = new Set(doubled);
/** Longer words are none. */
const longest = 40;

/**
 * The other spellings of one folded word, in ASCII letters: those of Britain where it has one of
 * the United States, and the other way about. None for most words, and none that the word stands
 * in, since a search for the word finds it anyway.
 */
export function otherEnglish(word: string): string[] {
  if (word.length > longest || !/^[a-z]{4,}$/.test(word)) return [];
  const others = new Set<string>();
  for (const [british, american] of pairs) {
    if (word.startsWith(british)) others.add(american + word.slice(british.length));
    else if (word.startsWith(american)) others.add(british + word.slice(american.length));
  }
  for (const { british, american, endings } of families) {
    const [, stem, rest = ''] = british.exec(word) ?? [];
    if (stem !== undefined) others.add(stem + endings[1] + longer(rest, endings));
    const [, own, end = ''] = american.exec(word) ?? [];
    if (own !== undefined) others.add(own + endings[0] + shorter(end, endings));
  }
  for (const [form, one, other] of [
    [ize, 'is', 'iz'],
    [yze, 'ys', 'yz'],
  ] as const) {
    const [, stem = '', sign, rest = ''] = form.exec(word) ?? [];
    if (sign !== undefined) others.add(stem + (sign === one ? other : one) + rest);
  }
  const [, stem = '', letters = '', rest = ''] = ending.exec(word) ?? [];
  if (doubles.has(`${stem}l`)) others.add(`${stem}${letters === 'l' ? 'll' : 'l'}${rest}`);
  return [...others].filter((other) => !other.includes(word));
}

/**
 * Unicode as commands of LaTeX's own encodings (T1, TS1) and of its mathematics, for programs that
 * read ASCII alone. Scripts that have no commands there (Cyrillic, Hebrew, Han, …) stay as they are.
 */

/** Combining marks that are accents in LaTeX. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0326': 'textcommabelow',
  '\u0327': 'c',
  '\u0328': 'k',
  '\u0331': 'b',
};

/** Signs that are spelled without a command. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['\u00a0', '~'],
  ['–', '{--}'],
  ['—', '{---}'],
]);

/** Letters and signs by their commands, as 'sign command'. */
const text = table(`
  ß ss|æ ae|Æ AE|œ oe|Œ OE|ø o|Ø O|å aa|Å AA|ł l|Ł L|đ dj|Đ DJ|ð dh|Ð DH|þ th|Þ TH|ŋ ng|Ŋ NG|ı i|ȷ j
  “ textquotedblleft|” textquotedblright|‘ textquoteleft|’ textquoteright|„ quotedblbase
  ‚ quotesinglbase|« guillemotleft|» guillemotright|‹ guilsinglleft|› guilsinglright
  … dots|• textbullet|· textperiodcentered|† textdagger
  ‡ textdaggerdbl|§ textsection|¶ textparagraph|¡ textexclamdown|¿ textquestiondown
  © textcopyright|® textregistered|™ texttrademark|€ texteuro|£ textsterling|¥ textyen|¢ textcent
  ° textdegree|± textpm|× texttimes|÷ textdiv|µ textmu|¬ textlnot|¦ textbrokenbar|¤ textcurrency
  ª textordfeminine|º textordmasculine|¹ textonesuperior|² texttwosuperior|³ textthreesuperior
  ¼ textonequarter|½ textonehalf|¾ textthreequarters|‰ textperthousand|№ textnumero
`);

const mathematics = table(`
  α alpha|β beta|γ gamma|δ delta|ε varepsilon|ζ zeta|η eta|θ theta|ι iota|κ kappa|λ lambda|μ mu|ν nu
  ξ xi|π pi|ρ rho|σ sigma|ς varsigma|τ tau|υ upsilon|φ varphi|χ chi|ψ psi|ω omega|Γ Gamma|Δ Delta
  Θ Theta|Λ Lambda|Ξ Xi|Π Pi|Σ Sigma|Φ Phi|Ψ Psi|Ω Omega|∞ infty|≤ leq|≥ geq|≠ neq|≈ approx|≡ equiv
  → rightarrow|← leftarrow|↔ leftrightarrow|⇒ Rightarrow|⇔ Leftrightarrow|∈ in|∉ notin|⊂ subset
  ⊆ subseteq|∪ cup|∩ cap|∅ emptyset|∀ forall|∃ exists|∧ wedge|∨ vee|∑ sum|∏ prod|∫ int|√ surd|∂ partial
  ∇ nabla|ℓ ell|⊕ oplus|⊗ otimes|⊥ perp|∼ sim|∝ propto
`);

const signs: ReadonlyMap<string, string> = new Map(
  [...text, ...mathematics].map(([sign, command]) => [command, sign]),
);

/** The sign that one of these commands stands for, by its name: 'ss' is 'ß'. */
export function signOfCommand(name: string): string | undefined {
  return signs.get(name);
}

/**
 * A field's value with accents, letters and signs as commands, each in braces of its own, so that
 * BibTeX takes it for one letter. What was ASCII already stays as it is: it is escaped before.
 */
export function toCommands(value: string): string {
  return value.replace(/[^\0-\x7f]\p{M}*|[A-Za-z]\p{M}+/gu, (cluster) => {
    const spelt = spellings.get(cluster);
    if (spelt !== undefined) return spelt;
    const formula = mathematics.get(cluster);
    if (formula !== undefined) return `$\\${formula}$`;
    const command = commandOf(cluster);
    return command === undefined ? cluster : `{${command}}`;
  });
}

/** A letter with its accents, the innermost next to it; undefined where any of them has no command. */
function commandOf(cluster: string): string | undefined {
  const whole = text.get(cluster.normalize('NFC'));
  if (whole !== undefined) return `\\${whole}`;
  const [base = '', ...marks] = cluster.normalize('NFD');
  let letter = text.has(base) ? `\\${text.get(base)}` : base;
  if (marks.length === 0 || !/^(?:[A-Za-z]|\\[a-z]+)$/i.test(letter)) return undefined;
  for (const mark of marks) {
    const accent = accents[mark];
    if (accent === undefined) return undefined;
    letter = `\\${accent}{${letter}}`;
  }
  return letter;
}

/** The pairs of a list, one line or bar after the other. */
function table(list: string): ReadonlyMap<string, string> {
  const pairs = list
    .trim()
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' '));
  return new Map(pairs.map(([sign = '', command = '']) => [sign, command]));
}

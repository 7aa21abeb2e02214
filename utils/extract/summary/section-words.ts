import { withoutEnd } from '../../text/whitespace';

/** What a label or a heading of a work's front matter announces. */
export type LabelKind =
  /** An abstract, and nothing else. */
  | 'summary'
  /** A summary or the first section of the text: what follows decides. */
  | 'opening'
  | 'keywords'
  /** A part of a structured abstract. */
  | 'part';

/**
 * The words of each kind by language, parted by bars. Accents, case and hyphens do not matter.
 * The native words for abstract and keywords are those of the locale files of Open Journal Systems.
 */
const tables: Record<LabelKind, Record<string, string>> = {
  summary: {
    en: 'abstract|abstracts|summary|article abstract|article summary|chapter abstract|chapter summary|entry summary|book abstract|english abstract|abstract in english|executive summary|extended abstract|short abstract|synopsis|about this book|about this chapter',
    de: 'zusammenfassung|kurzfassung|kurzzusammenfassung|abriss|abstrakt|kurzreferat|inhaltsangabe|deutsche zusammenfassung',
    fr: 'résumé|résumé en français|résumé de l’article',
    es: 'resumen|sumario|resumen en español',
    it: 'riassunto|sommario|riepilogo|abstract',
    nl: 'samenvatting',
    pt: 'resumo|sumário',
    ca: 'resum',
    gl: 'resumo',
    eu: 'laburpena',
    da: 'resumé|sammendrag|sammenfatning',
    nb: 'sammendrag|samandrag|oppsummering',
    sv: 'sammanfattning|sammandrag|abstract',
    fi: 'tiivistelmä|abstrakti|yhteenveto',
    is: 'útdráttur|ágrip|samantekt',
    et: 'sisukokkuvõte|kokkuvõte|resümee|annotatsioon',
    lv: 'kopsavilkums|anotācija',
    lt: 'santrauka|anotacija',
    pl: 'streszczenie|abstrakt|podsumowanie',
    cs: 'abstrakt|souhrn|anotace|shrnutí',
    sk: 'abstrakt|súhrn|anotácia|zhrnutie',
    sl: 'izvleček|povzetek',
    hr: 'sažetak|apstrakt|rezime',
    sr: 'сажетак|апстракт|резиме',
    mk: 'апстракт|резиме',
    bg: 'абстракт|резюме|анотация',
    ru: 'аннотация|резюме|реферат',
    uk: 'анотація|резюме|реферат',
    ro: 'rezumat|abstract',
    hu: 'absztrakt|kivonat|összefoglalás|összefoglaló|összegzés|rezümé',
    el: 'περίληψη|σύνοψη',
    tr: 'özet|öz',
    az: 'xülasə|annotasiya',
    sq: 'abstrakti|përmbledhje',
    id: 'abstrak|ringkasan|intisari',
    vi: 'tóm tắt',
    th: 'บทคัดย่อ',
    ka: 'აბსტრაქტი|ანოტაცია|რეზიუმე',
    hy: 'ամփոփում|համառոտագրություն',
    kk: 'аңдатпа|түйіндеме',
    he: 'תקציר',
    ar: 'الملخص|ملخص|ملخص البحث|مستخلص|المستخلص|الخلاصة',
    fa: 'چکیده|خلاصه',
    hi: 'सार|सारांश',
    zh: '摘要|内容摘要|內容摘要|提要|内容提要|內容提要|中文摘要|文摘',
    ja: '要旨|抄録|要約|論文要旨|和文抄録|摘要',
    ko: '초록|국문초록|국문 초록|요약|요약문',
  },
  opening: {
    en: 'definition|description|scope|overview|lead|in brief|in short|in a nutshell|at a glance|key points|short description|brief description|description of this item|description of document|description of this document|scope note',
    de: 'definition|beschreibung|kurzbeschreibung|überblick|inhalt|begriffsbestimmung|kurzinfo|auf einen blick|in kürze|kurz gesagt',
    fr: 'définition|description|présentation|aperçu|en bref|vue d’ensemble|l’essentiel',
    es: 'definición|descripción|presentación|visión general|en breve|síntesis|en resumen',
    it: 'definizione|descrizione|presentazione|panoramica|in breve|sintesi',
    nl: 'definitie|beschrijving|omschrijving|overzicht|in het kort|inhoud',
    pt: 'definição|descrição|apresentação|visão geral|em síntese|síntese',
    ca: 'definició|descripció|presentació|visió general',
    gl: 'definición|descrición|presentación',
    eu: 'definizioa|deskribapena|azalpena',
    da: 'definition|beskrivelse|oversigt|kort fortalt',
    nb: 'definisjon|beskrivelse|oversikt|kort fortalt',
    sv: 'definition|beskrivning|översikt|i korthet',
    fi: 'määritelmä|kuvaus|yleiskatsaus|lyhyesti',
    is: 'lýsing|skilgreining|yfirlit',
    et: 'kirjeldus|määratlus|ülevaade',
    lv: 'apraksts|definīcija|pārskats',
    lt: 'aprašymas|apibrėžimas|apžvalga',
    pl: 'definicja|opis|omówienie|w skrócie',
    cs: 'definice|popis|přehled',
    sk: 'definícia|popis|opis|prehľad',
    sl: 'opis|definicija|pregled',
    hr: 'opis|definicija|pregled',
    sr: 'опис|дефиниција|преглед',
    mk: 'опис|дефиниција|преглед',
    bg: 'описание|определение|преглед|обобщение',
    ru: 'описание|определение|обзор|краткое описание|кратко',
    uk: 'опис|визначення|огляд|стислий опис',
    ro: 'descriere|definiție|prezentare|prezentare generală',
    hu: 'leírás|meghatározás|áttekintés|ismertető',
    el: 'περιγραφή|ορισμός|επισκόπηση',
    tr: 'tanım|açıklama|genel bakış',
    az: 'təsvir|tərif',
    id: 'deskripsi|definisi|ikhtisar',
    vi: 'mô tả|định nghĩa|tổng quan|giới thiệu',
    th: 'คำอธิบาย|คำจำกัดความ',
    ka: 'აღწერა|განმარტება',
    hy: 'նկարագրություն|սահմանում',
    kk: 'сипаттама|анықтама',
    he: 'תיאור|הגדרה|סקירה',
    ar: 'الوصف|وصف|تعريف|نبذة|نظرة عامة',
    fa: 'توضیح|توضیحات|تعریف|معرفی',
    hi: 'विवरण|परिभाषा',
    zh: '描述|定义|定義|简介|簡介|概述|概要|内容简介|內容簡介',
    ja: '概要|概説|定義|説明|解説|内容紹介',
    ko: '개요|정의|설명|소개',
  },
  keywords: {
    en: 'keyword|keywords|key word|key words|author keyword|author keywords|authors keywords|article keywords|english keywords|keywords in english|key words and phrases|keywords and phrases|key terms|index term|index terms',
    de: 'schlüsselwort|schlüsselwörter|schlüsselbegriffe|schlüsselworte|schlagwort|schlagwörter|schlagworte|stichwort|stichwörter|stichworte',
    fr: 'mot clé|mots clés|mot clef|mots clefs',
    es: 'palabra clave|palabras clave|palabras claves|descriptores',
    it: 'parola chiave|parole chiave|keywords',
    nl: 'trefwoord|trefwoorden|treefwoorden|sleutelwoorden|kernwoorden',
    pt: 'palavra chave|palavras chave|palavras chaves|descritores',
    ca: 'paraula clau|paraules clau',
    gl: 'palabras chave|palabras clave',
    eu: 'gako hitzak|hitz gakoak',
    da: 'nøgleord|emneord|stikord',
    nb: 'nøkkelord|emneord|stikkord',
    sv: 'nyckelord|ämnesord',
    fi: 'avainsana|avainsanat|asiasanat',
    is: 'lykilorð|efnisorð',
    et: 'märksõnad|võtmesõnad',
    lv: 'atslēgvārdi|atslēgas vārdi',
    lt: 'esminiai žodžiai|raktažodžiai|reikšminiai žodžiai',
    pl: 'słowo kluczowe|słowa kluczowe|słowa klucze',
    cs: 'klíčová slova|klíčové slovo',
    sk: 'kľúčové slová|kľúčové slovo',
    sl: 'ključne besede',
    hr: 'ključne riječi|ključne reči',
    sr: 'кључне речи|кључне ријечи',
    mk: 'клучни зборови',
    bg: 'ключови думи',
    ru: 'ключевые слова|ключевые слова и фразы',
    uk: 'ключові слова',
    ro: 'cuvinte cheie',
    hu: 'kulcsszavak|kulcsszó|tárgyszavak',
    el: 'λέξεις κλειδιά|λέξεις κλειδια|λέξη κλειδί',
    tr: 'anahtar kelimeler|anahtar kelime|anahtar sözcükler',
    az: 'açar sözlər',
    sq: 'fjalëkyçet|fjalë kyçe',
    id: 'kata kunci',
    vi: 'từ khóa|từ khoá',
    th: 'คำสำคัญ',
    ka: 'საკვანძო სიტყვები',
    hy: 'բանալի բառեր',
    kk: 'кілт сөздер|түйін сөздер',
    he: 'מילות מפתח',
    ar: 'الكلمات المفتاحية|كلمات مفتاحية|الكلمات الدالة|كلمات دالة|الكلمات الرئيسية',
    fa: 'کلمات کلیدی|واژگان کلیدی|کلیدواژه ها|کلیدواژه‌ها|کلیدواژگان|کلید واژه ها',
    hi: 'कीवर्ड|संकेत शब्द|मुख्य शब्द',
    zh: '关键词|關鍵詞|关键字|關鍵字|關鍵字詞|主题词',
    ja: 'キーワード',
    ko: '키워드|주제어|핵심어|색인어|중심어',
  },
  part: {
    en: 'background|context|introduction|objective|objectives|aim|aims|aim of study|purpose|goal|goals|rationale|importance|question|research question|hypothesis|design|study design|setting|participants|patients|population|interventions|intervention|exposures|main outcome measures|main outcomes and measures|outcome measures|measurements|measures|materials|material|method|methods|methodology|approach|search methods|search strategy|selection criteria|data sources|study selection|data collection and analysis|data extraction|data synthesis|observations|result|results|main results|key results|finding|findings|limitations|discussion|conclusion|conclusions|authors conclusions|interpretation|significance|implications|practical implications|originality|value|relevance|registration|trial registration|funding|primary funding source',
    de: 'hintergrund|einleitung|fragestellung|zielsetzung|ziel|ziele|methode|methoden|methodik|material|patienten|ergebnis|ergebnisse|resultate|diskussion|schlussfolgerung|schlussfolgerungen|fazit',
    fr: 'contexte|introduction|objectif|objectifs|but|buts|matériel|matériels|patients|méthode|méthodes|méthodologie|résultats|discussion|conclusion|conclusions',
    es: 'antecedentes|contexto|introducción|objetivo|objetivos|propósito|material|materiales|pacientes|método|métodos|metodología|resultados|discusión|conclusión|conclusiones',
    pt: 'enquadramento|contexto|introdução|objetivo|objetivos|objectivo|objectivos|material|materiais|método|métodos|metodologia|resultados|discussão|conclusão|conclusões',
    it: 'contesto|premessa|introduzione|obiettivo|obiettivi|scopo|scopi|materiali|metodo|metodi|risultati|discussione|conclusione|conclusioni',
    nl: 'achtergrond|inleiding|doel|doelstelling|methode|methoden|resultaten|conclusie|conclusies',
    da: 'baggrund|formål|metode|metoder|resultater|konklusion|konklusioner',
    nb: 'bakgrunn|formål|metode|metoder|resultater|konklusjon|konklusjoner',
    sv: 'bakgrund|syfte|metod|metoder|resultat|slutsats|slutsatser',
    fi: 'tausta|tavoite|tavoitteet|menetelmät|tulokset|johtopäätökset|päätelmät',
    pl: 'wstęp|wprowadzenie|cel|cel pracy|materiał|materiały|metody|wyniki|wnioski',
    cs: 'úvod|východiska|cíl|cíle|metody|metodika|výsledky|závěr|závěry',
    sk: 'úvod|východiská|cieľ|ciele|metódy|metodika|výsledky|záver|závery',
    ru: 'введение|актуальность|цель|цель исследования|материал|материалы|методы|результаты|обсуждение|вывод|выводы|заключение',
    uk: 'вступ|актуальність|мета|мета дослідження|матеріали|методи|результати|обговорення|висновок|висновки',
    ro: 'introducere|scop|obiectiv|obiective|metode|rezultate|concluzie|concluzii',
    hu: 'háttér|bevezetés|célkitűzés|módszer|módszerek|eredmények|következtetés|következtetések',
    el: 'εισαγωγή|σκοπός|μέθοδος|μέθοδοι|αποτελέσματα|συμπέρασμα|συμπεράσματα',
    tr: 'giriş|amaç|gereç|yöntem|yöntemler|bulgular|sonuç|sonuçlar',
    ar: 'الخلفية|المقدمة|الهدف|الأهداف|الطريقة|الطرق|المنهجية|النتائج|الاستنتاج|الاستنتاجات',
    fa: 'مقدمه|زمینه|هدف|روش|روش ها|روش بررسی|یافته ها|یافته‌ها|نتایج|نتیجه گیری|نتیجه‌گیری',
    zh: '背景|目的|方法|材料与方法|资料与方法|结果|結果|结论|結論',
    ja: '背景|目的|方法|対象と方法|結果|考察|結論',
    ko: '배경|목적|방법|연구방법|연구 방법|결과|결론',
  },
};

const kinds: readonly LabelKind[] = ['summary', 'opening', 'keywords', 'part'];
const words = new Map(
  kinds.map((kind) => {
    const languages = new Map<string, string[]>();
    for (const [language, list] of Object.entries(tables[kind])) {
      for (const word of list.split('|')) {
        const key = keyOf(word);
        languages.set(key, [...(languages.get(key) ?? []), language]);
      }
    }
    return [kind, languages] as const;
  }),
);

/** The first of the kinds that each word stands for. */
const firstKinds = new Map(
  kinds.toReversed().flatMap((kind) => [...(words.get(kind) ?? [])].map(([key]) => [key, kind])),
);
const longestWord = Math.max(...[...firstKinds.keys()].map(({ length }) => length));

const longestLabel = 80;
/** What may join two labels: "Summary and Keywords", "Abstract / Résumé", "Materials and Methods". */
const joint = / ?[/&,|·+] ?| (?:and|und|et|y|e|i|en|og|och|ja|и|та|і|ve|و) /u;
const openingBracket = /^[【[〔［(（]\s*/;

/** The languages in which a label means that; none where it does not. */
export function labelLanguages(label: string, kind: LabelKind): readonly string[] {
  return words.get(kind)?.get(keyOf(bare(label))) ?? [];
}

/**
 * What a label or heading announces, with or without a colon, brackets around it, a remark in
 * parentheses or a second label behind it; undefined where it is no label.
 */
export function labelKind(label: string): LabelKind | undefined {
  if (label.length > longestLabel) return undefined;
  const words = bare(label);
  const whole = kindOf(words);
  if (whole) return whole;
  const [first = '', ...rest] = words.split(joint);
  const kind = rest.length > 0 && rest.length < 4 ? kindOf(first) : undefined;
  const others = rest.map(kindOf);
  if (kind === 'summary') return others.every((each) => each && each !== 'part') ? kind : undefined;
  return kind && others.every((other) => other === kind) ? kind : undefined;
}

/** A heading without a number before and a colon behind. */
export function headingWords(text: string): string {
  return withoutEnd(text, ' :：.').replace(/^(?:\d+\.)*\d*\.?\s+/, '');
}

/** Whether a label is a part of a structured abstract, even if it announces something else elsewhere. */
export function isPart(label: string): boolean {
  if (label.length > longestLabel) return false;
  const parts = bare(label).split(joint);
  const known = words.get('part');
  return parts.length < 5 && parts.every((part) => known?.has(keyOf(part)));
}

function kindOf(label: string): LabelKind | undefined {
  const key = keyOf(label);
  return key.length > longestWord ? undefined : firstKinds.get(key);
}

/** Without brackets, a colon or full stop, a remark in parentheses, a plural's "(s)". */
function bare(label: string): string {
  const end = withoutEnd(label.trim(), ' :：.。—–-');
  const open = openingBracket.exec(end);
  const inner = open ? end.slice(open[0].length).replace(/ ?[】\]〕］)）]$/, '') : end;
  return inner.endsWith(')') ? inner.replace(/\(s\)$/i, '').replace(/\s\(.{2,20}\)$/, '') : inner;
}

/** The form in which labels are compared: no accents, no case, hyphens as spaces. */
function keyOf(label: string): string {
  // Most labels are of plain letters, which all this would leave as they are.
  if (/^[a-z]+(?: [a-z]+)*$/i.test(label)) return label.toLowerCase();
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[’ʼ`]/g, "'")
    .replace(/(?<=s)'(?=\s)/g, '')
    .replace(/[-‐‑_\s]+/g, ' ')
    .trim();
}

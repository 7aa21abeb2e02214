/** Sentences in which a placeholder says that its text is still to come: no part of its summary. */
const announcements = new RegExp(
  [
    /this is an? (?:advance|early|preliminary|brief) (?:summary|abstract|version) of an? (?:forthcoming|upcoming|planned)/,
    /(?:please )?check back (?:later|soon|here|again)\b/,
    /(?:the )?(?:full|complete) (?:article|entry|text|chapter|version)[^.]{0,40}\b(?:forthcoming|to come|coming soon|available (?:soon|shortly|later)|be published (?:soon|shortly|later))/,
    /this (?:article|entry|chapter) is (?:forthcoming|in preparation|in progress|still to come)/,
    /(?:der|die) (?:vollständige|ganze) (?:artikel|beitrag|eintrag|text)\b[^.]{0,40}(?:in kürze|demnächst|später|in vorbereitung)/,
    /(?:dieser )?(?:artikel|beitrag|eintrag) (?:ist )?(?:in vorbereitung|erscheint (?:in kürze|demnächst))/,
    /(?:l[’']article|la notice|le texte) (?:complète?|intégral)[^.]{0,40}(?:à paraître|prochainement|bientôt|en préparation)/,
    /(?:el artículo|la entrada|el texto) (?:completo|completa)[^.]{0,40}(?:próximamente|en preparación|pronto)/,
    /(?:l[’']articolo|la voce|il testo) (?:completo|completa)[^.]{0,40}(?:prossimamente|in preparazione|a breve)/,
    /(?:o artigo|a entrada|o texto) (?:completo|completa)[^.]{0,40}(?:em breve|em preparação|brevemente)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
/** No sentence of an announcement is longer. */
const longest = 250;

/** A paragraph without the sentences at its beginning and end that announce a text still to come. */
export function withoutAnnouncement(text: string): string {
  if (
    !announcements.test(text.slice(0, 2 * longest)) &&
    !announcements.test(text.slice(-2 * longest))
  )
    return text;
  const sentences = text.split(/(?<=[.!?])\s+/);
  while (isAnnouncement(sentences.at(-1))) sentences.pop();
  while (isAnnouncement(sentences[0])) sentences.shift();
  return sentences.join(' ');
}

function isAnnouncement(sentence: string | undefined): boolean {
  return sentence !== undefined && sentence.length <= longest && announcements.test(sentence);
}

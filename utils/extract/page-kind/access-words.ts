/**
 * How publishers say what a reader may see. Every pattern names this content or addresses its reader:
 * that a journal has subscribers is no word about the page. The sentences of Open Journal Systems'
 * locale files are among them.
 */

/** That the text is withheld. */
const closed = [
  // English
  /requires? (?:an? )?(?:\w+ ){0,2}(?:subscription|purchase|login\b|log-in\b|payment|authentication\b)|authentication required|subscription(?: or [^.]{1,40})?(?: is)? (?:required|needed|necessary)|required subscription/,
  /(?:only (?:available|accessible) (?:to|for)|for|restricted to|limited to|reserved for) (?:\w+ )?(?:subscribers|members)(?: only)?[.!]?$|^(?:subscribers?|members)[ -]only\b/,
  /\byou (?:\w+ ){0,2}(?:do not|don[’']t) (?:\w+ ){0,2}have (?:\w+ ){0,2}(?:access|a subscription|permission)|\byour (?:institution|library|organi[sz]ation|account|subscription) (?:does not|doesn[’']t) (?:\w+ )?(?:have|include|provide|cover)|\b(?:not|un)(?: currently)? ?able to access (?:this|the)|(?:do|does) ?(?:not|n[’']t) have access to (?:this|the (?:full|article|chapter|entry|content))|^(?:you have )?no access$/,
  /(?:log ?-?in|sign ?-?in|subscribe|register|join|pay)\b[^.]{0,60} (?:to|for) (?:access|view|read|see|get|unlock|continue)\b[^.]{0,30}\b(?:full|complete|entire|rest|reading|this (?:content|article|chapter|entry|item|document|page)|content|text|article|chapter|entry)\b/,
  /without (?:a )?subscription (?:are|is) not able/,
  /access (?:to )?(?:this|the full|the) (?:article|chapter|entry|content|text|document|item)\b[^.]{0,20} (?:is )?(?:restricted|limited|denied)|^(?:restricted|closed|no|limited) access$/,
  /preview of subscription content|this is (?:a preview|an excerpt|an extract)\b|(?:article|chapter|content|entry) preview$|^section snippets|^first page (?:preview|of (?:the )?pdf)|you are (?:reading|viewing) (?:only )?(?:an?|the) (?:free )?(?:preview|summary|abstract|extract|excerpt)\b/,
  /\b(?:get|gain) (?:full |instant |temporary |immediate )?access(?: to (?:this|the (?:full|complete|entire|article|chapter|entry))\b|[.!]?$)|\b(?:buy|purchase|rent) (?:this |the |full |instant |digital |online )*(?:article|chapter|entry|pdf|access)\b(?! (?:in )?print)|^purchase (?:pdf )?[-–: ]{0,3}(?:[$€£¥]|usd|eur|gbp) ?\d|(?:^|[.!] )to (?:read|see|access|view|continue reading)\b[^.]{0,80}\b(?:subscribe|sign up|log ?in|register|start your|free trial)\b|\bpay[ -]?per[ -]?view|^(?:purchase|access) options\b/,
  // German
  /sie haben (?:\S+ )?(?:keinen|nicht) (?:\S+ )?(?:zugang|zugriff)|kein(?:en)? (?:zugang|zugriff) (?:zu|auf) (?:dies|den|die|das)|abonnement\b[^.]{0,40}(?:erforderlich|benötigt|notwendig|nötig)|^zugang für abonnent|(?:nur|ausschließlich) für abonnent|(?:melden sie sich|bitte) (?:bitte )?an(?:melden)?,? um .{0,40}(?:voll|inhalt|text|artikel)|(?:artikel|kapitel|beitrag|volltext|pdf) kaufen/,
  // French
  /abonnement (?:[^.]{0,30} )?(?:est )?(?:requis|nécessaire)|(?:réservée?s?|accessibles?) aux (?:seuls )?abonnés|accès (?:restreint|réservé|sous abonnement|payant)|nécessite un abonnement|connectez-vous pour (?:accéder|lire|consulter)|vous n[’']avez pas accès|acheter (?:cet |l[’']|le |ce )(?:article|chapitre|document|texte)/,
  // Spanish, Catalan, Galician
  /requiere (?:una )?suscripción|suscripción (?:requerida|necesaria)|necesari[oa] (?:estar suscrito|una suscripción|comprar)|acceso (?:restringido|mediante suscripción)|(?:sólo|solo|exclusivo) para suscriptores|(?:inicie|iniciar|inicia) sesión para (?:acceder|leer|ver)|no tiene acceso a|comprar (?:este |el )?(?:artículo|capítulo)|cal fer la subscripció|accés mitjançant subscripció|acceso mediante subscrición/,
  // Italian
  /richiede (?:un )?abbonamento|necessario (?:avere )?(?:un |l[’'])abbonamento|accedi per (?:leggere|visualizzare)|accesso riservato|riservat[oa] agli abbonati|acquista (?:l[’']|questo |il )(?:articolo|capitolo)/,
  // Portuguese
  /requer (?:uma )?(?:assinatura|subscrição)|(?:assinatura|subscrição) (?:exigida|necessária)|(?:apenas|somente|só) para assinantes|acesso restrito|não tem acesso a|faça login para (?:ler|acessar|ver)|comprar (?:este |o )?(?:artigo|capítulo)/,
  // Dutch
  /abonnement\b[^.]{0,30}(?:vereist|nodig|benodigd)|geen toegang tot (?:dit|deze|de|het)|(?:alleen |uitsluitend )?(?:toegankelijk )?voor abonnees$|log in om [^.]{0,40}(?:lezen|bekijken)|koop (?:dit )?(?:artikel|hoofdstuk)/,
  // Swedish, Danish, Norwegian, Finnish, Icelandic
  /kräver prenumeration|prenumeration[^.]{0,40} krävs|(?:endast|bara) för prenumeranter|logga in för att (?:läsa|få tillgång)|kræve[rs] (?:et )?abonnement|abonnement[^.]{0,30} (?:er )?påkrævet|kun for abonnenter|log (?:ind|på) for at (?:læse|få adgang)|krever abonnement|bare abonnenter|logg inn for å (?:lese|få tilgang)|vaatii tilauksen|edellyttää tilausta|vain tilaajille|krefst áskriftar/,
  // Polish, Czech, Slovak, Hungarian, Romanian
  /wymagana (?:jest )?(?:subskrypcja|prenumerata)|dostęp (?:przez subskrypcję|ograniczony|płatny)|niezbędna jest subskrypcja|tylko dla (?:prenumeratorów|subskrybentów)|zaloguj się,? aby (?:czytać|przeczytać|uzyskać)|vyžadov[áa]né? p[řr]edplatné|p[řr]edplatený p[rř]ístup|předplacený přístup|(?:pouze|jen) pro předplatitele|előfizetés szükséges|csak előfizetőknek|necesită abonare|abonare necesară|doar pentru abonați/,
  // Croatian, Serbian, Slovenian, Baltic languages, Estonian
  /samo pretplatnici|pretplatnički pristup|zaht(?:ij)?eva pretplatu|само претплатници|претплатнички приступ|захтева претплату|naročniški dostop|potrebna naročnina|nõuab tellimust|nepieciešam[sa]? abon|reikia prenumeratos/,
  // Russian, Ukrainian, Bulgarian, Macedonian
  /(?:требуется|нужна|необходима) подписка|доступ (?:ограничен|закрыт|платный|по подписке)|только для подписчиков|войдите,? чтобы (?:читать|прочитать|получить)|купить (?:эту )?статью|необхідна передплата|потрібна передплата|доступ за передплатою|доступ обмежено|(?:лише|тільки) для передплатників|увійдіть,? щоб (?:читати|прочитати)|необходим (?:е )?абонамент|потребна е претплата/,
  // Greek, Turkish, Arabic, Persian, Hebrew
  /απαιτείται συνδρομή|abonelik (?:gereklidir|gerekir|gerekli|erişimi)|yalnızca aboneler|makaleyi satın al|يتطلب (?:ال)?اشتراك|الاشتراك مطلوب|للمشتركين فقط|الوصول عبر الاشتراك|نیاز به اشتراک|دسترسی با اشتراک|باید مشترک|דורש מנוי|נדרש מנוי|למנויים בלבד/,
  // Chinese, Japanese, Korean, Indonesian, Vietnamese, Thai
  /需要订阅|需要訂閱|登[录錄入](?:后|後)(?:可)?(?:阅读|閱讀|查看)|(?:购买|購買)(?:本文|全文|此文)|(?:无权|無權)(?:访问|訪問)|仅限(?:订阅|会员)|購読(?:が必要|アクセス|者限定)|ログイン(?:が必要|して(?:全文|続き))|続きを読むには|閲覧権限がありません|구독이? 필요|로그인이? 필요|로그인 후 (?:이용|열람)|(?:memerlukan|perlu) langganan|langganan [^.]{0,30}(?:diperlukan|dibutuhkan)|yêu cầu đăng ký thuê bao|ต้องมีการสมัครสมาชิก/,
];

/** That logging in may show more: on pages that withhold nothing, too. */
const login =
  /(?:access|log ?-?in|sign ?-?in) (?:\w+ ){0,3}(?:through|via|with) (?:your |an? |your home )?(?:institution|organi[sz]ation|library|university)|^check access$/i;

/** Invitations of another kind, which open pages have. */
const elsewhere = /newsletter|e-?mail|\balerts?\b|\bcomments?\b|\bupdates\b|\bapp\b|\bpodcast/i;

const open =
  /^(?:open access|free access|full access|free (?:full[ -]text|article|content|to (?:read|access))|full text access|you have (?:(?:full|free|online)[ -](?:text )?)?access(?: to this (?:article|chapter|content|entry|title))?|freier zugang|libre accès|accès libre|acceso (?:abierto|libre)|accés obert|accesso aperto|acesso (?:aberto|livre)|vrij toegankelijk|öppen tillgång|åpen tilgang|avoin saatavuus|otwarty dostęp|volný přístup|voľný prístup|otvoren pristup|отворен приступ|prost dostop|открытый доступ|відкритий доступ|отворен достъп|ανοικτή πρόσβαση|nyílt hozzáférés|acces liber|avatud juurdepääs|açık erişim|وصول مفتوح|دسترسی آزاد|גישה פתוחה|开放获取|开放存取|開放取用|オープン[･・]?アクセス|오픈 액세스|akses terbuka|truy cập mở)(?: \(open access\))?$/i;

const own =
  /\b(?:you|your|please|this (?:article|chapter|entry|content|document|item|page|title|text)|(?:full|complete) (?:text|content|article|chapter|entry)|sie|ihre?|bitte|vous|votre|cet article|usted|este artículo|questo articolo|este artigo|dit artikel)\b|[\u0370-\uffef]{4}/i;

/** UTF-16 code units: a wording is a sentence or two, and what is longer is prose. */
const longest = 1_000;
const closedWording = new RegExp(closed.map(({ source }) => source).join('|'), 'i');

/** Whether a line says that the text is withheld from this reader. */
export function saysClosed(text: string): boolean {
  return text.length < longest && closedWording.test(text) && !elsewhere.test(text);
}

const forSale =
  /^(?:add to (?:cart|basket)|buy (?:now|this|the)?.{0,20}|in den (?:waren|einkaufs)korb|(?:zum )?warenkorb hinzufügen|ajouter au panier|añadir (?:al carrito|a la cesta)|aggiungi al carrello|adicionar ao carrinho|in winkelwagen|в корзину|加入购物车|加入購物車|カートに入れる)$/i;

/** Whether a line is the button by which a thing is bought. */
export function saysForSale(text: string): boolean {
  return forSale.test(text);
}

/** Whether a line offers to log in through an institution. */
export function offersLogin(text: string): boolean {
  return text.length < longest && login.test(text);
}

/** Whether a line is the label of what anyone may read. */
export function saysOpen(text: string): boolean {
  return open.test(text);
}

/** Whether a text speaks to its reader or of itself. */
export function isAboutPage(text: string): boolean {
  return own.test(text);
}

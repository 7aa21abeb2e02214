/**
 * What a request holds beside its address: PRIVACY.md's 'what your browser tells everybody', and that
 * nothing is cached. A header that is not here is one reader's mark, or a word too many.
 */
export const plainHeaders: Readonly<Record<string, RegExp>> = {
  host: /^[\w.]+$/,
  connection: /^keep-alive$/,
  accept: /^(?:text\/html,application\/xhtml\+xml|application\/json|\*\/\*)$/,
  'accept-encoding': /^[a-z, ]+$/,
  'accept-language': /^[\w,;=. -]+$/,
  'cache-control': /^no-cache$/,
  pragma: /^no-cache$/,
  priority: /^u=\d(?:, i)?$/,
  'sec-ch-ua': /^(?:"[^"]+";v="\d+"(?:, )?)+$/,
  'sec-ch-ua-mobile': /^\?0$/,
  'sec-ch-ua-platform': /^"\w+"$/,
  'sec-fetch-dest': /^empty$/,
  'sec-fetch-mode': /^cors$/,
  'sec-fetch-site': /^(?:none|same-origin|cross-site)$/,
  'user-agent': /^Mozilla\/5\.0 [\w .;()/:,-]+$/,
};

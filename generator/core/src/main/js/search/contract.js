/**
 * Casebook search: reads the index beside this script and ranks as Lucene does. No dependencies;
 * works over http and file:// under a strict Content-Security-Policy.
 *
 *   const index = CasebookSearch.open('../search/');   // folder of m.js, relative to the page
 *   index.warm();                                      // optional: on first focus of the box
 *   const r = await index.query('db failover', {limit: 10, kind: 'runbook'});
 *
 * query(text, options) options, all optional:
 *   limit (10), offset (0)    the part of the ranking to return
 *   kind                      only this kind, as `type:` in the text
 *   filters                   {service: ['a', 'b'], owner: 'c'}: one value of each key
 *   typing                    the last word is still being typed: it matches as a prefix
 *   sort                      'date' (newest first) or 'title' instead of by relevance
 *   verbatim                  look for the words as typed, even when a near one would find more
 *   facets                    ['kind', 'service']: count the values of these keys over all hits
 *   early                     called with a result that has the first hits only, once these are there
 *
 * The result:
 *   total      pages found
 *   hits       [{title, url, anchor, kind, date, language, section, score, facets,
 *                snippet: [{text, hit}]}]; url is relative to the site's root
 *   corrected  the text that was searched instead, else ''
 *   partial    true when no page has all words and these have some
 *   facets     {kind: [['runbook', 12], ...]}
 *   searched   false when the text holds no word and no filter
 *
 * A rejected promise has error.code: 'missing' (index not reachable, offline) or 'version' (script
 * and index do not belong together: reload). The text: words, "phrase", OR, -word, word*, and
 * type: service: severity: owner: after: before:.
 * The page's policy needs `script-src 'self'` and, if any, `trusted-types casebook-search`.
 */
const VERSION = 3;
const BOOSTS = [4, 2, 1]; // title, headings, body
const MAX_TEXT = 256, MAX_WORDS = 16, MAX_TERMS = 32, MAX_EXPANSIONS = 24, FIRST = 5;
const f = Math.fround;

// ---- Numbers ----

const DIGITS = [];
for (let c = 32, d = 0; c < 127; c++) if (c !== 34 && c !== 60 && c !== 92) DIGITS[c] = d++;

/** Numbers of a text, one per call. */
function numbers(text) {
  let i = 0;
  return () => {
    let value = 0, scale = 1, d;
    do {
      d = DIGITS[text.charCodeAt(i++)];
      value += d * scale;
      scale *= 46;
    } while (d > 45);
    return value;
  };
}

// ---- Porter's stemmer, as Lucene has it ----

const CONS = '[^aeiou][^aeiouy]*', VOWEL = '[aeiouy][aeiou]*';
const M0 = new RegExp(`^(?:${CONS})?${VOWEL}${CONS}`);
const M1 = new RegExp(`^(?:${CONS})?${VOWEL}${CONS}(?:${VOWEL})?$`);
const M2 = new RegExp(`^(?:${CONS})?${VOWEL}${CONS}${VOWEL}${CONS}`);
const HAS_VOWEL = new RegExp(`^(?:${CONS})?[aeiouy]`);
const CVC = new RegExp(`^${CONS}[aeiouy][^aeiouwxy]$`);
const pairs = (text) => new Map(text.split(' ').map((p) => p.split(':')));
const STEP2 = pairs('ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent ' +
  'eli:e ousli:ous ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous ' +
  'aliti:al iviti:ive biliti:ble logi:log');
const STEP3 = pairs('icate:ic ative: alize:al iciti:ic ical:ic ful: ness:');
const endsOf = (table) => new RegExp('^(.*?)(' + [...table.keys()].join('|') + ')$');
const ENDS2 = endsOf(STEP2), ENDS3 = endsOf(STEP3);

function stem(w) {
  let m;
  const swap = (ends, table) => {
    if ((m = ends.exec(w)) && M0.test(m[1])) w = m[1] + table.get(m[2]);
  };
  if (w.length < 3) return w;
  const first = w[0] === 'y';
  if (first) w = 'Y' + w.slice(1);
  w = w.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1');
  if ((m = /^(.*?)eed$/.exec(w))) {
    if (M0.test(m[1])) w = w.slice(0, -1);
  } else if ((m = /^(.*?)(ed|ing)$/.exec(w)) && HAS_VOWEL.test(m[1])) {
    w = m[1];
    if (/(at|bl|iz)$/.test(w)) w += 'e';
    else if (/(?:([^aeiouylsz])\1|[^aeiouy]yy)$/.test(w)) w = w.slice(0, -1);
    else if (CVC.test(w)) w += 'e';
  }
  if ((m = /^(.*?)y$/.exec(w)) && HAS_VOWEL.test(m[1])) w = m[1] + 'i';
  swap(ENDS2, STEP2);
  swap(ENDS3, STEP3);
  if ((m = /^(.*?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/.exec(w))) {
    if (M2.test(m[1])) w = m[1];
  } else if ((m = /^(.*?)(s|t)(ion)$/.exec(w)) && M2.test(m[1] + m[2])) w = m[1] + m[2];
  if ((m = /^(.*?)e$/.exec(w)) && (M2.test(m[1]) || M1.test(m[1]) && !CVC.test(m[1]))) w = m[1];
  if (/ll$/.test(w) && M2.test(w)) w = w.slice(0, -1);
  return first ? 'y' + w.slice(1) : w;
}

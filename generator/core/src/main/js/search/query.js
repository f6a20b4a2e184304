// ---- Query text ----

const WORD = /(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"?|(\S+))/g;

/** A date such as 2026, 2026-03 or 2026-03-30 as days since 1970; NaN when it is none. */
function days(text) {
  const m = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text);
  return m ? Date.UTC(+m[1], (m[2] || 1) - 1, +(m[3] || 1)) / 864e5 : NaN;
}

/**
 * @param {string} text
 * @param {(key: string) => boolean} known
 */
function parse(text, known) {
  const groups = [], nots = [], filters = [];
  let or = false, m, count = 0;
  text = text.slice(0, MAX_TEXT);
  WORD.lastIndex = 0;
  while ((m = WORD.exec(text))) {
    const key = m[2] && m[2].toLowerCase().replace(/^type$/, 'kind');
    const quoted = m[3] !== undefined;
    if (key && (known(key) || key === 'after' || key === 'before')) {
      filters.push([key, (quoted ? m[3] : m[4]).toLowerCase()]);
      continue;
    }
    if (m[0] === 'OR') {
      or = groups.length > 0;
      continue;
    }
    if (++count > MAX_WORDS) break;
    const phrase = quoted && !key;
    let word = phrase ? m[3] : m[0].slice(m[1].length);
    const not = m[1] && (phrase || !/^(?:-|[A-Za-z]$)/.test(word));
    const prefix = !phrase && word.length > 1 && word.endsWith('*');
    const clause = {phrase, prefix, s: m.index + (not ? 1 : 0), e: WORD.lastIndex, words: elements(word),
      flag: /^--[a-z][a-z\d-]*$/i.test(m[0]) && m[0].toLowerCase()};
    if (!clause.words.length) continue;
    if (not) nots.push(clause);
    else if (or) groups[groups.length - 1].push(clause);
    else groups.push([clause]);
    or = false;
  }
  return {groups, nots, filters, text};
}

/** The words of a clause, each with the parts that it was split into. */
function elements(text) {
  const out = [];
  for (const {t, kind} of analyze(text)) {
    if (kind === 'part') out[out.length - 1].parts.push(t);
    else out.push({t, kind, parts: []});
  }
  return out.slice(0, MAX_TERMS);
}

/** The terms at consecutive positions that a word stands for. */
const unitsOf = (w) => (w.parts.length ? w.parts : [w.t]);

/**
 * What a clause asks for: `must` and `should` are lists of groups {t, prefix, spell, weak} or
 * phrases {phrase}, `should` also terms as they are {t, whole: field, 3 for any}; the weight of a
 * `should` is the constant that it adds.
 */
function requirements(clause) {
  const must = [], should = [], words = clause.words;
  const units = words.flatMap(unitsOf);
  if (clause.phrase) {
    must.push(words.length === 1 && words[0].kind === 'one' ? {t: units[0], prefix: true} : {phrase: units});
    return {must, should};
  }
  words.forEach((w, i) => {
    const open = clause.prefix && i === words.length - 1;
    unitsOf(w).forEach((t, k, parts) => {
      const last = open && k === parts.length - 1, long = t.length > 2;
      must.push({t, prefix: w.kind === 'one' || last && long && w.kind !== 'two', spell: !w.kind,
        weak: last && !long && !w.kind});
    });
    if (w.parts.length) should.push({t: w.t, prefix: open, weight: 64}, {t: w.t, whole: 3, weight: 64});
  });
  if (clause.flag) should.push({t: clause.flag, whole: 3, weight: 64});
  if (!clause.prefix && !clause.flag && words.length > 1 && words.every((w) => !w.kind)) should.push({phrase: units, weight: 32});
  return {must: unique(must), should: unique(should)};
}

/**
 * The term for all words of a text, whatever their order and form: the pages that are called so, or
 * have a heading that says so, gain.
 */
function wholeText(words) {
  const stems = [...new Set(words.flatMap(unitsOf).map((t) => (/^[a-z]{3,}$/.test(t) ? stem(t) : t)))].sort();
  let hash = 0x811c9dc5;
  for (const c of stems.join(' ').split('')) hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ hash >>> 16, 0x85ebca6b);
  hash = Math.imul(hash ^ hash >>> 13, 0xc2b2ae35);
  const t = '=' + ((hash ^ hash >>> 16) >>> 12).toString(36);
  return stems.length ? [{t, whole: 0, weight: 128}, {t, whole: 1, weight: 64}] : [];
}

const keyOf = (g) => (g.whole >= 0 ? g.t + g.whole : g.phrase ? '"' + g.phrase.join(' ') : g.t + (g.prefix ? '*' : ''));

function unique(groups) {
  return [...new Map(groups.map((g) => [keyOf(g), g]).reverse()).values()].reverse();
}

// ---- Answers ----

class Index extends Ranking {
  /** Parses and runs, then corrects or loosens a query that finds nothing. */
  async search(text, options) {
    await this.warm();
    const known = (key) => key !== 'date' && key !== 'title' && this.facets.has(key);
    const parsed = parse(text, known);
    const last = parsed.groups[parsed.groups.length - 1];
    if (options.typing && last) {
      const clause = last[last.length - 1];
      if (!clause.phrase && clause.e === parsed.text.length) clause.prefix = true;
    }
    const filters = parsed.filters;
    for (const [k, v] of Object.entries({kind: options.kind || [], ...options.filters})) {
      for (const x of [].concat(v)) filters.push([k, x.toLowerCase()]);
    }
    const passes = await this.filter(filters);
    const searched = parsed.groups.length > 0 || filters.length > 0;
    let found = await this.units(parsed, false, passes), corrected = '', partial = false;
    if (!found.hits.size && parsed.groups.length) {
      let again = parsed;
      const text2 = options.verbatim ? '' : await this.correct(parsed, found.empty);
      if (text2) {
        again = parse(text2, known);
        const better = await this.units(again, false, passes);
        corrected = text2;
        if (better.hits.size) return {...better, corrected, partial, searched};
      }
      found = await this.units(again, true, passes);
      partial = found.hits.size > 0;
      if (!partial) corrected = '';
    }
    return {...found, corrected, partial, searched};
  }

  /** The query with its unknown words replaced by near ones; '' when there is none. */
  async correct(parsed, empty) {
    const unknown = new Set(empty.filter((g) => g.spell && /^[a-z]{3,32}$/.test(g.t)).map((g) => g.t));
    if (!unknown.size || !this.m.spelling) return '';
    const [shared, suffixes, logs] = await this.file('s' + this.m.spelling);
    const next = numbers(logs), list = [];
    eachTerm(shared, suffixes, (t) => list.push([t, next()]));
    const near = new Map();
    for (const t of unknown) {
      const word = nearest(t, list);
      if (word) near.set(t, word);
    }
    let out = '', from = 0;
    for (const clause of parsed.groups.flat()) {
      const terms = clause.phrase ? [] : clause.words.flatMap(unitsOf);
      if (!terms.some((t) => near.has(t))) continue;
      out += parsed.text.slice(from, clause.s) + terms.map((t) => near.get(t) || t).join(' ');
      from = clause.e;
    }
    return from ? out + parsed.text.slice(from) : '';
  }

  /** @see the top of this file */
  async query(text, options = {}) {
    try {
      return await this.answer(String(text), options);
    } catch (error) {
      const build = this.m && this.m.build;
      if (error.code !== 'missing' || !build) throw error;
      this.opened = undefined;
      await this.warm(true); // after a deployment the old files may be gone
      if (this.m.build === build) throw error;
      return this.answer(String(text), options);
    }
  }

  /** Pages by date, newest first, or by title; those without a date last, equal ones by rank. */
  async sorted(pages, by) {
    if (by !== 'date' && by !== 'title') return pages;
    const column = await this.column(by), sign = by === 'date' ? -1 : 1;
    const key = ([page]) => (column[page].length ? sign * column[page][0] : Infinity);
    return pages.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  }

  async answer(text, options) {
    const {hits, groups, corrected, partial, searched} = await this.search(text, options);
    const pages = new Map();
    for (const [unit, score] of ranked(hits)) {
      const page = this.pageOf(unit);
      if (!pages.has(page)) pages.set(page, [unit, score]);
    }
    const offset = options.offset || 0;
    const order = await this.sorted([...pages], options.sort);
    const top = order.slice(offset, offset + (options.limit || 10)).map((each) => each[1]);
    const weights = new Map();
    for (const g of groups) {
      for (const [t, fields, w] of g.terms) {
        if (!fields) continue;
        const df = Math.max(...fields.map((p) => (p ? p.docs.length : 0)));
        weights.set(t, Math.max(weights.get(t) || 0, w * Math.log(1 + this.m.units / df)));
      }
    }
    const facets = {};
    await Promise.all((options.facets || []).map(async (key) => {
      const column = await this.column(key), counts = new Map();
      for (const page of pages.keys()) for (const v of column[page]) counts.set(v, (counts.get(v) || 0) + 1);
      facets[key] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    }));
    const give = (hits) => ({total: pages.size, hits, corrected, partial, facets, searched});
    const coming = top.map(async ([unit, score]) => {
      const [title, url, date, kind, language, own, parts] = await this.fragment(unit);
      return {title, url, kind, date, language, score, facets: own, ...excerpt(parts, weights)};
    });
    if (options.early && top.length > FIRST) {
      // what fails here fails below, too
      Promise.all(coming.slice(0, FIRST)).then((first) => options.early(give(first)), () => {});
    }
    return give(await Promise.all(coming));
  }
}

/** The best word of a spelling list [[word, log2 of its documents]...]; undefined if none is near. */
function nearest(term, list) {
  const limit = term.length < 8 ? 1 : 2;
  let best, cost = Infinity;
  for (const [word, log] of list) {
    if (Math.abs(word.length - term.length) > limit) continue;
    const d = distance(term, word, limit);
    if (d > limit) continue;
    const c = d * 100 - (word[0] === term[0] ? 20 : 0) - 2 * log;
    if (c < cost) {
      cost = c;
      best = word;
    }
  }
  return best;
}

/** Edits and swaps of neighbours between two words; more than the limit when they are far apart. */
function distance(a, b, limit) {
  let two, one, row = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    two = one;
    one = row;
    row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let d = Math.min(one[j] + 1, row[j - 1] + 1, one[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, two[j - 2] + 1);
      row.push(d);
      least = Math.min(least, d);
    }
    if (least > limit) return least;
  }
  return row[b.length];
}

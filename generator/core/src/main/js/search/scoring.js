// ---- Scores: floats at every step, as Lucene has them ----

class Ranking extends Store {
  idf(field, df) {
    return f(Math.log(1 + (this.m.stats[field][1] - df + 0.5) / (df + 0.5)));
  }

  /** Adds a field's scores to a group's (the maximum, plus an eighth of the others). */
  join(scores, field, weight, freqs) {
    freqs.forEach((freq, unit) => {
      const s = f(weight - f(weight / f(1 + f(freq * this.inverse[field][unit]))));
      const had = scores.get(unit) || [0, 0];
      scores.set(unit, s >= had[0] ? [s, had[1] + had[0]] : [had[0], had[1] + s]);
    });
  }

  /** unit → score of a group. */
  group(g) {
    const scores = new Map();
    if (g.whole >= 0) {
      (this.lookup(g.t) || []).forEach((p, field) => {
        if (p && (g.whole === field || g.whole > 2)) p.docs.forEach((d) => scores.set(d, 1));
      });
      g.terms = [];
      return scores;
    }
    g.terms = g.phrase ? g.phrase.map((t) => [t, this.lookup(t), 1]) : this.expand(g);
    BOOSTS.forEach((boost, field) => {
      if (g.phrase) return this.phrase(g.terms.map((t) => t[1] && t[1][field]), field, boost, scores);
      const terms = g.terms.filter((t) => t[1][field]), freqs = new Map();
      if (!terms.length) return undefined;
      let df = 0;
      for (const [, fields, weight] of terms) {
        const {docs, freqs: counts} = fields[field];
        df = Math.max(df, docs.length);
        docs.forEach((d, i) => freqs.set(d, f((freqs.get(d) || 0) + weight * counts[i])));
      }
      return this.join(scores, field, f(boost * this.idf(field, df)), freqs);
    });
    scores.forEach((s, unit) => scores.set(unit, f(s[0] + s[1] * 0.125)));
    return scores;
  }

  phrase(postings, field, boost, scores) {
    if (postings.some((p) => !p)) return;
    const weight = f(boost * f(postings.reduce((sum, p) => sum + this.idf(field, p.docs.length), 0)));
    const freqs = new Map(), at = postings.map(() => 0);
    postings[0].docs.forEach((d, i) => {
      const places = postings.map((p, k) => {
        while (p.docs[at[k]] < d) at[k]++;
        return p.docs[at[k]] === d ? p.positions[at[k]] : [];
      });
      const freq = places[0].filter((x) => places.every((list, k) => list.includes(x + k))).length;
      if (freq) freqs.set(d, freq);
    });
    this.join(scores, field, weight, freqs);
  }

  /** unit → score of one clause. */
  clause({must, should}) {
    const hits = sum(must.map((g) => g.scores), true);
    const extra = sum(should.map((g) => constant(g)), false);
    hits.forEach((s, unit) => extra.has(unit) && hits.set(unit, f(s + extra.get(unit))));
    return hits;
  }

  /** unit → 1 for the units that pass; undefined when nothing is filtered. */
  async filter(filters) {
    if (!filters.length) return undefined;
    const byKey = new Map();
    for (const [key, value] of filters) byKey.set(key, [...(byKey.get(key) || []), value]);
    const tests = await Promise.all([...byKey].map(async ([key, values]) => {
      if (key === 'after' || key === 'before') {
        const dates = await this.column('date');
        return (page) => values.every((v) => {
          const day = dates[page][0];
          return key === 'after' ? day >= days(v) : day < days(v);
        });
      }
      const column = await this.column(key);
      return (page) => column[page].some((v) => values.includes(String(v).toLowerCase()));
    }));
    return (unit) => tests.every((test) => test(this.pageOf(unit)));
  }

  /**
   * Runs a parsed query on units.
   * @returns {Promise<{hits: Map<number, number>, groups: object[], empty: object[]}>}
   */
  async units(parsed, any, passes) {
    const clauses = parsed.groups.map((alternatives) => alternatives.map(requirements));
    const single = clauses.filter((c) => c.length === 1).flat();
    let must = unique(single.flatMap((c) => c.must)).slice(0, MAX_TERMS);
    const rare = must.filter((g) => g.phrase || g.prefix || !this.common.has(g.t));
    if (rare.length || single.length < clauses.length) must = rare;
    const should = unique(single.flatMap((c) => c.should)).slice(0, MAX_TERMS);
    const several = clauses.filter((c) => c.length > 1);
    if (!several.length) should.push(...wholeText(parsed.groups.flatMap(([clause]) => clause.words)));
    const nots = parsed.nots.map(requirements);
    const all = [...must, ...should, ...[...several.flat(), ...nots].flatMap((c) => [...c.must, ...c.should])];
    await this.fetch(all);
    for (const g of all) g.scores = this.group(g);
    const empty = [...must, ...several.flat().flatMap((c) => c.must)].filter((g) => !g.scores.size);
    must = must.filter((g) => g.scores.size || !g.weak);
    const required = [...must.map((g) => g.scores),
      ...several.map((alternatives) => sum(alternatives.map((c) => this.clause(c)), false))];
    let hits;
    if (!required.length && !parsed.groups.length && passes && !any) {
      hits = new Map(Array.from({length: this.m.units}, (_, i) => [i, 1]));
    } else if (any) hits = sum([...required, ...should.map(constant)], false);
    else hits = this.clause({must: required.map((scores) => ({scores})), should});
    const excluded = nots.map((c) => this.clause({must: c.must, should: []}));
    for (const unit of hits.keys()) {
      if (passes && !passes(unit) || excluded.some((x) => x.has(unit))) hits.delete(unit);
      else {
        const [share, extra] = this.priors[this.pageOf(unit)];
        hits.set(unit, f(f(hits.get(unit) * share) + extra));
      }
    }
    return {hits, groups: all.filter((g) => !nots.some((c) => c.must.includes(g))), empty};
  }
}

const constant = (g) => new Map([...g.scores].map(([unit]) => [unit, g.weight]));

/** Adds scores up, of the units that all have (or any has). */
function sum(lists, every) {
  const out = new Map();
  for (const some of every ? [...lists].sort((a, b) => a.size - b.size).slice(0, 1) : lists) {
    some.forEach((_, unit) => {
      if (!every || lists.every((l) => l.has(unit))) {
        out.set(unit, f(lists.reduce((s, l) => s + (l.get(unit) || 0), 0)));
      }
    });
  }
  return out;
}

const ranked = (hits) => [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

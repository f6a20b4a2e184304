// ---- Decoding ----

/** Calls back with each term of a front-coded list. */
function eachTerm(shared, suffixes, call) {
  const next = numbers(shared);
  let term = '';
  if (shared) for (const s of suffixes.split('\t')) call(term = term.slice(0, next()) + s);
}

/** The terms of a shard: term → per field {docs, freqs} or undefined; notes norms that stand there. */
function decodeShard([shared, suffixes, counts, docs, freqs, norms], note) {
  const norm = norms && numbers(norms), count = numbers(counts), doc = numbers(docs), freq = numbers(freqs), terms = new Map();
  eachTerm(shared, suffixes, (term) => {
    const head = count(), mask = head & 1 ? head >> 1 : 4;
    terms.set(term, BOOSTS.map((_, field) => {
      if (!(mask >> field & 1)) return undefined;
      const df = head & 1 ? count() : head >> 1;
      const d = new Int32Array(df), q = new Int32Array(df);
      for (let i = 0, last = -1; i < df; i++) {
        d[i] = last += doc() + 1;
        q[i] = freq() + 1;
        if (norm) note(field, last, norm());
      }
      return {docs: d, freqs: q};
    }));
  });
  return terms;
}

/** Adds `positions`, a list per document, to the postings of a shard. */
function decodePositions(terms, text) {
  const next = numbers(text);
  for (const fields of terms.values()) {
    for (const p of fields) {
      if (p) p.positions = Array.from(p.freqs, (n) => {
        let last = 0;
        return Array.from({length: n}, () => (last += next()));
      });
    }
  }
}

const fieldLength = (i) => {
  if (i < 24) return i;
  const x = i - 24, shift = (x >> 3) - 1;
  return 24 + (shift < 0 ? x & 7 : (x & 7 | 8) << shift);
};

// ---- The index ----

function failure(code, message) {
  const error = new Error(message);
  error.code = code;
  return error;
}

/** What the other forms of a word begin with. */
const baseOf = (word) => {
  const base = stem(word).replace(/(?:e|i|bl)$/, '');
  return base.length < 2 ? word : base;
};

/** The files of an index and what they hold. */
class Store {
  /** @param {(name: string, fresh?: boolean) => Promise<any>} load gives a file's payload */
  constructor(load) {
    this.load = load;
    this.files = new Map();
    this.opened = undefined;
  }

  file(name) {
    let loading = this.files.get(name);
    if (!loading) {
      loading = this.load(name);
      this.files.set(name, loading);
      loading.catch(() => this.files.delete(name));
    }
    return loading;
  }

  /** Loads what every query needs. */
  warm(fresh) {
    if (!this.opened) {
      this.opened = this.start(fresh);
      this.opened.catch(() => (this.opened = undefined));
    }
    return this.opened;
  }

  async start(fresh) {
    const m = this.m = await this.load('m', fresh);
    if (m.version !== VERSION || m.large) throw failure('version', 'Search script and index differ');
    this.first = m.first.split('\t');
    this.common = new Set(m.common);
    this.facets = new Map(Object.entries(m.facets));
    this.synonyms = new Map(Object.entries(m.synonyms));
    this.shards = new Map();
    // both come while the postings are fetched; who needs them says what is missing
    if (m.names && m.units <= m.block) this.names(0).catch(() => {});
    this.scale = this.lengths(m);
    this.scale.catch(() => (this.opened = undefined));
  }

  /** What scores need beside postings. */
  async lengths(m) {
    const [norms, overflow, [lost, points]] = await this.file('n' + m.norms);
    const next = numbers(overflow);
    let page = 0;
    this.overflow = Array.from({length: m.units - m.pages}, () => (page += next()));
    const lose = numbers(lost), gain = numbers(points);
    this.priors = Array.from({length: m.pages}, () => [(8 - lose()) * 0.125, gain() * 0.015625]);
    this.tables = [];
    this.inverse = norms.map(([values, ordinals], field) => {
      const [total, docs] = m.stats[field], average = f(total / docs), digit = numbers(ordinals);
      const table = this.tables[field] = values.map((v) =>
        f(1 / f(f(1.2) * f(0.25 + f(f(0.75 * fieldLength(v)) / average)))));
      return Float32Array.from({length: m.units}, () => (ordinals ? table[digit()] : 0));
    });
  }

  hash(list, i) {
    return list.substr(i * this.m.width, this.m.width);
  }

  /** The names of the fragment files of a block of units, and each unit's place in its file. */
  async names(block) {
    const [hashes, counts] = await this.file('h' + this.hash(this.m.names, block));
    const next = numbers(counts), units = [];
    for (let i = 0; i * this.m.width < hashes.length; i++) {
      const n = counts ? next() : 1;
      for (let k = 0; k < n; k++) units.push([this.hash(hashes, i), k]);
    }
    return units;
  }

  async fragment(unit) {
    const block = Math.floor(unit / this.m.block);
    const [name, place] = (await this.names(block))[unit % this.m.block];
    return (await this.file('f' + name))[place];
  }

  shardOf(term) {
    let low = 0, high = this.first.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (this.first[mid] <= term) low = mid; else high = mid - 1;
    }
    return low;
  }

  async shard(i) {
    const [payload] = await Promise.all([this.file('t' + this.hash(this.m.shards, i)), this.scale]);
    const note = (field, unit, i) => (this.inverse[field][unit] = this.tables[field][i]);
    if (!this.shards.has(i)) this.shards.set(i, decodeShard(payload, note));
  }

  async positions(i) {
    const [hashes] = await Promise.all([this.file('i' + this.m.positions), this.shard(i)]);
    const text = await this.file('p' + this.hash(hashes, i)), terms = this.shards.get(i);
    if (!terms.placed) decodePositions(terms, text);
    terms.placed = true;
  }

  /** Fetches all that the groups need, at once. */
  async fetch(groups) {
    const terms = new Set(), placed = new Set();
    const range = (text) => {
      for (let i = this.shardOf(text), z = this.shardOf(text + '\uffff'); i <= z; i++) terms.add(i);
    };
    for (const g of groups) {
      if (g.phrase) g.phrase.forEach((t) => placed.add(this.shardOf(t)));
      else {
        terms.add(this.shardOf(g.t));
        if (g.prefix) range(g.t);
        if (/^[a-z]{3,}$/.test(g.t)) range(baseOf(g.t));
        this.meant(g.t).forEach((t) => terms.add(this.shardOf(t)));
      }
    }
    await Promise.all([this.scale, ...[...terms].map((i) => this.shard(i)), ...[...placed].map((i) => this.positions(i))]);
  }

  lookup(term) {
    return this.shards.get(this.shardOf(term)).get(term);
  }

  meant(term) {
    return this.synonyms.get(term) || [];
  }

  *startingWith(text) {
    for (let i = this.shardOf(text), z = this.shardOf(text + '\uffff'); i <= z; i++) {
      for (const entry of this.shards.get(i)) if (entry[0].startsWith(text)) yield entry;
    }
  }

  /** The terms that stand for a group: [[term, fields, weight]...]. */
  expand(g) {
    const out = new Map(), add = (entry, weight) => {
      if (entry[1] && !out.has(entry[0])) out.set(entry[0], [...entry, weight]);
    };
    add([g.t, this.lookup(g.t)], 1);
    if (/^[a-z]{3,}$/.test(g.t)) {
      const s = stem(g.t);
      for (const entry of this.startingWith(baseOf(g.t))) {
        if (/^[a-z]{3,}$/.test(entry[0]) && stem(entry[0]) === s) add(entry, 0.75);
      }
    }
    this.meant(g.t).forEach((t) => add([t, this.lookup(t)], 0.5));
    if (g.prefix) {
      const df = (fields) => Math.max(...fields.map((p) => (p ? p.docs.length : 0)));
      [...this.startingWith(g.t)]
        .filter(([t]) => !out.has(t))
        .map((entry) => [entry, df(entry[1])])
        .sort((a, b) => b[1] - a[1] || (a[0][0] < b[0][0] ? -1 : 1))
        .slice(0, MAX_EXPANSIONS)
        .forEach(([entry]) => add(entry, 0.5));
    }
    return [...out.values()];
  }

  /** Per page the values of a facet. */
  async column(key) {
    if (!this.facets.has(key)) return Array.from({length: this.m.pages}, () => []);
    const [values, text] = await this.file('c' + this.facets.get(key)), next = numbers(text);
    return Array.from({length: this.m.pages}, () =>
      Array.from({length: next()}, () => (values ? values[next()] : next() - 800000)));
  }

  pageOf(unit) {
    return unit < this.m.pages ? unit : this.overflow[unit - this.m.pages];
  }
}

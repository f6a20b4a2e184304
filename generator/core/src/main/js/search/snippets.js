// ---- Snippets ----

const WIDTH = 180;

/** The best window of the best section, or of the first text after it: {anchor, section, snippet}. */
function excerpt(parts, weights) {
  let best = {anchor: '', section: '', text: '', marks: [], found: []}, value = -1;
  parts.forEach(([anchor, heading, text], at) => {
    const found = analyze(text).filter((t) => weights.has(t.t));
    const inHeading = new Set(analyze(heading).map((t) => t.t).filter((t) => weights.has(t)));
    let bonus = 0;
    inHeading.forEach((t) => (bonus += 1.5 * weights.get(t)));
    for (let i = 0; i < Math.max(1, found.length); i++) {
      const seen = new Set();
      let v = bonus, k = i;
      for (; k < found.length && width(text, found[i].s, found[k].e) <= WIDTH; k++) {
        v += weights.get(found[k].t) * (seen.has(found[k].t) ? 0.1 : 1);
        seen.add(found[k].t);
      }
      if (v > value) {
        value = v;
        best = {anchor, section: heading, text, marks: found.slice(i, k), found, at};
      }
    }
  });
  const after = !best.text && parts.slice(best.at).find((part) => part[2]);
  return {anchor: best.anchor, section: best.section, snippet: after ? excerpt([after], weights).snippet : cut(best)};
}

/** Characters, those beyond Latin counted twice; no more exact than needed. */
function width(text, s, e) {
  return e - s > WIDTH ? e - s : e - s + (text.slice(s, e).match(/[\u2e80-\uffff]/g) || []).length;
}

function cut({text, marks, found}) {
  const first = marks.length ? marks[0].s : 0;
  let s = Math.max(0, first - 30), e = s;
  if (s) {
    const space = text.slice(s, first).search(/[\s\u3002\uff0c]/);
    s = space < 0 ? first : s + space + 1;
  }
  while (e < text.length && width(text, s, e) < WIDTH) e += 10;
  e = Math.max(Math.min(e, text.length), marks.length ? marks[marks.length - 1].e : 0);
  if (e < text.length) {
    const space = text.slice(s, e).search(/\s\S*$/);
    if (space > WIDTH / 2) e = s + space;
  }
  const out = [], put = (from, to, hit) => {
    const last = out[out.length - 1], piece = text.slice(from, to).replace(/\s+/g, ' ');
    if (piece && last && last.hit === hit) last.text += piece;
    else if (piece) out.push({text: piece, hit});
  };
  if (s) out.push({text: '\u2026', hit: false});
  let at = s;
  for (const t of found) {
    if (t.e <= at || t.s < s || t.e > e) continue;
    put(at, t.s, false);
    put(Math.max(at, t.s), t.e, true);
    at = t.e;
  }
  put(at, e, false);
      if (e < text.length) out.push({text: '\u2026', hit: false});
  return out;
}

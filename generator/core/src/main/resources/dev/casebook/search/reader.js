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
(function (global) {
  'use strict';

  // Shortened when shipped: unit endsOf out word key clause must terms term parts groups phrase scores
  // field parsed found entry should last docs freqs numbers options prefix words weight counts
  // page base low fields list weights best high mid piece nots value shardOf column passes run
  // shared suffixes freq error opened sum marks VOWEL CONS loading fresh had postings extra
  // lists row space handed known count unique hash hashes placed boost empty least WIDTH
  // MAX_TERMS starts fold flush table WORD files file overflow payload byKey clauses
  // alternatives single several required again text2 near put policy BOOSTS classOf
  // TOKEN hebrew emoji end exact HAS_VOWEL CVC pairs STEP2 STEP3 swap days parse quoted
  // not requirements long DIGITS scale eachTerm shift failure shard range baseOf lookup
  // startingWith idf places constant day pageOf any rare better unknown answer smallest cost
  // heading bonus seen folders trusted classes EMOJI CJK PARTS plain types ENDS2 ENDS3
  // ends unitsOf elements spell weak keyOf decodeShard doc mask decodePositions fieldLength
  // start inverse ordinals average digit fragment place expand group tests dates excluded
  // correct logs nearest top shown distance excerpt cut scriptLoader reject resolve inHeading
  // MAX_EXPANSIONS MAX_WORDS MAX_TEXT VERSION loader script done global folder one two
  // LETTERS RUNS allowed priors meant lost points lose gain share.

  const VERSION = 2;
  const BOOSTS = [4, 2, 1]; // title, headings, body
  const MAX_TEXT = 256, MAX_WORDS = 16, MAX_TERMS = 32, MAX_EXPANSIONS = 24;
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

  // ---- Analysis: StandardTokenizer as one expression over character classes ----

  // Generated from Lucene by CharacterClassesTest: class of runs of code points, run lengths - 1.
  const LETTERS = 'OCPOQOPOMODOILMOAOUOAOEAOXEOAOLOAOAOAOAOAOAXAOAOAMAOALAOAOAOAOAOXAOAOAOAOAOAMOXOXOXOXOXOBOBALOXOMOXOXOAXNONMOAXAOAXOXAXOXANAOAOXAXAXOAXAONAXAOMOAOXOAXAXAXAXOAXOAOAOAOXAXAXAXAXONOAXOAOAOAOAOAOAOXAXOXOXAOXOAOAXONAOAOXOXOAOAOAOAOAOAOAOXOXOXOXOXOAOAONXAXOXOAOAOAOAOAOAOXAXOXOXOAOAXONOAXOXOAOAOAOAOAOAOXAXOXOXOXOAOAXONOAOXAOAOAOAOAOAOAOAOAOAOXOXOXOAOXONOXAOAOAOAOAXOXOXOXOAOAXONOAXOAOAOAOAOAOXAXOXOXOXOAOAXONOAOXOAOAOAXAXOXOXAOAXOAXONOAOXOAOAOAOAOAOXOXOXOXONOXOSYSYOSYONOSOSOSOSOSOSYSYSOSOSOYONOSOAOXONOXOXOXOXAOAOXOXAXOXOXOSYSNOSYSYSYSYSYSYSYNYSAOAOAOAOAKAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOXOAOAOAOAOAOAOAOAOAOAXOAXOAXOAOAOXOSYOSOSYONOXONOAOAXAXAOAOAOXOXONSOSOSOSONSOSOAXOSYOYOXNONOSOXOXAXAONOXOXAXANAXOAXONOANAOAOAOAOXOXAXAXAXAOAXOXAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOXZXODODOLOXUOEOUOMOEOUOXOXOAOAOAOXGXOAOAOAOAOAOEOAOAOAOAOAFOAOAOAOAOEOEOEOEOEOEOEOEOAFAOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOEOAOAOAOAXAOAOAOAOAOAOXAOAOAOAOAOAOAOAOAOXOAOHOHOHOAOHOHXETOHAEOJOXTJTOTOAOKOAOTOEOEOTOTOHOHOAOAOAOANAOAXOXOAXAXOAOAOAXAXAXAXOAOXAXONOXAOAOAXNAXOAXOKOXAXOANOSYSNSOAXOAXAXONOSYSYSYSYSYSYSOSAXOAXOAOAOAOAOAOAOAXOXONOKOKOKOHOHOAOAOBXBOBOBOBOBOBOBAOAOAOAOAOXWVMOLMOXOUOUMODOMLOAOAOXODOMODONLMOAOUOAOTXKOKOKOKOKOXOAOAOAOAOAOAOAOAOXOAOAOXOAOAOAXOAOAOAOAOAONOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAXOXOXAOAOAOXOXOAOAOAOAXOAOAOAOAOAOAOAOAXONOAOAOAXOAOXAXONOXAXOXOXOAONOXAXONOAXOAXOAOXAXAOXONAOAOAOAXOXOAOAOAOAOAOAXONOXOAOAOAOAOAOAOXAXOXOXOAOXOAXOXOXOAXAONOXAOAXAOAONOAXOXOAXOAXOAONOAXAONOSOYONSOSOAXOANOAOAOAXOXAOAXOAXAXAXOXOAXAXOAOAOAOAXOXAONOAOXOXOAOAOAXOXOXOXAXONOAOAOAXOXOXAONOAXOAOAOAOAOXOAOAOAONOAOXOAXOAONOAOAOAOAOXAXOXAOAOAOTJOJOTOAOAOAOAOXOXOXOXOXOXOXOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAONOXOXOXOXOXOXOXOXOXOXOXOAOXAONOAOAXNOAOXOAXAONOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOAOEOEOEAOAOEFAFAOEOEOERJEOEOEOEOEOE!EOEOEOEOEOEOEOEOEOEOEOEOEOHOHOHOHOHOHOXOXOXO';
  const RUNS = "C  # !      *  %:$  :O  !  &   ! %7 @ d*&''4d!% !!$  &  #   4 u  P# 'l# G!  !   J 'N   ! !  (;$$  +&&!!+  #L5*    ! V!  ( &!! $!*#! /   ?;!{ + .*B)!!   ! !6$ ) # %29#$+V 5 (5R W # 2 '*!!* 0# (!!!6 '  #$!  '!!!# ( $! #!!*!*   !# &$!!6 ' ! ! !!  %$!!## '$  '*!# +# ) # 6 ' ! %!  ( # #! /!!!*) & # (!!!6 ' ! %!  '!!!#(!$! #!!*  0   &## $#!   !#!###,$%## $! & .*0%( # 7 0# ' # $'! #%!!!*0 # ( # 7 * %!  ' # $'!'  !!!* !-$ ( # J! ' # $ %# '#!!**&!! 2#8 )  !'# $&   (&*!!-Q  !'%'( *H!   % 8   * !) !%   &!*!$A 7!&*+     $!( E$4 !%+ E) Z L4 *&&$$# #!'#$-,  *$!G  % !L $j%k  $!'   $!J $!B $!'   $!/ Z  $!e !#A00x !&#f-!1 :%m #+'- $#+2#+2!,- # !,U A# $  !*B$ *&{ '%!C  %h *@ ,$,**?!%+M$:&* #!A7%$V * >! *&*&.!/c %P 1'$*1),#?-!*M.,E4(*##*E!)'L!#0# 5$ & !# %W$[  %Q&!&!G!&!(       @!V  '  ## '#$!&$-%# '/  !(!* ! !% , !!# $ * +% *  - 0-T 3 -1 $ !*  #%$        $ * !$%%$ 1J+&/!}'!, R! h  9+$#R$, HW$!* ) [ $ & , f!*j!!+    & # & *!/ ! $   $#  +%N#) . . S(!R*#3!T  $ p#P  P  y!&$#!,G  % !Y ' / 7)' ' ' ' ' ' ' ' AP  r : { ,n$P    9)& %!#! #x !!!#}  $%L Q!1;V 0]#   W P  z n#ST#l ~y)0_9e O!w%#0*!4P $ * @!r !Fo#!%Q + # $ 7%8U ,!S 2**&2&#  ! *=(!7-,>#$P .. *&% **% J.)# (!!*&;#S   #!!%!   8%+%!#!*&!&!&)' ' Y (g!( !!*&x[%,7$R r}#|'!^!G',%%  * - %   ! ! *U!By'2b !W I,$.   !  +0#!8#      :% {!! ' $    *  %:$  :+Y !@#&!&!&!#=#$, : 3 ! /!.Co!g V |! v!>#R / @A-?%G%%?!E$( %Kd#!*&E$E$I(U b#s&)6*(^#&!  M !# !7*7)@c 3 !*6*:h Y &!b  # !%$$ # >!#$ A>#>D( =!9W *6*3-2b!k X T -T -E$(*x)>* (6+T#7)#V /@*/$N+! / !9'*&#E. *$ !)D ! )#Q .$$$#*   D2 9,& c '   $ / *'P ,%*&$ (!!!6 ' ! % ! '!!!#! & %%!!'#%P#V 2$%*$  AQ 4!  (*l#P '!)7$!CQ 1# +*GL- '*W ;!/$*!# W$M/X!b *5 f#(!H'!'    ; *I' $( ( +O0# CZ q%) F( ( /*8?!6 .k ' ! G&#  ! '  (*&& ! A% ! % '*r&3$s%Q4Y!c!1[$r] ]7 )uy o,oR$a,'@ *Y!?!%+Q ')$,*)5%3|.b t!m $  X '$-b !  tr' Y&R #1$|[ _!%-#)'*#! $gg!%#6!'?$Y##m)w  i  !! !!!$ ,   ' c  $!( ' = $ %  #' b'!9 9 @ 9 @ 9 @ 9 @ 9 (!S U+X $S ( . 6% /j>' 1!' ! %m$N#''!*$ P(M$*|;]$+'Jf ' $*x9$ ; !  !  * $    & $      # !  !          !  !$ ' $ $   * 1%# % 1Q'j%-#@ :&:!$!,!*$ !*2Z : /* 4 !) $)d)%z&(t%Q t!h!,w L,$Y (*&I(?t ,P  * aF!gW4JX| +v$![q!.eh#ee t+cbc' ?S!t!Y%^o~ ";

  const starts = [], run = numbers(RUNS);
  let at = 0;
  for (const _ of LETTERS) {
    starts.push(at);
    at += run() + 1;
  }

  function classOf(c) {
    let low = 0, high = starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (starts[mid] <= c) low = mid; else high = mid - 1;
    }
    return LETTERS[low];
  }

  function classes(text) {
    let out = '';
    for (let i = 0; i < text.length; i++) {
      const c = text.codePointAt(i);
      out += classOf(c);
      if (c > 65535) {
        out += 'X';
        i++;
      }
    }
    return out;
  }

  const TOKEN = (() => {
    const x = '[XYVWZG!]*', e = '(?:[XYG!]|Z(?!Z*[EF]))*', u = `(?:U${x})`, n = `[NI]${x}`, l = `[AFKB]${x}`;
    const hebrew = `B${x}(?:Q${x}|C${x}B${x})`;
    const numbers = `${n}(?:(?:${u}*|[MDQ]${x})${n})*`;
    const word = `${l}(?:(?:${u}*(?!${hebrew})|[LDQ]${x})${l})*`;
    const piece = `(?:T${x}(?:${u}*T${x})*|(?:${hebrew}|${numbers}|${word})+)`;
    const emoji = `(?:Z*[EF]${e}V?|!${e})`;
    return new RegExp(
      `${u}*${piece}(?:${u}+${piece})*${u}*|(${emoji}(?:Z${emoji})*|[IP]${e}V?G${e}|R${x}R${x})` +
        `|(?:[SY]${x})+|[HJ]${x}`, 'g');
  })();
  const EMOJI = /^(?:F[XYZG!]*V?(?:ZF[XYZG!]*V?)*|I[XYZG!]*V?G[XYZG!]*)$/;
  const CJK = /^(?:[HJ]|(?:K[XYVWZG!]*)+$|(?:T[XYVWZG!]*)+$)/;
  const PARTS = /[0-9]+|[A-Z]+(?![a-z\x80-\uffff])|[A-Z]?[a-z\x80-\uffff]+/g;

  function fold(term) {
    if (/^[\0-\x7f]*$/.test(term)) return term.toLowerCase();
    const plain = term.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
    return Array.from(plain, (c) => c.toLowerCase()).join('').normalize('NFC');
  }

  /**
   * @param {string} text
   * @returns {{t: string, s: number, e: number, kind: string}[]} terms with their offsets; kind is
   *   '' for a word, 'part' for a part of the word before, 'one' or 'two' for CJK characters
   */
  function analyze(text) {
    const out = [], types = classes(text);
    let run = [], end, m;
    const flush = () => {
      for (let i = 0; i + 1 < run.length || i < 1 && run.length; i++) {
        const a = run[i], b = run[i + 1];
        out.push({t: a.t + (b ? b.t : ''), s: a.s, e: (b || a).e, kind: b ? 'two' : 'one'});
      }
      run = [];
    };
    TOKEN.lastIndex = 0;
    while ((m = TOKEN.exec(types))) {
      const s = m.index, e = s + m[0].length;
      if (m[1] || e - s > 100 || EMOJI.test(m[0])) continue;
      let word = text.slice(s, e);
      if (CJK.test(m[0])) {
        if (s !== end) flush();
        end = e;
        const term = fold(word);
        let i = 0;
        for (const c of term) {
          const exact = term.length === e - s;
          run.push({t: c, s: exact ? s + i : s, e: exact ? s + i + c.length : e});
          i += c.length;
        }
        continue;
      }
      flush();
      word = word.replace(/['\u2019\uff07][sS]$/, '');
      out.push({t: fold(word), s, e: s + word.length, kind: ''});
      const parts = word.match(PARTS) || [];
      if (parts.length > 1 && parts.some((p) => p.length > 1 && !/^[0-9]/.test(p))) {
        let i = 0;
        for (const p of parts) {
          i = word.indexOf(p, i);
          out.push({t: fold(p), s: s + i, e: s + i + p.length, kind: 'part'});
          i += p.length;
        }
      }
    }
    flush();
    return out;
  }

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
      const clause = {phrase, prefix, s: m.index + (not ? 1 : 0), e: WORD.lastIndex, words: elements(word)};
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
   * phrases {phrase}; the weight of a `should` is the constant that it adds.
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
      if (w.parts.length) should.push({t: w.t, prefix: open, weight: 64});
    });
    if (!clause.prefix && words.length > 1 && words.every((w) => !w.kind)) should.push({phrase: units, weight: 32});
    return {must: unique(must), should: unique(should)};
  }

  const keyOf = (g) => (g.phrase ? '"' + g.phrase.join(' ') : g.t + (g.prefix ? '*' : ''));

  function unique(groups) {
    return [...new Map(groups.map((g) => [keyOf(g), g]).reverse()).values()].reverse();
  }

  // ---- Decoding ----

  /** Calls back with each term of a front-coded list. */
  function eachTerm(shared, suffixes, call) {
    const next = numbers(shared);
    let term = '';
    if (shared) for (const s of suffixes.split('\t')) call(term = term.slice(0, next()) + s);
  }

  /** The terms of a shard: term → per field {docs, freqs} or undefined. */
  function decodeShard([shared, suffixes, counts, docs, freqs]) {
    const count = numbers(counts), doc = numbers(docs), freq = numbers(freqs), terms = new Map();
    eachTerm(shared, suffixes, (term) => {
      const head = count(), mask = head & 1 ? head >> 1 : 4;
      terms.set(term, BOOSTS.map((_, field) => {
        if (!(mask >> field & 1)) return undefined;
        const df = head & 1 ? count() : head >> 1;
        const d = new Int32Array(df), q = new Int32Array(df);
        for (let i = 0, last = -1; i < df; i++) {
          d[i] = last += doc() + 1;
          q[i] = freq() + 1;
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

  class Index {
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
      if (m.version !== VERSION) throw failure('version', 'Search script and index differ');
      this.first = m.first.split('\t');
      this.common = new Set(m.common);
      this.facets = new Map(Object.entries(m.facets));
      this.synonyms = new Map(Object.entries(m.synonyms));
      this.shards = new Map();
      const [norms, overflow, [lost, points]] = await this.file('n' + m.norms);
      if (m.names && m.units <= m.block) await this.names(0);
      const next = numbers(overflow);
      let page = 0;
      this.overflow = Array.from({length: m.units - m.pages}, () => (page += next()));
      const lose = numbers(lost), gain = numbers(points);
      this.priors = Array.from({length: m.pages}, () => [(8 - lose()) * 0.125, gain() * 0.015625]);
      this.inverse = norms.map(([values, ordinals], field) => {
        const [total, docs] = m.stats[field], average = f(total / docs), digit = numbers(ordinals);
        const table = values.map((v) =>
          f(1 / f(f(1.2) * f(0.25 + f(f(0.75 * fieldLength(v)) / average)))));
        return Float32Array.from({length: m.units}, () => table[digit()]);
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
      const payload = await this.file('t' + this.hash(this.m.shards, i));
      if (!this.shards.has(i)) this.shards.set(i, decodeShard(payload));
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
      await Promise.all([...[...terms].map((i) => this.shard(i)), ...[...placed].map((i) => this.positions(i))]);
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
      const shown = await Promise.all(top.map(async ([unit, score]) => {
        const [title, url, date, kind, language, own, parts] = await this.fragment(unit);
        return {title, url, kind, date, language, score, facets: own, ...excerpt(parts, weights)};
      }));
      return {total: pages.size, hits: shown, corrected, partial, facets, searched};
    }
  }

  /** What the other forms of a word begin with. */
  const baseOf = (word) => {
    const base = stem(word).replace(/(?:e|i|bl)$/, '');
    return base.length < 2 ? word : base;
  };

  const constant = (g) => new Map([...g.scores].map(([unit]) => [unit, g.weight]));

  /** Adds scores up, of the units that all have (or any has). */
  function sum(lists, every) {
    const out = new Map();
    if (!lists.length) return out;
    const smallest = every ? lists.reduce((a, b) => (b.size < a.size ? b : a)) : undefined;
    if (smallest) {
      smallest.forEach((_, unit) => {
        if (lists.every((l) => l.has(unit))) out.set(unit, f(lists.reduce((s, l) => s + l.get(unit), 0)));
      });
      return out;
    }
    for (const l of lists) l.forEach((s, unit) => out.set(unit, (out.get(unit) || 0) + s));
    out.forEach((s, unit) => out.set(unit, f(s)));
    return out;
  }

  const ranked = (hits) => [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

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

  // ---- Snippets ----

  const WIDTH = 180;

  /** The best window of the best section: {anchor, section, snippet}. */
  function excerpt(parts, weights) {
    let best = {anchor: '', section: '', text: '', marks: [], found: []}, value = -1;
    for (const [anchor, heading, text] of parts) {
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
          best = {anchor, section: heading, text, marks: found.slice(i, k), found};
        }
      }
    }
    return {anchor: best.anchor, section: best.section, snippet: cut(best)};
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

  // ---- Browser: a file is a script that hands over its name and payload ----

  let handed, policy;
  const folders = new Set();

  /** Only files of an index below an opened folder become script addresses. */
  function trusted(url) {
    const allowed = [...folders].some((base) =>
      url.startsWith(base) && /^[a-z][0-9a-z]*\.js(?:\?t=\d+)?$/.test(url.slice(base.length)));
    if (!allowed) throw new TypeError('Not a search file: ' + url);
    return url;
  }

  function scriptLoader(base) {
    return (name, fresh) => new Promise((resolve, reject) => {
      const url = base + name + '.js' + (fresh ? '?t=' + Date.now() : '');
      if (!policy) {
        policy = global.trustedTypes
          ? global.trustedTypes.createPolicy('casebook-search', {createScriptURL: trusted})
          : {createScriptURL: trusted};
      }
      const script = document.createElement('script');
      const done = () => {
        script.remove();
        // A host may answer a page where a file is missing: then nothing was handed over.
        if (handed && handed[0] === name) resolve(handed[1]);
        else reject(failure('missing', 'Cannot load ' + url));
        handed = undefined;
      };
      script.onload = script.onerror = done;
      script.charset = 'utf-8';
      script.src = policy.createScriptURL(url);
      document.head.append(script);
    });
  }

  global.casebookSearch = (name, payload) => {
    handed = [name, payload];
  };

  global.CasebookSearch = {
    /** @param {string} folder where m.js lies, relative to the page */
    open(folder) {
      const base = new URL(folder + '/', document.baseURI).href.replace(/\/+$/, '/');
      folders.add(base);
      return new Index(scriptLoader(base));
    },
    Index, analyze, stem, ranked,
  };
})(globalThis);

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

package dev.casebook.compare;

import dev.casebook.compare.Comparison.Fate;
import dev.casebook.compare.Comparison.Shown;
import dev.casebook.compare.Comparison.Span;
import dev.casebook.compare.Comparison.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a passage before and after, as runs of one fate. Used once. */
final class Spans {

  private static final long STEPS = 100_000;

  /** Longer passages are shown before and after, not word by word. */
  private static final int LONGEST = 6_000;

  /** Of a long run of kept words so many tokens stand beside what changed. */
  private static final int AROUND = 30;

  private final List<Token> tokens = new ArrayList<>();
  private final List<Fate> fates = new ArrayList<>();
  private final boolean verbatim;

  private Spans(Passage passage) {
    this.verbatim = passage.kind().isVerbatim();
  }

  /** A passage that is new, gone or kept as a whole. */
  static Shown whole(Passage passage, Fate fate) {
    Spans spans = new Spans(passage);
    List<Token> tokens = passage.tokens();
    tokens.subList(0, Math.min(LONGEST, tokens.size())).forEach(token -> spans.add(token, fate));
    if (tokens.size() > LONGEST) {
      spans.add(new Token(Token.Kind.SIGN, " …"), fate);
    }
    return spans.shown(passage, fate);
  }

  /** A passage that changed; the old and the new one where hardly a word stayed. */
  static List<Shown> changed(Passage old, Passage young) {
    if (old.tokens().size() + young.tokens().size() > LONGEST) {
      return List.of(whole(old, Fate.REMOVED), whole(young, Fate.ADDED));
    }
    Spans spans = new Spans(young);
    spans.align(old.tokens(), young.tokens());
    spans.absorb();
    return spans.keepsEnough()
        ? List.of(spans.shown(young, Fate.CHANGED))
        : List.of(whole(old, Fate.REMOVED), whole(young, Fate.ADDED));
  }

  private void add(Token token, Fate fate) {
    tokens.add(token);
    fates.add(fate);
  }

  private void align(List<Token> old, List<Token> young) {
    Map<Token, Integer> numbers = new HashMap<>();
    Alignment alignment =
        Alignment.of(numbers(old, numbers), numbers(young, numbers), new Budget(STEPS));
    int i = 0;
    int j = 0;
    while (i < old.size() || j < young.size()) {
      while (i < old.size() && !alignment.keepsOld(i)) {
        add(old.get(i++), Fate.REMOVED);
      }
      while (j < young.size() && !alignment.keepsYoung(j)) {
        add(young.get(j++), Fate.ADDED);
      }
      if (i < old.size() && j < young.size()) {
        add(young.get(j++), Fate.KEPT);
        i++;
      }
    }
  }

  private static int[] numbers(List<Token> tokens, Map<Token, Integer> known) {
    int[] numbers = new int[tokens.size()];
    for (int i = 0; i < numbers.length; i++) {
      Integer number = known.computeIfAbsent(tokens.get(i), token -> known.size());
      numbers[i] = number;
    }
    return numbers;
  }

  /** Spaces and signs that stay between changed words are told with them, before and after. */
  private void absorb() {
    List<Token> all = List.copyOf(tokens);
    List<Fate> was = List.copyOf(fates);
    tokens.clear();
    fates.clear();
    int at = 0;
    while (at < all.size()) {
      if (was.get(at) == Fate.KEPT) {
        add(all.get(at++), Fate.KEPT);
        continue;
      }
      int end = endOfChange(all, was, at);
      for (Fate fate : List.of(Fate.REMOVED, Fate.ADDED)) {
        for (int i = at; i < end; i++) {
          if (was.get(i) == fate || was.get(i) == Fate.KEPT) {
            add(all.get(i), fate);
          }
        }
      }
      at = end;
    }
  }

  /** Where a change ends, with what it takes along; a change of one side alone takes nothing. */
  private static int endOfChange(List<Token> all, List<Fate> fates, int start) {
    int end = start;
    int at = start;
    boolean removes = false;
    boolean adds = false;
    while (at < all.size()) {
      Fate fate = fates.get(at);
      if (fate == Fate.KEPT && all.get(at).counts()) {
        break;
      }
      at++;
      if (fate != Fate.KEPT) {
        boolean further = end > start && at - 1 > end;
        boolean bothAfter = (removes || fate == Fate.REMOVED) && (adds || fate == Fate.ADDED);
        if (further && !bothAfter) {
          return end;
        }
        removes |= fate == Fate.REMOVED;
        adds |= fate == Fate.ADDED;
        end = at;
      }
    }
    return end;
  }

  /** Whether a reader recognises the passage: of its words at least a quarter stayed. */
  private boolean keepsEnough() {
    int kept = 0;
    int counted = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).counts()) {
        counted++;
        kept += fates.get(i) == Fate.KEPT ? 2 : 0;
      }
    }
    return 3 * kept >= counted;
  }

  private Shown shown(Passage passage, Fate fate) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = at + 1;
      while (end < tokens.size() && fates.get(end) == fates.get(at) && style(end) == style(at)) {
        end++;
      }
      span(spans, at, end);
      at = end;
    }
    Comparison.Kind kind = Comparison.Kind.valueOf(passage.kind().name());
    return new Shown(fate, kind, passage.level(), passage.lead(), spans);
  }

  private void span(List<Span> spans, int from, int to) {
    boolean shortened = fates.get(from) == Fate.KEPT && to - from > 2 * AROUND + 20;
    if (!shortened) {
      spans.add(new Span(fates.get(from), style(from), text(from, to)));
      return;
    }
    String start = from == 0 ? "" : text(from, from + AROUND);
    String end = to == tokens.size() ? "" : text(to - AROUND, to);
    spans.add(new Span(Fate.KEPT, style(from), start + " … " + end));
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    tokens.subList(from, to).forEach(token -> text.append(token.text()));
    return text.toString();
  }

  private Style style(int index) {
    if (verbatim) {
      return Style.TEXT;
    }
    return switch (tokens.get(index).kind()) {
      case CODE -> Style.CODE;
      case ADDRESS -> Style.ADDRESS;
      case WORD, SIGN, SPACE -> Style.TEXT;
    };
  }
}

package dev.casebook.compare;

import dev.casebook.compare.Comparison.Fate;
import dev.casebook.compare.Comparison.Gap;
import dev.casebook.compare.Comparison.Part;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What of a comparison is shown: changed passages, and the nearest ones around. Used once. */
final class Excerpt {

  /** Passages beside a change; of code so many lines. */
  private static final int AROUND = 1;

  private static final int AROUND_IN_CODE = 2;

  /** More changed passages than this nobody reads. */
  private static final int MOST = 80;

  /** Characters of all changed passages together. */
  private static final int MOST_TEXT = 40_000;

  private final boolean[] shown;
  private final List<Pair> pairs;
  private final List<Part> parts = new ArrayList<>();
  private int unchanged;
  private int written;

  Excerpt(List<Pair> pairs, UnaryOperator<String> mask) {
    this.shown = shown(pairs);
    this.pairs = masked(pairs, mask);
  }

  Comparison comparison() {
    int changes = 0;
    int left = 0;
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      boolean full = changes >= MOST || written > MOST_TEXT;
      if (!pair.same() && full) {
        left++;
      } else if (!shown[i] || full) {
        unchanged++;
      } else {
        changes += pair.same() ? 0 : 1;
        gap(i);
        show(pair);
      }
    }
    gap(-1);
    return new Comparison(parts, left);
  }

  /** Which passages are changed, or stand beside one that is. */
  private static boolean[] shown(List<Pair> pairs) {
    boolean[] shown = new boolean[pairs.size()];
    for (int i = 0; i < shown.length; i++) {
      if (!pairs.get(i).same()) {
        int around = isVerbatim(pairs.get(i)) ? AROUND_IN_CODE : AROUND;
        for (int j = Math.max(0, i - around); j <= Math.min(shown.length - 1, i + around); j++) {
          shown[j] |= j == i || isVerbatim(pairs.get(j)) == isVerbatim(pairs.get(i));
        }
      }
    }
    return shown;
  }

  /** The pairs without secrets, as far as they are shown. */
  private List<Pair> masked(List<Pair> plain, UnaryOperator<String> mask) {
    List<Pair> all = new ArrayList<>(plain);
    int at = 0;
    while (at < all.size()) {
      int end = at;
      while (end < all.size() && isNearShown(end)) {
        end++;
      }
      if (end > at) {
        mask(all.subList(at, end), mask);
      }
      at = end + 1;
    }
    return all;
  }

  /** A secret may be told by what stands one passage away. */
  private boolean isNearShown(int index) {
    return shown[index]
        || (index > 0 && shown[index - 1])
        || (index + 1 < shown.length && shown[index + 1]);
  }

  private static void mask(List<Pair> run, UnaryOperator<String> mask) {
    Iterator<Passage> old = masked(run, Pair::old, mask);
    Iterator<Passage> young = masked(run, Pair::young, mask);
    run.replaceAll(
        pair ->
            new Pair(
                pair.old() == null ? null : old.next(),
                pair.young() == null ? null : young.next(),
                pair.same()));
  }

  private static Iterator<Passage> masked(
      List<Pair> run, Function<Pair, @Nullable Passage> side, UnaryOperator<String> mask) {
    List<Passage> passages = new ArrayList<>();
    for (Pair pair : run) {
      Passage passage = side.apply(pair);
      if (passage != null) {
        passages.add(passage);
      }
    }
    return Masking.of(passages, mask).iterator();
  }

  private static boolean isVerbatim(Pair pair) {
    return passage(pair).kind().isVerbatim();
  }

  private static Passage passage(Pair pair) {
    Passage young = pair.young();
    Passage old = pair.old();
    if (young == null && old == null) {
      throw new IllegalStateException("Bug: a pair of nothing");
    }
    return young == null ? Objects.requireNonNull(old) : young;
  }

  /** Says what is left out before a place; negative for the end. */
  private void gap(int before) {
    if (unchanged > 0) {
      parts.add(new Gap(unchanged, before < 0 ? null : heading(before)));
      unchanged = 0;
    }
  }

  /** The heading that a reader would look for above a passage, unless it is shown itself. */
  private @Nullable String heading(int place) {
    if (passage(pairs.get(place)).kind() == Passage.Kind.HEADING) {
      return null;
    }
    for (int i = place - 1; i >= 0; i--) {
      Passage passage = passage(pairs.get(i));
      if (passage.kind() == Passage.Kind.HEADING) {
        return passage.words();
      }
    }
    return null;
  }

  private void show(Pair pair) {
    Passage old = pair.old();
    Passage young = pair.young();
    if (pair.same() || old == null || young == null) {
      Passage passage = passage(pair);
      Fate fate = pair.same() ? Fate.KEPT : young == null ? Fate.REMOVED : Fate.ADDED;
      add(Spans.whole(passage, fate));
    } else {
      Spans.changed(old, young).forEach(this::add);
    }
  }

  private void add(Comparison.Shown shown) {
    parts.add(shown);
    shown.spans().forEach(span -> written += span.text().length());
  }
}

package dev.casebook.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which passage became which: equal ones first, in order; of those between them the ones that share
 * enough words. Used once.
 */
final class Matching {

  private static final long STEPS = 2_000_000;

  /** Pairs of passages between two equal ones that are held against each other. */
  private static final int MOST_PAIRS = 1_600;

  /** Words of such passages, old times new. */
  private static final long MOST_WORDS = 400_000;

  /** Share of common words, of 100, from which on a passage is another one changed. */
  private static final int SIMILAR = 40;

  private final List<Passage> old;
  private final List<Passage> young;
  private final Budget budget = new Budget(STEPS);
  private final List<Pair> pairs = new ArrayList<>();

  Matching(List<Passage> old, List<Passage> young) {
    this.old = old;
    this.young = young;
  }

  List<Pair> pairs() {
    Map<Passage.Key, Integer> numbers = new HashMap<>();
    Alignment alignment = Alignment.of(numbers(old, numbers), numbers(young, numbers), budget);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < young.size()) {
      int fromOld = i;
      int fromYoung = j;
      while (i < old.size() && !alignment.keepsOld(i)) {
        i++;
      }
      while (j < young.size() && !alignment.keepsYoung(j)) {
        j++;
      }
      between(old.subList(fromOld, i), young.subList(fromYoung, j));
      if (i < old.size() && j < young.size()) {
        pairs.add(new Pair(old.get(i++), young.get(j++), true));
      }
    }
    return pairs;
  }

  private static int[] numbers(List<Passage> passages, Map<Passage.Key, Integer> known) {
    int[] numbers = new int[passages.size()];
    for (int i = 0; i < numbers.length; i++) {
      Integer number = known.computeIfAbsent(passages.get(i).key(), key -> known.size());
      numbers[i] = number;
    }
    return numbers;
  }

  private void between(List<Passage> gone, List<Passage> come) {
    int[] partner = partners(gone, come);
    int next = 0;
    for (int i = 0; i < gone.size(); i++) {
      if (partner[i] < 0) {
        pairs.add(new Pair(gone.get(i), null, false));
        continue;
      }
      while (next < partner[i]) {
        pairs.add(new Pair(null, come.get(next++), false));
      }
      Passage now = come.get(next++);
      pairs.add(new Pair(gone.get(i), now, gone.get(i).tokens().equals(now.tokens())));
    }
    while (next < come.size()) {
      pairs.add(new Pair(null, come.get(next++), false));
    }
  }

  /** Per old passage the new one that it became, in ascending order; negative for none. */
  private int[] partners(List<Passage> gone, List<Passage> come) {
    int[] partner = new int[gone.size()];
    Arrays.fill(partner, -1);
    long words = (long) words(gone) * Math.max(1, come.size()) + (long) words(come) * gone.size();
    boolean many = (long) gone.size() * come.size() > MOST_PAIRS || words > MOST_WORDS;
    if (many || !budget.spend(words)) {
      return inOrder(gone, come, partner);
    }
    int[][] best = new int[gone.size() + 1][come.size() + 1];
    int[][] score = new int[gone.size()][come.size()];
    for (int i = gone.size() - 1; i >= 0; i--) {
      for (int j = come.size() - 1; j >= 0; j--) {
        int similar = similarity(gone.get(i), come.get(j));
        score[i][j] = similar < SIMILAR ? 0 : similar;
        int apart = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] = score[i][j] == 0 ? apart : Math.max(apart, best[i + 1][j + 1] + score[i][j]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < gone.size() && j < come.size()) {
      if (score[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + score[i][j]) {
        partner[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return partner;
  }

  /** Of many passages only those in the same place, where there are as many of both. */
  private static int[] inOrder(List<Passage> gone, List<Passage> come, int[] partner) {
    for (int i = 0; gone.size() == come.size() && i < partner.length; i++) {
      partner[i] = similarity(gone.get(i), come.get(i)) < SIMILAR ? -1 : i;
    }
    return partner;
  }

  private static int words(List<Passage> passages) {
    return passages.stream().mapToInt(passage -> passage.tokens().size()).sum();
  }

  /** The share of the words that both have, of 100 (Dice's coefficient); 0 for code and prose. */
  private static int similarity(Passage one, Passage other) {
    if (one.kind().isVerbatim() != other.kind().isVerbatim()) {
      return 0;
    }
    Map<String, Integer> left = new HashMap<>();
    int counted = 0;
    for (Token token : one.tokens()) {
      if (token.counts()) {
        left.merge(token.text(), 1, Integer::sum);
        counted++;
      }
    }
    int common = 0;
    for (Token token : other.tokens()) {
      if (token.counts()) {
        counted++;
        common += left.merge(token.text(), -1, Integer::sum) >= 0 ? 1 : 0;
      }
    }
    return counted == 0 ? 0 : 200 * common / counted;
  }
}

package dev.casebook.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two sequences have in common, in order: the greedy algorithm of Myers ("An O(ND) Difference
 * Algorithm and Its Variations", 1986) as far as a budget of steps reaches. Beyond it only elements
 * that occur once in each are matched (the "patience" of Bram Cohen), so the work is never
 * quadratic.
 */
final class Alignment {

  /** With more differences than this nobody reads an alignment word by word. */
  private static final int MOST_DIFFERENCES = 1_000;

  private final int[] old;
  private final int[] young;
  private final BitSet oldKept = new BitSet();
  private final BitSet youngKept = new BitSet();

  private Alignment(int[] old, int[] young) {
    this.old = old;
    this.young = young;
  }

  /** Aligns two sequences of numbers; equal numbers mean equal elements. */
  static Alignment of(int[] old, int[] young, Budget budget) {
    Alignment alignment = new Alignment(old, young);
    int start = 0;
    int oldEnd = old.length;
    int youngEnd = young.length;
    while (start < oldEnd && start < youngEnd && old[start] == young[start]) {
      alignment.keep(start, start);
      start++;
    }
    while (oldEnd > start && youngEnd > start && old[oldEnd - 1] == young[youngEnd - 1]) {
      alignment.keep(--oldEnd, --youngEnd);
    }
    alignment.align(new Part(start, oldEnd, start, youngEnd), budget, true);
    return alignment;
  }

  /** From and to, in both sequences. */
  private record Part(int oldFrom, int oldTo, int youngFrom, int youngTo) {
    boolean isOpen() {
      return oldFrom < oldTo && youngFrom < youngTo;
    }
  }

  private void keep(int inOld, int inYoung) {
    oldKept.set(inOld);
    youngKept.set(inYoung);
  }

  private void align(Part part, Budget budget, boolean split) {
    if (!part.isOpen() || greedy(part, budget) || !split) {
      return;
    }
    int oldFrom = part.oldFrom();
    int youngFrom = part.youngFrom();
    for (int[] anchor : anchors(part)) {
      align(new Part(oldFrom, anchor[0], youngFrom, anchor[1]), budget, false);
      keep(anchor[0], anchor[1]);
      oldFrom = anchor[0] + 1;
      youngFrom = anchor[1] + 1;
    }
    align(new Part(oldFrom, part.oldTo(), youngFrom, part.youngTo()), budget, false);
  }

  /** False when the budget did not reach; then nothing is kept. */
  private boolean greedy(Part part, Budget budget) {
    int n = part.oldTo() - part.oldFrom();
    int m = part.youngTo() - part.youngFrom();
    int most = Math.min(n + m, MOST_DIFFERENCES);
    int middle = most + 1;
    int[] farthest = new int[2 * most + 3];
    List<int[]> trace = new ArrayList<>();
    for (int d = 0; d <= most; d++) {
      if (!budget.spend(d + 1)) {
        return false;
      }
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && farthest[middle + k - 1] < farthest[middle + k + 1]);
        int x = down ? farthest[middle + k + 1] : farthest[middle + k - 1] + 1;
        int from = x;
        while (x < n && x - k < m && at(part, x, x - k)) {
          x++;
        }
        budget.spend(x - from);
        farthest[middle + k] = x;
        if (x >= n && x - k >= m) {
          trace.add(Arrays.copyOfRange(farthest, middle - d - 1, middle + d + 2));
          back(part, trace);
          return true;
        }
      }
      trace.add(Arrays.copyOfRange(farthest, middle - d - 1, middle + d + 2));
    }
    return false;
  }

  private boolean at(Part part, int x, int y) {
    return old[part.oldFrom() + x] == young[part.youngFrom() + y];
  }

  /** Follows the trace back; entry d holds the diagonals from -d-1 to d+1. */
  private void back(Part part, List<int[]> trace) {
    int x = part.oldTo() - part.oldFrom();
    int y = part.youngTo() - part.youngFrom();
    for (int d = trace.size() - 1; d > 0; d--) {
      int[] before = trace.get(d - 1);
      int k = x - y;
      boolean down = k == -d || (k != d && value(before, d, k - 1) < value(before, d, k + 1));
      int previous = down ? k + 1 : k - 1;
      int fromX = value(before, d, previous);
      int fromY = fromX - previous;
      int startX = down ? fromX : fromX + 1;
      while (x > startX) {
        keep(part.oldFrom() + --x, part.youngFrom() + --y);
      }
      x = fromX;
      y = fromY;
    }
    while (x > 0 && y > 0) {
      keep(part.oldFrom() + --x, part.youngFrom() + --y);
    }
  }

  /** What the step before {@code d} had reached on a diagonal. */
  private static int value(int[] before, int d, int diagonal) {
    return before[diagonal + d];
  }

  /** Elements that occur once in each, in the longest order that both share. */
  private List<int[]> anchors(Part part) {
    Map<Integer, Integer> inOld = once(old, part.oldFrom(), part.oldTo());
    Map<Integer, Integer> inYoung = once(young, part.youngFrom(), part.youngTo());
    List<int[]> pairs = new ArrayList<>();
    for (int i = part.oldFrom(); i < part.oldTo(); i++) {
      Integer place = inOld.get(old[i]);
      Integer other = inYoung.get(old[i]);
      if (place != null && place == i && other != null && other >= 0) {
        pairs.add(new int[] {i, other});
      }
    }
    return longestAscending(pairs);
  }

  /** Per element its place; negative where it occurs more than once. */
  private static Map<Integer, Integer> once(int[] all, int from, int to) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(all[i], i, (first, second) -> -1);
    }
    return places;
  }

  private static List<int[]> longestAscending(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int mid = (low + high) >>> 1;
        if (pairs.get(tails[mid])[1] < pairs.get(i)[1]) {
          low = mid + 1;
        } else {
          high = mid;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> chain = new ArrayList<>();
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
      chain.add(pairs.get(i));
    }
    Collections.reverse(chain);
    return chain;
  }

  boolean keepsOld(int index) {
    return oldKept.get(index);
  }

  boolean keepsYoung(int index) {
    return youngKept.get(index);
  }
}

package dev.casebook.search;

/**
 * Insertions, deletions, replacements and swaps of neighbours that lead from one word to another.
 */
final class EditDistance {

  private EditDistance() {}

  /** Some number above the limit when the words are farther apart than that. */
  static int between(String a, String b, int limit) {
    int[] two = new int[b.length() + 1];
    int[] one = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = two;
      two = one;
      one = row;
      row = free;
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = one[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cost = Math.min(Math.min(one[j], row[j - 1]) + 1, replaced);
        if (isSwap(a, i, b, j)) {
          cost = Math.min(cost, two[j - 2] + 1);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > limit) {
        return least;
      }
    }
    return row[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}

package dev.casebook.source;

/** How many letters must be typed, deleted or replaced to get from one word to another. */
final class EditDistance {

  private static final int LONGEST = 100;

  private EditDistance() {}

  /** The Levenshtein distance of the first 100 characters. */
  static int between(String left, String right) {
    String a = left.substring(0, Math.min(LONGEST, left.length()));
    String b = right.substring(0, Math.min(LONGEST, right.length()));
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

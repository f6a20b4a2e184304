package dev.casebook.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class NearestName {

  private static final int LONGEST = 120;

  private NearestName() {}

  /**
   * The known name that is nearest to a wanted one; empty when none is near enough to be a slip.
   * Case and a prefix such as {@code team:} or {@code @} do not count; among equally near names the
   * first in the order of the alphabet is taken.
   */
  public static Optional<String> of(String wanted, Collection<String> known) {
    String key = key(wanted);
    if (key.isEmpty() || key.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int least = Math.max(1, key.length() / 3);
    for (String name : known) {
      if (name.equals(wanted)) {
        continue;
      }
      int distance = distance(key, key(name), Math.min(least, key.length() - 1));
      boolean nearer = distance < least || best == null || name.compareTo(best) < 0;
      if (distance <= least && distance < key.length() && nearer) {
        best = name;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String key(String name) {
    String bare = name.startsWith("@") ? name.substring(1) : name.substring(name.indexOf(':') + 1);
    return bare.toLowerCase(Locale.ROOT);
  }

  /**
   * Damerau-Levenshtein distance in its optimal string alignment form: insert, delete, replace, or
   * swap two neighbours.
   *
   * @param limit above it only that the distance is greater is told, and soon
   */
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
        if (isSwap(a, i, b, j)) {
          current[j] = Math.min(current[j], before[j - 2] + 1);
        }
        least = Math.min(least, current[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] recycled = before;
      before = previous;
      previous = current;
      current = recycled;
    }
    return previous[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}

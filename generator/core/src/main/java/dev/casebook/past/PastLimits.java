package dev.casebook.past;

/**
 * How far back the pages of history look, for one document.
 *
 * @param changes so many of the newest substantive changes are shown with their differences; 0 for
 *     no pages of history at all
 * @param commits so many of the newest commits are judged
 * @param characters a longer text is not compared
 */
public record PastLimits(int changes, int commits, int characters) {

  public static final PastLimits DEFAULT = new PastLimits(10, 50, 200_000);

  /** So many differences are shown on all pages of a site together. */
  private static final int ON_ALL_PAGES = 10_000;

  public PastLimits {
    if (changes < 0 || commits < changes || characters < 1) {
      throw new IllegalArgumentException(changes + " changes of " + commits + " commits");
    }
  }

  /** The same limits for one of many documents: fewer changes each, but at least one. */
  PastLimits over(int documents) {
    int most = Math.max(1, ON_ALL_PAGES / Math.max(1, documents));
    return new PastLimits(Math.min(changes, most), commits, characters);
  }
}

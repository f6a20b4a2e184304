package dev.casebook.compare;

/**
 * Steps that may still be spent on one comparison, so that no text makes it long. For one thread.
 */
final class Budget {

  private long left;

  Budget(long steps) {
    this.left = steps;
  }

  /** Whether there was enough; spends it in any case. */
  boolean spend(long steps) {
    left -= steps;
    return left >= 0;
  }
}

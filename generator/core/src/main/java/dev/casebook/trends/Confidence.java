package dev.casebook.trends;

/** The level that every interval of the trends has: 95 %. */
final class Confidence {

  /** The probability that may be missed on both sides together. */
  static final double MISS = 0.05;

  /** The probability that may be missed on one side. */
  static final double TAIL = 0.025;

  /** The quantile of the standard normal distribution at {@code 1 - TAIL}. */
  static final double Z = 1.959963984540054;

  private Confidence() {}
}

package dev.casebook.trends;

/** A closed interval: of minutes, of a share between 0 and 1, or of a count. */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Bug: no such interval: " + low + " to " + high);
    }
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}

package dev.casebook.trends;

import java.util.Locale;

/**
 * Why a value or its interval is not given.
 *
 * @param needed the number of incidents from which it is; 0 where that is not the reason
 */
public record Absence(Reason reason, int needed) {

  /** Reasons, each with a sentence of its own. */
  public enum Reason {
    NO_INCIDENTS,
    /** Fewer incidents than the gate asks for. */
    TOO_FEW,
    /** It depends on how long the open incidents will last. */
    OPEN_INCIDENTS,
    /** The policy asks for nothing. */
    NO_TARGET,
    /** The trend never has one. */
    NONE_BY_DESIGN;

    /** The name in exports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Absence of(Reason reason) {
    return new Absence(reason, 0);
  }

  /** Too few, or none at all. */
  static Absence tooFew(int n, int needed) {
    return n == 0 ? of(Reason.NO_INCIDENTS) : new Absence(Reason.TOO_FEW, needed);
  }
}

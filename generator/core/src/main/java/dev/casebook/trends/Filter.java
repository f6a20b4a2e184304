package dev.casebook.trends;

import java.util.Locale;

/**
 * Which incidents a number is about.
 *
 * @param value the id of a severity, a service or a team; empty for all
 */
public record Filter(Dimension dimension, String value) {

  /** All counted incidents. */
  public static final Filter ALL = new Filter(Dimension.ALL, "");

  /** What incidents are told apart by. */
  public enum Dimension {
    ALL,
    SEVERITY,
    SERVICE,
    /** A team that owns a service of the incident, or its record where no service has an owner. */
    TEAM;

    /** The name in addresses and exports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Filter {
    if ((dimension == Dimension.ALL) != value.isEmpty()) {
      throw new IllegalArgumentException("Bug: no such filter: " + dimension + " '" + value + "'");
    }
  }

  public static Filter severity(String id) {
    return new Filter(Dimension.SEVERITY, id);
  }

  public static Filter service(String id) {
    return new Filter(Dimension.SERVICE, id);
  }

  public static Filter team(String id) {
    return new Filter(Dimension.TEAM, id);
  }
}

package dev.casebook.trends;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The incidents of a quarter by severity.
 *
 * @param bySeverity only those with incidents, from worst to mildest; the empty key for none stated
 */
public record QuarterMix(PeriodCount period, Map<String, Integer> bySeverity) {

  public QuarterMix {
    bySeverity = Collections.unmodifiableMap(new LinkedHashMap<>(bySeverity));
  }
}

package dev.casebook.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an incident cost, where it is stated.
 *
 * @param counts for example {@code customers: 1200}, in document order
 * @param currency an ISO 4217 code; null without an amount
 */
public record Impact(
    Map<String, Long> counts, @Nullable BigDecimal cost, @Nullable String currency) {

  public static final Impact NOT_STATED = new Impact(Map.of(), null, null);

  public Impact {
    counts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counts));
  }
}

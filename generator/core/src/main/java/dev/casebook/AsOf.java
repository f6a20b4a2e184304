package dev.casebook;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The moment that a build is asked to speak of, from an option or from the environment. */
public final class AsOf {

  private static final String EPOCH = "SOURCE_DATE_EPOCH";
  private static final int DATE_LENGTH = "2026-11-02".length();

  private AsOf() {}

  /**
   * The moment of the option, else of {@code SOURCE_DATE_EPOCH}; null when neither is given, so
   * that the configuration decides.
   *
   * @param option an ISO 8601 time with an offset, or a date, which means its first moment in UTC
   * @throws CasebookException when what is given cannot be read
   */
  public static @Nullable Instant of(@Nullable String option, Map<String, String> environment) {
    if (option != null) {
      return parse(option);
    }
    String epoch = environment.getOrDefault(EPOCH, "");
    try {
      return epoch.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(epoch));
    } catch (NumberFormatException | DateTimeException e) {
      throw new CasebookException(
          Reason.CONFIGURATION, EPOCH + " is '" + epoch + "', not a number of seconds", e);
    }
  }

  private static Instant parse(String text) {
    try {
      return text.length() == DATE_LENGTH
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new CasebookException(
          Reason.CONFIGURATION,
          "as-of '" + text + "' is neither like 2026-11-02T08:00:00Z nor like 2026-11-02",
          e);
    }
  }
}

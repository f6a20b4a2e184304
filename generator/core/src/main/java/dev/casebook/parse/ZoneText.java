package dev.casebook.parse;

import dev.casebook.yaml.Parsed;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads names of zones. An abbreviation means its offset, also where it is written in the wrong
 * half of the year. Abbreviations that mean several zones (CST, IST, BST) mean none here.
 */
public final class ZoneText {

  private static final Map<String, String> OFFSETS =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("WET", "Z"),
          Map.entry("CET", "+01:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("WEST", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("北京时间", "+08:00"));

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s?([-+\u2212])(\\d{1,2})(?::?(\\d{2}))?");

  private ZoneText() {}

  /** The names that mean an offset, the longest first. */
  static List<String> names() {
    return OFFSETS.keySet().stream()
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
        .toList();
  }

  /** {@code Z}, {@code UTC+8}, {@code +08:00}, {@code CET}, {@code Europe/Paris}. */
  public static Optional<ZoneId> zone(String text) {
    String name = text.strip();
    String offset = OFFSETS.get(name.toUpperCase(Locale.ROOT));
    if (offset != null) {
      return Optional.of(ZoneOffset.of(offset));
    }
    Matcher numbers = OFFSET.matcher(name);
    if (numbers.matches()) {
      return offset(numbers);
    }
    return name.indexOf('/') > 0 && ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  /** A zone of a configuration or a key. */
  public static Parsed<ZoneId> parsed(String text) {
    return zone(text)
        .map(Parsed::of)
        .orElseGet(
            () -> Parsed.problem("is no time zone", "write a name such as Europe/Paris or UTC"));
  }

  private static Optional<ZoneId> offset(Matcher numbers) {
    int sign = numbers.group(1).equals("+") ? 1 : -1;
    int hours = Integer.parseInt(numbers.group(2));
    int minutes = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
    try {
      return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The offset at a local time; a problem where the clocks skip or repeat it. */
  static Parsed<ZoneOffset> offset(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
    if (valid.size() == 1) {
      return Parsed.of(valid.get(0));
    }
    return valid.isEmpty()
        ? Parsed.problem(
            "does not exist in " + zone + ", where the clocks were put forward",
            "correct the time, or write it with its offset")
        : Parsed.problem(
            "happens twice in " + zone + ", where the clocks were put back",
            "write it with its offset: %s or %s".formatted(valid.get(0), valid.get(1)));
  }
}

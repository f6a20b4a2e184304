package dev.casebook.parse;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds names of zones in running text; an explicit offset beside a name wins over the name. */
final class ZoneSpelling {

  /** Zones by their names in words, and the abbreviations that hold summer and winter. */
  private static final Map<String, String> REGIONS = regions();

  private static final String OFFSET =
      "(?:UTC|GMT)\\s?[-+\u2212]\\s?\\d{1,2}(?::?\\d{2})?(?!\\d|:\\d)|[-+\u2212]\\d{2}:?\\d{2}(?!\\d|:\\d)";
  private static final String REGION =
      "(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Z][A-Za-z_]+";
  private static final Pattern NAME =
      Pattern.compile(
          "(?<offset>"
              + OFFSET
              + ")|(?<region>"
              + REGION
              + ")|(?<name>"
              + names()
              + ")|(?<words>(?i:"
              + REGIONS.keySet().stream()
                  .filter(name -> name.length() > 2)
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")(?![A-Za-z]))");
  private static final Pattern BESIDE =
      Pattern.compile("\\s*[(/,=\\[]\\s*(?<offset>" + OFFSET + ")[)\\]]?");

  private ZoneSpelling() {}

  private static Map<String, String> regions() {
    Map<String, String> regions =
        new TreeMap<>(
            (a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
    name(regions, "America/Los_Angeles", "PT", "Pacific");
    name(regions, "America/Denver", "MT", "Mountain");
    name(regions, "America/Chicago", "CT", "US Central");
    name(regions, "America/New_York", "ET", "Eastern");
    name(regions, "Europe/Berlin", "Central European");
    name(regions, "Europe/London", "UK", "London");
    regions.put("Coordinated Universal Time", "Z");
    regions.put("Greenwich Mean Time", "Z");
    regions.put("协调世界时", "Z");
    regions.put("世界标准时间", "Z");
    regions.put("格林尼治时间", "Z");
    regions.put("Beijing time", "+08:00");
    regions.put("China Standard Time", "+08:00");
    regions.put("东八区", "+08:00");
    regions.put("中国标准时间", "+08:00");
    return regions;
  }

  private static void name(Map<String, String> regions, String zone, String... names) {
    for (String name : names) {
      if (name.length() == 2 && !name.equals("UK")) {
        regions.put(name, zone);
      } else {
        regions.put(name + " time", zone);
      }
    }
  }

  private static String names() {
    String plain =
        ZoneText.names().stream()
            .filter(name -> name.length() > 1)
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    String ambiguous = String.join("|", AmbiguousZones.names());
    return "(?<![A-Za-z])(?:" + plain + "|" + ambiguous + "|PT|MT|CT|ET)(?![\\w+])";
  }

  /** The zone at a place of a text; null when none stands there. */
  static @Nullable Spelled<StatedZone> read(String text, int from) {
    if (text.startsWith("Z", from) && !isWord(text, from + 1)) {
      return new Spelled<>(new StatedZone("Z", ZoneText.zone("Z").orElse(null)), from + 1);
    }
    Matcher match = NAME.matcher(text).region(from, text.length());
    match.useTransparentBounds(true);
    return match.lookingAt() ? stated(text, match) : null;
  }

  private static boolean isWord(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /** The first zone that a text names. */
  static Optional<StatedZone> find(String text) {
    Matcher match = NAME.matcher(text);
    return match.find() ? Optional.of(stated(text, match).value()) : Optional.empty();
  }

  private static Spelled<StatedZone> stated(String text, Matcher match) {
    Matcher beside = BESIDE.matcher(text).region(match.end(), text.length());
    if (match.group("offset") == null && beside.lookingAt()) {
      Optional<ZoneId> zone = ZoneText.zone(beside.group("offset").replace(" ", ""));
      return new Spelled<>(new StatedZone(match.group(), zone.orElse(null)), beside.end());
    }
    return new Spelled<>(new StatedZone(match.group(), zone(match)), match.end());
  }

  private static @Nullable ZoneId zone(Matcher match) {
    String written = match.group();
    for (Map.Entry<String, String> region : REGIONS.entrySet()) {
      if (region.getKey().equalsIgnoreCase(written)) {
        return ZoneId.of(region.getValue());
      }
    }
    String name = match.group("offset") == null ? written : written.replace(" ", "");
    return ZoneText.zone(name.toUpperCase(Locale.ROOT).equals(name) ? name : written).orElse(null);
  }
}

package dev.casebook.parse;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Abbreviations that mean several zones. Other evidence of the document decides: zones of the same
 * country beside it, its language, the configured zone; else the zone stays unknown.
 */
final class AmbiguousZones {

  /**
   * One meaning of an abbreviation.
   *
   * @param near what stands in documents of people who mean this one
   */
  private record Meaning(ZoneOffset offset, Set<String> regions, Pattern near) {}

  private static final Map<String, List<Meaning>> MEANINGS = meanings();

  private AmbiguousZones() {}

  private static Map<String, List<Meaning>> meanings() {
    Map<String, List<Meaning>> meanings = new TreeMap<>();
    meanings.put(
        "CST",
        List.of(
            meaning(
                -6,
                0,
                "America/",
                "\\b(?:[PME][SD]T|CDT|[PMCE]T|Pacific|Eastern|US Central|Chicago|Texas)\\b"),
            meaning(
                8,
                0,
                "Asia/",
                "\\p{IsHan}{4}|\\b(?:Beijing|Shanghai|Shenzhen|China)\\b|UTC\\+0?8")));
    meanings.put(
        "IST",
        List.of(
            meaning(
                5,
                30,
                "Asia/",
                "\\b(?:India|Bangalore|Bengaluru|Mumbai|Delhi|Hyderabad|Pune)\\b|\\+0?5:?30"),
            meaning(1, 0, "Europe/", "\\b(?:Ireland|Irish|Dublin)\\b"),
            meaning(2, 0, "Israel", "\\b(?:Israel|Tel Aviv|IDT)\\b")));
    meanings.put(
        "BST",
        List.of(
            meaning(1, 0, "Europe/", "\\b(?:GMT|London|UK|British|Britain|Manchester)\\b"),
            meaning(6, 0, "Asia/", "\\b(?:Bangladesh|Dhaka)\\b")));
    return meanings;
  }

  private static Meaning meaning(int hours, int minutes, String region, String near) {
    return new Meaning(
        ZoneOffset.ofHoursMinutes(hours, minutes), Set.of(region), Pattern.compile(near));
  }

  static Set<String> names() {
    return MEANINGS.keySet();
  }

  /**
   * The meaning that the evidence decides.
   *
   * @param configured the zone of the source; null when nobody configured one
   */
  static Optional<ZoneId> decide(String name, String document, @Nullable ZoneId configured) {
    List<Meaning> meanings = MEANINGS.getOrDefault(name, List.of());
    List<ZoneOffset> near =
        meanings.stream()
            .filter(meaning -> meaning.near().matcher(document).find())
            .map(Meaning::offset)
            .toList();
    if (near.size() == 1) {
      return Optional.of(near.get(0));
    }
    return configured == null
        ? Optional.empty()
        : meanings.stream()
            .filter(meaning -> fits(meaning, configured))
            .map(meaning -> (ZoneId) meaning.offset())
            .findFirst();
  }

  private static boolean fits(Meaning meaning, ZoneId configured) {
    return configured.equals(meaning.offset())
        || meaning.regions().stream().anyMatch(configured.getId()::startsWith);
  }
}

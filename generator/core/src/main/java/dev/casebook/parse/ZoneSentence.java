package dev.casebook.parse;

import dev.casebook.markdown.Block;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the zone that a text states: {@code Time (UTC)}, {@code All times in CET}. */
final class ZoneSentence {

  private static final String NAME =
      "(?<zone>(?:UTC|GMT)\\s?[-+\u2212]\\d{1,2}(?::?\\d{2})?(?!\\d)|[-+]\\d{2}:\\d{2}(?!\\d)"
          + "|(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Z][A-Za-z_]+|"
          + ZoneText.names().stream()
              .filter(name -> name.length() > 1)
              .map(name -> "(?<![A-Za-z])" + Pattern.quote(name) + "(?![\\w+-])")
              .collect(Collectors.joining("|"))
          + ")";

  /** A header or a heading names its zone in so many words. */
  private static final Pattern IN_NAME = Pattern.compile(NAME);

  /** In a sentence, the zone belongs to times in general, not to one of them. */
  private static final Pattern IN_SENTENCE =
      Pattern.compile(
          "(?i:\\b(?:times|timestamps|time ?zone)\\b[^.!?\\n]{0,40}?|(?:所有|全部)?时间[^。]{0,12}?)"
              + NAME);

  private ZoneSentence() {}

  static Optional<ZoneId> inName(String text) {
    return first(IN_NAME.matcher(text));
  }

  static Optional<ZoneId> inSentence(String text) {
    return first(IN_SENTENCE.matcher(text));
  }

  /** The zone that the text around a timeline states. */
  static Optional<ZoneId> in(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text().plain())
        .filter(text -> text.length() < 400)
        .map(ZoneSentence::inSentence)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<ZoneId> first(Matcher matcher) {
    while (matcher.find()) {
      Optional<ZoneId> zone = ZoneText.zone(matcher.group("zone"));
      if (zone.isPresent()) {
        return zone;
      }
    }
    return Optional.empty();
  }
}

package dev.casebook.parse;

import dev.casebook.markdown.Block;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the zone that a text states: {@code Time (UTC)}, {@code All times in CET}. */
final class ZoneSentence {

  private static final int LONGEST = 400;

  /** In a sentence, the zone belongs to times in general, not to one of them. */
  private static final Pattern TIMES =
      Pattern.compile(
          "(?i:\\b(?:times|timestamps|time ?zone|dates)\\b(?<after>[^.!?。\\n]{0,60})"
              + "|(?:所有|全部|以下|本文|下列)?时间(?<zh>[^。;；\\n]{0,24}))");

  /** {@code UTC times}, {@code PST timestamps}. */
  private static final Pattern BEFORE =
      Pattern.compile("(?<zone>[A-Z]{2,5}(?:[+-]\\d{1,2})?) (?:times|timestamps)\\b");

  /** {@code All times are Pacific}. */
  private static final Pattern BARE =
      Pattern.compile("^\\W*(?:(?:are|is|in|given|stated|US)\\s+)*(Pacific|Mountain|Eastern)\\b");

  private ZoneSentence() {}

  /** The zone that a header or a heading names in so many words. */
  static Optional<StatedZone> inName(String text) {
    return ZoneSpelling.find(TimeCharacters.plain(text));
  }

  /** The zone that a sentence states of times in general. */
  static Optional<StatedZone> inSentence(String text) {
    String plain = TimeCharacters.plain(text);
    if (!mayNameTimes(plain)) {
      return Optional.empty();
    }
    Matcher times = TIMES.matcher(plain);
    while (times.find()) {
      String after = times.group("after") == null ? times.group("zh") : times.group("after");
      Optional<StatedZone> zone = after == null ? Optional.empty() : behind(after);
      if (zone.isPresent()) {
        return zone;
      }
    }
    Matcher before = BEFORE.matcher(text);
    return before.find() ? ZoneSpelling.find(before.group("zone")) : Optional.empty();
  }

  /** Whether a word of the patterns is there at all; in most sentences none is. */
  private static boolean mayNameTimes(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean time = (c == 't' || c == 'T') && text.regionMatches(true, at, "time", 0, 4);
      boolean dates = (c == 'd' || c == 'D') && text.regionMatches(true, at, "dates", 0, 5);
      if (time || dates || c == '时') {
        return true;
      }
    }
    return false;
  }

  private static Optional<StatedZone> behind(String after) {
    Matcher bare = BARE.matcher(after);
    return ZoneSpelling.find(after)
        .or(() -> bare.find() ? ZoneSpelling.find(bare.group(1) + " time") : Optional.empty());
  }

  /** The zone that the text around a timeline states. */
  static Optional<StatedZone> in(List<Block> blocks) {
    return blocks.stream()
        .flatMap(ZoneSentence::texts)
        .filter(text -> text.length() < LONGEST)
        .map(ZoneSentence::inSentence)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Stream<String> texts(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text().plain());
    }
    if (block instanceof Block.Quote quote) {
      return quote.children().stream().flatMap(ZoneSentence::texts);
    }
    return block instanceof Block.ItemList list
        ? list.items().stream().map(item -> item.text().plain())
        : Stream.empty();
  }
}

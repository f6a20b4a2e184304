package dev.casebook.yaml;

import dev.casebook.diagnostic.Finding;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds characters that YAML may not hold: controls but tab and line ends, NEL, lone surrogates,
 * non-characters, a byte order mark in the middle.
 */
final class ForbiddenCharacters {

  private ForbiddenCharacters() {}

  static Optional<Finding> first(String text, TextPlaces places) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (!isAllowed(point)) {
        String message =
            "YAML may not hold %s, found at byte %d".formatted(name(point), places.byteOffset(i));
        return Optional.of(
            Finding.of(YamlRules.CHARACTER, places.at(i), message).withHelp(help(point)));
      }
    }
    return Optional.empty();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point < 0x7F)
        || (point >= 0xA0 && point < 0xD800)
        || (point > 0xDFFF && point < 0xFFFE && point != 0xFEFF)
        || point > 0xFFFF;
  }

  private static String name(int point) {
    String code = String.format(Locale.ROOT, "U+%04X", point);
    if (point == 0) {
      return "the character NUL (" + code + ")";
    }
    if (point == 0x85) {
      return "the line end NEL (" + code + ")";
    }
    if (Character.isBmpCodePoint(point) && Character.isSurrogate((char) point)) {
      return "half of a surrogate pair (" + code + ")";
    }
    return point == 0xFEFF ? "a byte order mark in its middle" : "the character " + code;
  }

  private static String help(int point) {
    return point == 0 ? "save the file as UTF-8 text" : "remove the character";
  }
}

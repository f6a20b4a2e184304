package dev.casebook.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Properties;

/** The words of new documents in one language. */
final class DraftWords {

  private final Properties words = new Properties();

  private DraftWords() {}

  /**
   * The words of a language; English where it is not Chinese.
   *
   * @param language a BCP 47 tag
   */
  static DraftWords of(String language) {
    String file = language.startsWith("zh") ? "zh.properties" : "en.properties";
    DraftWords words = new DraftWords();
    try (InputStream in = DraftWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Bug: the words " + file + " are missing");
      }
      words.words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("The words " + file + " cannot be read", e);
    }
  }

  /** The words for a key, with what is to be filled in, in order, for {@code {0}}, {@code {1}}. */
  String say(String key, String... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("Bug: no words for '" + key + "'");
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }

  /** {@code 45 minutes}, {@code 2 hours}. */
  String length(Duration length) {
    long minutes = length.toMinutes();
    if (minutes % 1_440 == 0 && minutes > 0) {
      return count("day", minutes / 1_440);
    }
    return minutes % 60 == 0 && minutes > 0
        ? count("hour", minutes / 60)
        : count("minute", minutes);
  }

  /** {@code 6 months}, {@code 1 year}. */
  String length(Period length) {
    if (length.toTotalMonths() == 0) {
      return count("day", LocalDate.EPOCH.plus(length).toEpochDay());
    }
    long months = length.toTotalMonths();
    return months % 12 == 0 && months > 0 ? count("year", months / 12) : count("month", months);
  }

  private String count(String unit, long number) {
    return number == 1 ? say("unit." + unit) : say("unit." + unit + "s", String.valueOf(number));
  }
}

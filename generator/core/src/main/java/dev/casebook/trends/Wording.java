package dev.casebook.trends;

import dev.casebook.trends.Phrase.Argument;
import dev.casebook.trends.Phrase.Count;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts phrases into a language. A message is plain text with {@code {0}}, {@code {1}}, …; the key
 * with {@code .one} added is preferred where the first count is 1.
 */
public final class Wording {

  private final Function<String, @Nullable String> messages;
  private final Durations.Units units;

  /**
   * A wording on other messages, for example those of a theme.
   *
   * @param messages the message of a key; null when there is none
   */
  public Wording(Function<String, @Nullable String> messages) {
    this.messages = messages;
    this.units =
        new Durations.Units(
            message("duration.day"),
            message("duration.hour"),
            message("duration.minute"),
            message("duration.between"));
  }

  /** English, or Chinese for any {@code zh} tag. */
  public static Wording of(String language) {
    Map<String, String> own = TrendMessages.of(language);
    return new Wording(own::get);
  }

  /** The message of a key as it is. */
  public String message(String key) {
    String message = messages.apply(key);
    if (message == null) {
      throw new IllegalArgumentException("Bug: no such message: " + key);
    }
    return message;
  }

  /** The sentence; plain text, not escaped. */
  public String text(Phrase phrase) {
    String message = messageOf(phrase);
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < message.length()) {
      int close = message.charAt(at) == '{' ? message.indexOf('}', at) : -1;
      if (close < 0) {
        text.append(message.charAt(at));
        at++;
      } else {
        int index = Integer.parseInt(message.substring(at + 1, close));
        text.append(text(phrase.arguments().get(index)));
        at = close + 1;
      }
    }
    return text.toString();
  }

  /** A duration in the units of the language. */
  public String minutes(double minutes) {
    return Durations.human(minutes, units);
  }

  /** With two significant digits; whole numbers above ten. */
  private static String twoDigits(double value) {
    return new BigDecimal(value)
        .round(new MathContext(2, RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }

  private String messageOf(Phrase phrase) {
    boolean one =
        phrase.arguments().stream()
            .filter(Count.class::isInstance)
            .findFirst()
            .filter(new Count(1)::equals)
            .isPresent();
    String singular = one ? messages.apply(phrase.key() + ".one") : null;
    return singular != null ? singular : message(phrase.key());
  }

  private String text(Argument argument) {
    if (argument instanceof Phrase.Minutes minutes) {
      return minutes(minutes.value());
    }
    if (argument instanceof Phrase.Share share) {
      return Math.round(share.value() * 100) + message("share.percent");
    }
    if (argument instanceof Phrase.Factor factor) {
      return "×" + twoDigits(factor.value());
    }
    if (argument instanceof Count count) {
      return Integer.toString(count.value());
    }
    if (argument instanceof Phrase.Day day) {
      return day.value().toString();
    }
    if (argument instanceof Phrase.Words words) {
      String translated = messages.apply(words.key());
      return translated != null ? translated : words.value();
    }
    if (argument instanceof Phrase.Sentence sentence) {
      return text(sentence.value());
    }
    if (argument instanceof Phrase.Text plain) {
      return plain.value();
    }
    throw new IllegalStateException("Bug: an argument without words: " + argument);
  }
}

package dev.casebook.health;

import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that needs somebody, with the reasons.
 *
 * @param score severity × state × recent use; only good for comparing
 * @param severity the worst that its alerts and services can cause, an id; null when unknown
 * @param reasons the weightiest first
 */
public record Risk(
    Document document,
    Freshness freshness,
    int score,
    @Nullable String severity,
    List<Reason> reasons) {

  /**
   * Why, as a key of the messages with its arguments.
   *
   * @param arguments texts and numbers in the order of the message
   */
  public record Reason(String key, List<Object> arguments) {
    public Reason {
      arguments = List.copyOf(arguments);
    }

    static Reason of(String key, Object... arguments) {
      return new Reason(key, List.of(arguments));
    }
  }

  public Risk {
    reasons = List.copyOf(reasons);
  }
}

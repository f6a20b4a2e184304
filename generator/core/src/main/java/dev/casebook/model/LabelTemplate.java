package dev.casebook.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference with places that the monitoring system fills in when an alert fires: {@code docs/{{
 * $labels.type }}/README.md}. What the rule's own labels tell is filled in here.
 */
final class LabelTemplate {

  /** {@code {{ $labels.x }}} or {@code {{ .Labels.x }}}. */
  private static final Pattern LABEL =
      Pattern.compile("\\{\\{-?\\s*(?:\\$labels|\\.Labels)\\.(\\w+)\\s*-?}}");

  private static final Pattern ANY = Pattern.compile("\\{\\{.*?}}");

  private LabelTemplate() {}

  /** The reference of a rule with its name and its labels filled in. */
  static String filled(AlertRule rule, String reference) {
    String text = reference.replace("{{`{{`}}", "{{").replace("{{`}}`}}", "}}").strip();
    return LABEL
        .matcher(text)
        .replaceAll(
            found -> {
              String label = found.group(1);
              String value = label.equals("alertname") ? rule.name() : rule.labels().get(label);
              return Matcher.quoteReplacement(
                  value == null || value.contains("{{") ? found.group() : value);
            });
  }

  /** Whether something is left that only a firing alert knows. */
  static boolean isOpen(String text) {
    return text.contains("{{");
  }

  /**
   * Whether an open reference may become the path: each open place is at least one character of one
   * segment. Pieces are looked for from left to right, so the time is the product of both lengths.
   */
  static boolean mayBecome(String reference, String path) {
    String[] segments = ANY.matcher(reference).replaceAll("\0").split("/", -1);
    String[] names = path.split("/", -1);
    if (segments.length != names.length) {
      return false;
    }
    for (int i = 0; i < names.length; i++) {
      if (!fits(segments[i], names[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String segment, String name) {
    String[] pieces = segment.split("\0+", -1);
    String first = pieces[0];
    String last = pieces[pieces.length - 1];
    if (pieces.length == 1) {
      return segment.equals(name);
    }
    if (!name.startsWith(first) || !name.endsWith(last)) {
      return false;
    }
    int at = first.length();
    for (int i = 1; i < pieces.length - 1; i++) {
      int found = name.indexOf(pieces[i], at + 1);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return name.length() - last.length() > at;
  }
}

package dev.casebook.yaml;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes text as a YAML scalar that every reader takes for the same text. */
public final class YamlScalar {

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _./-]|:(?=[\\p{L}\\p{N}]))*");
  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|[\\d._:-]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private YamlScalar() {}

  /** A plain scalar where that is safe, else a quoted one; on one line. */
  public static String of(String value) {
    String flat = SPACE.matcher(value).replaceAll(" ").strip();
    boolean word = PLAIN.matcher(flat).matches() && !NO_TEXT.matcher(flat).matches();
    return word ? flat : quoted(flat);
  }

  /** A quoted scalar. */
  public static String quoted(String flat) {
    return "\"" + flat.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** A list between brackets. */
  public static String list(Collection<String> values) {
    return values.stream().map(YamlScalar::of).collect(Collectors.joining(", ", "[", "]"));
  }
}

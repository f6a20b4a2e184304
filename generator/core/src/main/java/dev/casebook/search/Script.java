package dev.casebook.search;

import java.util.List;
import java.util.Locale;

/**
 * Writes a payload as a script that hands it to the reader: {@code casebookSearch("name",[…]);}.
 * Strings hold no {@code <}, no line or paragraph separator and no lone surrogate.
 */
final class Script {

  private final StringBuilder text = new StringBuilder(256);

  /** The script for a payload of lists, strings and whole numbers. */
  static String call(String name, Object payload) {
    Script script = new Script();
    script.text.append("casebookSearch(");
    script.string(name);
    script.text.append(',');
    script.value(payload);
    script.text.append(");\n");
    return script.text.toString();
  }

  /** The payload alone, for a digest. */
  static String payload(Object payload) {
    Script script = new Script();
    script.value(payload);
    return script.text.toString();
  }

  private void value(Object value) {
    if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof java.util.SortedMap<?, ?> map) {
      map(map);
    } else if (value instanceof String string) {
      string(string);
    } else if (value instanceof Integer || value instanceof Long) {
      text.append(value);
    } else {
      throw new IllegalStateException("Bug: cannot write " + value.getClass());
    }
  }

  private void list(List<?> list) {
    text.append('[');
    String separator = "";
    for (Object item : list) {
      text.append(separator);
      value(item);
      separator = ",";
    }
    text.append(']');
  }

  private void map(java.util.SortedMap<?, ?> map) {
    text.append('{');
    String separator = "";
    for (java.util.Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator);
      string((String) entry.getKey());
      text.append(':');
      value(entry.getValue());
      separator = ",";
    }
    text.append('}');
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c == '\n') {
        text.append("\\n");
      } else if (c == '\t') {
        text.append("\\t");
      } else if (mustEscape(string, i, c)) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private static boolean mustEscape(String string, int i, char c) {
    if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || c == '\ufeff') {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == string.length() || !Character.isLowSurrogate(string.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(string.charAt(i - 1)));
  }
}

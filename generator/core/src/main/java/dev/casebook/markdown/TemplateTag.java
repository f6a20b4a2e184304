package dev.casebook.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a template language in Markdown: {@code {{< hint info >}}}, {@code {% include x %}},
 * {@code <%= name %>}, {@code {{ page.title }}}.
 *
 * @param name the first word in lower case, without the sign of an end; empty when there is none
 * @param closing whether it ends what another one started
 * @param inside the text between the brackets, without white space around it
 * @param start where it starts
 * @param end the index after it
 */
record TemplateTag(Family family, String name, boolean closing, String inside, int start, int end) {

  /** The longest that is looked for. */
  static final int LONGEST = 2_000;

  /** Who writes such tags. */
  enum Family {
    HUGO("Hugo shortcodes"),
    LIQUID("Liquid tags"),
    ERB("ERB tags"),
    EXPRESSION("template variables");

    private final String title;

    Family(String title) {
      this.title = title;
    }

    /** The name that people know. */
    String title() {
      return title;
    }
  }

  /** The tag that starts at an index; null when none does or it has no end nearby. */
  static @Nullable TemplateTag at(CharSequence text, int start) {
    return at(text, start, Math.min(text.length(), start + LONGEST));
  }

  /** The tag that starts at an index and ends before another. */
  static @Nullable TemplateTag at(CharSequence text, int start, int limit) {
    String opening = opening(text, start);
    if (opening == null) {
      return null;
    }
    String closing = closing(opening);
    int from = start + opening.length();
    int end = from;
    while (end + closing.length() <= limit && !startsWith(text, end, closing)) {
      end++;
    }
    if (end + closing.length() > limit) {
      return null;
    }
    return read(opening, text.subSequence(from, end).toString(), start, end + closing.length());
  }

  private static TemplateTag read(String opening, String between, int start, int end) {
    Family family = family(opening);
    String inside = trimmed(between, family);
    boolean slash = family == Family.HUGO && inside.startsWith("/") && !inside.startsWith("/*");
    String named = slash ? inside.substring(1).strip() : inside;
    String name = firstWord(named);
    boolean ends = family == Family.LIQUID && name.length() > 3 && name.startsWith("end");
    return new TemplateTag(
        family, ends ? name.substring(3) : name, slash || ends, named, start, end);
  }

  /** The brackets with which a tag opens here; null when none do. */
  static @Nullable String opening(CharSequence text, int at) {
    if (at + 1 >= text.length()) {
      return null;
    }
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    if (first == '<') {
      return second == '%' ? "<%" : null;
    }
    if (first != '{') {
      return null;
    }
    if (second == '%') {
      return "{%";
    }
    if (second != '{') {
      return null;
    }
    char third = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
    return third == '<' ? "{{<" : third == '%' ? "{{%" : "{{";
  }

  /** The brackets that end what others open. */
  static String closing(String opening) {
    return switch (opening) {
      case "{{<" -> ">}}";
      case "{{%" -> "%}}";
      case "{%" -> "%}";
      case "<%" -> "%>";
      default -> "}}";
    };
  }

  private static Family family(String opening) {
    return switch (opening) {
      case "{{<", "{{%" -> Family.HUGO;
      case "{%" -> Family.LIQUID;
      case "<%" -> Family.ERB;
      default -> Family.EXPRESSION;
    };
  }

  /** Without white space and the signs that ask for less of it. */
  private static String trimmed(String inside, Family family) {
    int start = inside.startsWith("-") ? 1 : 0;
    int end = inside.length() - (inside.endsWith("-") && inside.length() > start ? 1 : 0);
    String text = inside.substring(start, end).strip();
    return family == Family.HUGO && text.endsWith("/") && text.length() > 1
        ? text.substring(0, text.length() - 1).strip()
        : text;
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "_-./$".indexOf(c) >= 0;
  }

  private static boolean startsWith(CharSequence text, int at, String prefix) {
    for (int i = 0; i < prefix.length(); i++) {
      if (text.charAt(at + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The values after the name: those with a name under it, the others under their position. */
  Map<String, String> arguments() {
    Map<String, String> arguments = new LinkedHashMap<>();
    int position = 0;
    for (String word : words(inside.substring(Math.min(name.length(), inside.length())))) {
      int equals = equalsSign(word);
      if (equals > 0) {
        arguments.putIfAbsent(
            word.substring(0, equals).toLowerCase(Locale.ROOT),
            unquoted(word.substring(equals + 1)));
      } else {
        arguments.put(Integer.toString(position++), unquoted(word));
      }
    }
    return arguments;
  }

  /** The first of these arguments that is given; empty when none is. */
  String argument(String... names) {
    Map<String, String> arguments = arguments();
    for (String each : names) {
      String value = arguments.get(each);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    char quote = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (quote != 0) {
        quote = c == quote && i < text.length() ? 0 : quote;
      } else if ("\"'`\u201c\u201d".indexOf(c) >= 0) {
        quote = c == '\u201c' ? '\u201d' : c;
      } else if (Character.isWhitespace(c)) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    if (quote != 0 && start < text.length()) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static int equalsSign(String word) {
    int at = word.indexOf('=');
    return at > 0 && "\"'`\u201c".indexOf(word.charAt(0)) < 0 ? at : -1;
  }

  private static String unquoted(String word) {
    int end = word.length() - 1;
    boolean quoted = end > 0 && "\"'`\u201c".indexOf(word.charAt(0)) >= 0;
    return quoted ? word.substring(1, end) : word;
  }
}

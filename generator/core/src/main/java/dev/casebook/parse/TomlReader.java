package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads front matter in TOML 1.0 as far as site generators use it: keys, tables, strings, dates,
 * numbers and lists of them. A value in another form stays the text that it is.
 */
final class TomlReader {

  private static final Pattern PAIR =
      Pattern.compile("\\s*(?:\"([^\"]{1,100})\"|([\\w.-]{1,100}))\\s*=\\s*(.*)");
  private static final Pattern TABLE =
      Pattern.compile("\\s*\\[{1,2}\\s*([\\w.\"-]+)\\s*]{1,2}\\s*(#.*)?");
  private static final Pattern STRING =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.){0,5000}+)\"|'([^']{0,5000}+)'");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
  private static final Pattern COMMENT = Pattern.compile("\\s+#.*$");
  private static final int MOST_LINES = 500;

  private final RepoPath path;
  private final List<String> lines;
  private final Map<String, YamlNode.Entry> root = new LinkedHashMap<>();
  private Map<String, YamlNode.Entry> table = root;
  private int at;

  private TomlReader(RepoPath path, List<String> lines) {
    this.path = path;
    this.lines = lines;
  }

  /**
   * @param text between the fences, of which the first is line 1
   */
  static YamlNode.Mapping read(RepoPath path, String text) {
    List<String> lines = text.lines().limit(MOST_LINES).toList();
    return new TomlReader(path, lines).read();
  }

  private YamlNode.Mapping read() {
    Map<String, Map<String, YamlNode.Entry>> tables = new LinkedHashMap<>();
    Map<String, SourceLocation> places = new LinkedHashMap<>();
    for (at = 0; at < lines.size(); at++) {
      Matcher header = TABLE.matcher(lines.get(at));
      Matcher pair = PAIR.matcher(lines.get(at));
      if (header.matches()) {
        table = tables.computeIfAbsent(header.group(1), name -> new LinkedHashMap<>());
        places.putIfAbsent(header.group(1), here(1));
      } else if (pair.matches()) {
        pair(pair);
      }
    }
    tables.forEach((name, entries) -> nest(name, entries, places));
    return new YamlNode.Mapping(List.copyOf(root.values()), SourceLocation.line(path, 2));
  }

  private void nest(
      String name, Map<String, YamlNode.Entry> entries, Map<String, SourceLocation> places) {
    SourceLocation place = places.getOrDefault(name, SourceLocation.file(path));
    YamlNode.Mapping mapping = new YamlNode.Mapping(List.copyOf(entries.values()), place);
    root.putIfAbsent(name, new YamlNode.Entry(name, place, mapping));
  }

  private void pair(Matcher pair) {
    String key = pair.group(1) == null ? pair.group(2) : pair.group(1);
    SourceLocation keyPlace = here(lines.get(at).indexOf(key) + 1);
    SourceLocation place = here(pair.start(3) + 1);
    YamlNode value = value(pair.group(3).strip(), place);
    table.putIfAbsent(key, new YamlNode.Entry(key, keyPlace, value));
  }

  private SourceLocation here(int column) {
    int line = at + 2;
    return new SourceLocation(path, line, Math.max(1, column), Math.max(1, column));
  }

  private YamlNode value(String text, SourceLocation place) {
    if (text.startsWith("\"\"\"") || text.startsWith("'''")) {
      return new YamlNode.Scalar(block(text), true, place);
    }
    if (text.startsWith("[")) {
      return list(text, place);
    }
    Matcher string = STRING.matcher(text);
    return string.lookingAt()
        ? new YamlNode.Scalar(unquoted(string), true, place)
        : new YamlNode.Scalar(COMMENT.matcher(text).replaceFirst("").strip(), false, place);
  }

  /** A string over several lines. */
  private String block(String start) {
    String fence = start.substring(0, 3);
    StringBuilder text = new StringBuilder(start.substring(3));
    while (text.indexOf(fence) < 0 && at + 1 < lines.size()) {
      text.append('\n').append(lines.get(++at));
    }
    int end = text.indexOf(fence);
    return (end < 0 ? text.toString() : text.substring(0, end)).strip();
  }

  /** A list, which may go on over several lines. */
  private YamlNode list(String start, SourceLocation place) {
    StringBuilder text = new StringBuilder(start);
    while (text.indexOf("]") < 0 && at + 1 < lines.size()) {
      text.append(' ').append(lines.get(++at).strip());
    }
    int end = text.lastIndexOf("]");
    String inside = text.substring(1, end < 1 ? text.length() : end);
    List<YamlNode> items = new ArrayList<>();
    Matcher string = STRING.matcher(inside);
    while (string.find()) {
      items.add(new YamlNode.Scalar(unquoted(string), true, place));
    }
    if (items.isEmpty()) {
      for (String item : inside.split(",", -1)) {
        if (!item.isBlank()) {
          items.add(new YamlNode.Scalar(item.strip(), false, place));
        }
      }
    }
    return new YamlNode.Sequence(items, place);
  }

  private static String unquoted(Matcher string) {
    return string.group(1) == null
        ? string.group(2)
        : ESCAPE.matcher(string.group(1)).replaceAll(TomlReader::character);
  }

  private static String character(java.util.regex.MatchResult escape) {
    String character =
        switch (escape.group(1)) {
          case "n" -> "\n";
          case "t" -> "\t";
          default -> escape.group(1);
        };
    return Matcher.quoteReplacement(character);
  }
}

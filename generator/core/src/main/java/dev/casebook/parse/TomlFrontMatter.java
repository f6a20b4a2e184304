package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.json.Toml;
import dev.casebook.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The TOML between two lines {@code +++}, as Hugo writes it; places are lines. */
final class TomlFrontMatter {

  private final RepoPath path;
  private final List<String> lines;

  private TomlFrontMatter(RepoPath path, String toml) {
    this.path = path;
    this.lines = toml.lines().toList();
  }

  /**
   * Reads it.
   *
   * @param toml the text between the fences
   * @param bodyOffset where the Markdown starts
   */
  static FrontMatter read(RepoPath path, String toml, int bodyOffset) {
    TomlFrontMatter reading = new TomlFrontMatter(path, toml);
    try {
      return new FrontMatter(reading.mapping(Toml.parse(toml), 1), bodyOffset, List.of());
    } catch (Toml.MalformedException e) {
      int column = e.column();
      Finding finding =
          Finding.of(
                  ParseRules.TOML_SYNTAX,
                  new SourceLocation(path, e.line() + 1, column, column),
                  "this front matter is no TOML, and nothing of it is used: " + e.getMessage())
              .withHelp("correct it, or write YAML between lines '---'");
      return FrontMatter.refused(bodyOffset, List.of(finding));
    }
  }

  private YamlNode.Mapping mapping(Map<?, ?> table, int line) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (Map.Entry<?, ?> entry : table.entrySet()) {
      String key = String.valueOf(entry.getKey());
      int at = lineOf(key, line);
      SourceLocation location = SourceLocation.line(path, at);
      entries.add(new YamlNode.Entry(key, location, node(entry.getValue(), at)));
    }
    return new YamlNode.Mapping(entries, SourceLocation.line(path, line));
  }

  private YamlNode node(Object value, int line) {
    if (value instanceof Map<?, ?> table) {
      return mapping(table, line);
    }
    SourceLocation location = SourceLocation.line(path, line);
    if (value instanceof List<?> items) {
      List<YamlNode> nodes = new ArrayList<>();
      items.forEach(item -> nodes.add(node(item, line)));
      return new YamlNode.Sequence(nodes, location);
    }
    return new YamlNode.Scalar(String.valueOf(value), value instanceof String, location);
  }

  /** The line of a key in the file, the fence counted; that of its table where it is not found. */
  private int lineOf(String key, int otherwise) {
    Pattern stated = Pattern.compile("\\s*\\[*\"?" + Pattern.quote(key) + "\"?\\s*(?:=.*|]+\\s*)");
    for (int i = Math.max(0, otherwise - 2); i < lines.size(); i++) {
      if (stated.matcher(lines.get(i)).matches()) {
        return i + 2;
      }
    }
    return otherwise;
  }
}

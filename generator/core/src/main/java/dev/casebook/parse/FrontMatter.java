package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The YAML between a first line {@code ---} and the next one; as Hugo has it, also the TOML between
 * lines {@code +++}, or a JSON object.
 *
 * @param root null when there is none, or when it was refused
 * @param bodyOffset where the Markdown starts in the text
 */
record FrontMatter(YamlNode.@Nullable Mapping root, int bodyOffset, List<Finding> findings) {

  private static final YamlReader YAML = new YamlReader(YamlLimits.FRONT_MATTER);
  private static final Pattern KEY = Pattern.compile("[A-Za-z_][\\w-]*\\s*:(\\s.*)?");

  FrontMatter {
    findings = List.copyOf(findings);
  }

  private static FrontMatter none(Finding... findings) {
    return new FrontMatter(null, 0, List.of(findings));
  }

  /** Front matter of which nothing is used. */
  static FrontMatter refused(int bodyOffset, List<Finding> findings) {
    return new FrontMatter(null, bodyOffset, findings);
  }

  static FrontMatter read(RepoPath path, SourceText source) {
    String text = source.text();
    int start = endOfLine(text, 0);
    if (isFence("+++", text, 0, start)) {
      return toml(path, text, start);
    }
    if (text.startsWith("{") && text.substring(1, start).isBlank()) {
      return json(path, source);
    }
    if (!isFence("---", text, 0, start)) {
      return none();
    }
    for (int line = start; line < text.length(); line = endOfLine(text, line)) {
      int end = endOfLine(text, line);
      if (isFence("---", text, line, end)) {
        int bytes = source.bytesBefore() + bytes(text.substring(0, start));
        return between(YAML.read(path, text.substring(start, line), 1, bytes), end);
      }
    }
    return unclosed(path, text, start);
  }

  /** Text between two thematic breaks is no front matter. */
  private static FrontMatter between(YamlResult yaml, int bodyOffset) {
    if (yaml.root() == null) {
      return refused(bodyOffset, yaml.findings());
    }
    return yaml.root() instanceof YamlNode.Mapping mapping
        ? new FrontMatter(mapping, bodyOffset, yaml.findings())
        : none();
  }

  /** A thematic break may open a document; a key below it says that front matter was meant. */
  private static FrontMatter unclosed(RepoPath path, String text, int start) {
    String second = text.substring(start, endOfLine(text, start)).strip();
    if (!KEY.matcher(second).matches()) {
      return none();
    }
    return none(
        Finding.of(
                ParseRules.UNCLOSED_FRONT_MATTER,
                new SourceLocation(path, 1, 1, 4),
                "this front matter has no end; nothing of it is used")
            .withLabel("opened here")
            .withHelp("end it with a line '---'"));
  }

  private static FrontMatter toml(RepoPath path, String text, int start) {
    for (int line = start; line < text.length(); line = endOfLine(text, line)) {
      int end = endOfLine(text, line);
      if (isFence("+++", text, line, end)) {
        return TomlFrontMatter.read(path, text.substring(start, line), end);
      }
    }
    return none();
  }

  /** JSON is YAML; what is no JSON object may be a code listing, and stays text. */
  private static FrontMatter json(RepoPath path, SourceText source) {
    String text = source.text();
    for (int line = 0; line < text.length(); line = endOfLine(text, line)) {
      int end = endOfLine(text, line);
      if (isFence("}", text, line, end)) {
        YamlResult result = YAML.read(path, text.substring(0, end), 0, source.bytesBefore());
        boolean clean = result.findings().isEmpty() && text.lastIndexOf('"', end) >= 0;
        return clean && result.root() instanceof YamlNode.Mapping mapping
            ? new FrontMatter(mapping, end, List.of())
            : none();
      }
    }
    return none();
  }

  private static boolean isFence(String fence, String text, int start, int end) {
    String line = text.substring(start, end);
    return line.startsWith(fence) && line.substring(fence.length()).isBlank();
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

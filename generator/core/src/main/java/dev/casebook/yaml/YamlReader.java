package dev.casebook.yaml;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into nodes with places. No input makes it throw: what cannot be read is a finding.
 * Immutable; safe from any thread.
 */
public final class YamlReader {

  private final YamlLimits limits;

  public YamlReader(YamlLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a text.
   *
   * @param path for the places of nodes and findings
   * @param text without the fences of front matter; a byte order mark at its start is skipped
   * @param linesBefore how many lines of the file stand before the text: 0 for a file of its own, 1
   *     for front matter
   */
  public YamlResult read(RepoPath path, String text, int linesBefore) {
    return read(path, text, linesBefore, 0);
  }

  /**
   * Reads a text that starts in the middle of a file.
   *
   * @param bytesBefore how many bytes of the file stand before the text
   */
  public YamlResult read(RepoPath path, String text, int linesBefore, int bytesBefore) {
    return read(path, text, new Before(linesBefore, bytesBefore), false).single();
  }

  /** Reads a file of any number of documents between lines {@code ---}. */
  public YamlStream readAll(RepoPath path, String text) {
    return readAll(path, text, 0);
  }

  /** Reads any number of documents from a text in a file, some lines after its beginning. */
  public YamlStream readAll(RepoPath path, String text, int linesBefore) {
    return read(path, text, new Before(linesBefore, 0), true);
  }

  /** What of the file stands before the text. */
  private record Before(int lines, int bytes) {}

  private YamlStream read(RepoPath path, String text, Before before, boolean several) {
    String yaml = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (yaml.length() > limits.length()) {
      return YamlStream.refused(
          Finding.of(
                  YamlRules.LIMIT,
                  SourceLocation.line(path, before.lines() + 1),
                  "%d characters of YAML, more than the limit of %d"
                      .formatted(yaml.length(), limits.length()))
              .withHelp("move long text into the body, or split the file"));
    }
    int mark = yaml.length() < text.length() ? 3 : 0;
    TextPlaces places = new TextPlaces(path, yaml, before.lines(), before.bytes() + mark);
    Optional<Finding> forbidden = ForbiddenCharacters.first(yaml, places);
    return forbidden.isPresent()
        ? YamlStream.refused(forbidden.get())
        : build(yaml, places, several);
  }

  private YamlStream build(String yaml, TextPlaces places, boolean several) {
    NodeBuilder builder = new NodeBuilder(limits, places);
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(limits.length() + 1).build();
    try {
      return builder.build(new Parse(settings).parseString(yaml).iterator(), several);
    } catch (YamlRefusedException e) {
      return YamlStream.refused(e.finding());
    } catch (MarkedYamlEngineException e) {
      return YamlStream.refused(SyntaxProblem.of(e, places));
    } catch (YamlEngineException e) {
      return YamlStream.refused(
          Finding.of(YamlRules.SYNTAX, places.at(0), SyntaxProblem.oneLine(e.getMessage())));
    }
  }
}

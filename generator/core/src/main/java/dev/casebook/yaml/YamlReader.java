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
 * Reads one YAML document into nodes with places. No input makes it throw: what cannot be read is a
 * finding. Immutable; safe from any thread.
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
    String yaml = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (yaml.length() > limits.length()) {
      return YamlResult.refused(
          Finding.of(
                  YamlRules.LIMIT,
                  SourceLocation.line(path, linesBefore + 1),
                  "%d characters of YAML, more than the limit of %d"
                      .formatted(yaml.length(), limits.length()))
              .withHelp("move long text into the body, or split the file"));
    }
    int mark = yaml.length() < text.length() ? 3 : 0;
    TextPlaces places = new TextPlaces(path, yaml, linesBefore, bytesBefore + mark);
    Optional<Finding> forbidden = ForbiddenCharacters.first(yaml, places);
    return forbidden.isPresent()
        ? YamlResult.refused(forbidden.get())
        : build(yaml, new NodeBuilder(limits, places), places);
  }

  private YamlResult build(String yaml, NodeBuilder builder, TextPlaces places) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(limits.length() + 1).build();
    try {
      return builder.build(new Parse(settings).parseString(yaml).iterator());
    } catch (YamlRefusedException e) {
      return YamlResult.refused(e.finding());
    } catch (MarkedYamlEngineException e) {
      return YamlResult.refused(SyntaxProblem.of(e, places));
    } catch (YamlEngineException e) {
      return YamlResult.refused(
          Finding.of(YamlRules.SYNTAX, places.at(0), SyntaxProblem.oneLine(e.getMessage())));
    }
  }
}

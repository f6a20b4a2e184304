package dev.casebook.model;

import dev.casebook.markdown.MarkdownBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A written script for an emergency.
 *
 * @param alerts names of the alerts that lead here
 * @param severities ids
 * @param parameters filled in once by the reader
 * @param parts the sections whose names tell what they are for, in order
 */
public record Runbook(
    DocumentHeader header,
    MarkdownBody body,
    List<String> alerts,
    List<String> severities,
    List<Parameter> parameters,
    @Nullable Risk risk,
    List<RunbookPart> parts)
    implements Document {

  /** What following the runbook can do. */
  public enum Risk {
    READ_ONLY,
    REVERSIBLE,
    DESTRUCTIVE
  }

  /**
   * A placeholder of the commands, written <code>{{name}}</code>.
   *
   * @param pattern a regular expression for the browser; null when anything goes
   */
  public record Parameter(
      String name,
      @Nullable String pattern,
      @Nullable String example,
      @Nullable String description) {}

  public Runbook {
    alerts = List.copyOf(alerts);
    severities = List.copyOf(severities);
    parameters = List.copyOf(parameters);
    parts = List.copyOf(parts);
  }

  /** A runbook of which no section is known. */
  public Runbook(
      DocumentHeader header,
      MarkdownBody body,
      List<String> alerts,
      List<String> severities,
      List<Parameter> parameters,
      @Nullable Risk risk) {
    this(header, body, alerts, severities, parameters, risk, List.of());
  }

  @Override
  public Document with(DocumentHeader header) {
    return new Runbook(header, body, alerts, severities, parameters, risk, parts);
  }

  @Override
  public Kind kind() {
    return Kind.RUNBOOK;
  }
}

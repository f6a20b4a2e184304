package dev.casebook.model;

import dev.casebook.markdown.MarkdownBody;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exercise, held or planned.
 *
 * @param date null when not stated
 * @param severity the severity that was exercised, an id; null when not stated
 * @param outcome null when not stated, or not held yet
 */
public record Drill(
    DocumentHeader header,
    MarkdownBody body,
    @Nullable LocalDate date,
    boolean planned,
    @Nullable String scenario,
    @Nullable String severity,
    List<RunbookUse> runbooks,
    List<Owner> participants,
    @Nullable Outcome outcome,
    List<ActionItem> followUps)
    implements Document {

  /** How the exercise went. */
  public enum Outcome {
    PASSED,
    PARTLY,
    FAILED
  }

  public Drill {
    runbooks = List.copyOf(runbooks);
    participants = List.copyOf(participants);
    followUps = List.copyOf(followUps);
  }

  @Override
  public Document with(DocumentHeader header) {
    return new Drill(
        header,
        body,
        date,
        planned,
        scenario,
        severity,
        runbooks,
        participants,
        outcome,
        followUps);
  }

  @Override
  public Kind kind() {
    return Kind.DRILL;
  }
}

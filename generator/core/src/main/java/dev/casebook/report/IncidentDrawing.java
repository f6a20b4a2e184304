package dev.casebook.report;

import dev.casebook.diagnostic.MarkdownText;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An incident as lines of text: each phase where it lies between start and end, to scale. */
final class IncidentDrawing {

  private static final int COLUMNS = 48;
  private static final int LABEL = 17;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private static final List<Milestone> POINTS =
      List.of(
          Milestone.STARTED,
          Milestone.DETECTED,
          Milestone.ACKNOWLEDGED,
          Milestone.MITIGATED,
          Milestone.RESOLVED);

  /**
   * From one milestone to the next one that is known.
   *
   * @param open whether it goes on
   */
  private record Phase(String name, Instant from, Instant to, boolean open) {}

  private IncidentDrawing() {}

  /** The lines; one that says what is missing where two times are not known or out of order. */
  static List<String> of(IncidentRecord record, Instant asOf) {
    List<Phase> phases = phases(record, asOf);
    if (phases.isEmpty()) {
      return List.of("no two milestones with a time and an offset are known yet");
    }
    Instant start = phases.get(0).from();
    Instant end = phases.get(phases.size() - 1).to();
    if (phases.stream().anyMatch(phase -> phase.to().isBefore(phase.from()))) {
      return List.of("the milestones are not in order, so that they cannot be drawn");
    }
    long whole = Math.max(1, Duration.between(start, end).toSeconds());
    List<String> lines = new ArrayList<>();
    for (Phase phase : phases) {
      int from = column(start, phase.from(), whole);
      int to = Math.max(from + 1, column(start, phase.to(), whole));
      String bar = " ".repeat(Math.min(from, COLUMNS - 1)) + "█".repeat(to - from);
      String after = phase.open() ? "… " : "  ";
      lines.add(pad(phase.name(), LABEL) + pad(bar, COLUMNS) + after + length(phase));
    }
    String first = MINUTES.format(start.atOffset(ZoneOffset.UTC)) + " UTC";
    String last = MINUTES.format(end.atOffset(ZoneOffset.UTC));
    int gap = Math.max(1, COLUMNS - first.length() - last.length());
    lines.add((" ".repeat(LABEL) + first + " ".repeat(gap) + last).stripTrailing());
    return lines.stream().map(MarkdownText::code).toList();
  }

  private static List<Phase> phases(IncidentRecord record, Instant asOf) {
    List<Phase> phases = new ArrayList<>();
    Instant before = null;
    for (Milestone point : POINTS) {
      Instant at = record.facts().milestones().get(point).flatMap(Moment::instant).orElse(null);
      if (at != null && before != null) {
        phases.add(new Phase("to " + point.field(), before, at, false));
      }
      before = at == null ? before : at;
    }
    boolean over = record.facts().milestones().get(Milestone.RESOLVED).isPresent();
    if (before != null && !over && record.facts().status() == Status.ACTIVE) {
      phases.add(new Phase("still open", before, asOf, true));
    }
    return phases;
  }

  private static int column(Instant start, Instant at, long whole) {
    return (int) (Duration.between(start, at).toSeconds() * COLUMNS / whole);
  }

  private static String length(Phase phase) {
    long minutes = Duration.between(phase.from(), phase.to()).toMinutes();
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes < 48 * 60
        ? "%d h %d min".formatted(minutes / 60, minutes % 60)
        : "%d d %d h".formatted(minutes / 1_440, minutes % 1_440 / 60);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}

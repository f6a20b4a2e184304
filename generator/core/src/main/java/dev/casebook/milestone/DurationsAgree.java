package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A stated duration that no two times of its document give. */
final class DurationsAgree {

  private static final long HOUR = 60;
  private static final long DAY = 24 * HOUR;

  /** From one milestone to another, as people count a figure. */
  private record Span(Milestone from, Milestone to) {}

  private static final List<Span> TO_DETECTION =
      List.of(new Span(Milestone.STARTED, Milestone.DETECTED));
  private static final List<Span> TO_END =
      List.of(
          new Span(Milestone.STARTED, Milestone.RESOLVED),
          new Span(Milestone.STARTED, Milestone.MITIGATED),
          new Span(Milestone.DETECTED, Milestone.RESOLVED),
          new Span(Milestone.DETECTED, Milestone.MITIGATED));

  private DurationsAgree() {}

  static List<Contradiction> check(Statements stated, Decided decided) {
    List<Contradiction> contradictions = new ArrayList<>();
    for (FigureKind kind : List.of(FigureKind.TO_DETECTION, FigureKind.TO_END)) {
      stated
          .figure(kind)
          .ifPresent(figure -> check(stated, decided, kind, figure).ifPresent(contradictions::add));
    }
    return contradictions;
  }

  private static Optional<Contradiction> check(
      Statements stated, Decided decided, FigureKind kind, StatedFigure figure) {
    Optional<StatedDuration> duration = StatedDuration.read(figure.text());
    List<Span> spans = kind == FigureKind.TO_DETECTION ? TO_DETECTION : TO_END;
    List<Row[]> measured =
        spans.stream()
            .map(
                span ->
                    Stream.of(span.from(), span.to())
                        .flatMap(each -> Order.place(stated, decided, each).stream())
                        .toArray(Row[]::new))
            .filter(pair -> pair.length == 2)
            .toList();
    boolean agrees =
        duration.isEmpty()
            || measured.stream()
                .anyMatch(pair -> duration.get().canBe(pair[1].minute() - pair[0].minute()));
    if (agrees) {
      return Optional.empty();
    }
    if (Order.place(stated, decided, Milestone.STARTED).isEmpty()) {
      return isPossible(stated.rows(), duration.get())
          ? Optional.empty()
          : Optional.of(impossible(figure));
    }
    return measured.stream().findFirst().map(pair -> contradiction(figure, pair));
  }

  private static boolean isPossible(Rows rows, StatedDuration duration) {
    List<Row> all = rows.all();
    return all.size() < 2
        || all.size() > StatedDurationAgrees.MOST_ROWS
        || all.stream()
            .anyMatch(
                first ->
                    all.stream()
                        .anyMatch(
                            second ->
                                second.minute() >= first.minute()
                                    && duration.canBe(second.minute() - first.minute())));
  }

  private static Contradiction impossible(StatedFigure figure) {
    return new Contradiction(
        Contradiction.Kind.DURATION,
        figure.line(),
        "'%s: %s' is stated, but no two rows of the timeline lie so far apart"
            .formatted(figure.label(), figure.text()),
        "correct the figure, or the times of the rows, or add the row that is missing");
  }

  private static Contradiction contradiction(StatedFigure figure, Row[] pair) {
    return new Contradiction(
        Contradiction.Kind.DURATION,
        figure.line(),
        "'%s: %s' is stated, but from %s to %s%s it is %s"
            .formatted(
                figure.label(),
                figure.text(),
                pair[0].at().iso(),
                pair[1].at().iso(),
                lines(pair),
                spoken(pair[1].minute() - pair[0].minute())),
        "correct the figure, or the times; Casebook counts with the times");
  }

  private static String lines(Row[] pair) {
    return pair[0].line() == 0 || pair[1].line() == 0
        ? ""
        : " (lines %d and %d)".formatted(pair[0].line(), pair[1].line());
  }

  private static String spoken(long minutes) {
    if (minutes < HOUR) {
      return minutes + " min";
    }
    return minutes < DAY
        ? "%d h %d min".formatted(minutes / HOUR, minutes % HOUR)
        : "%d d %d h %d min".formatted(minutes / DAY, minutes % DAY / HOUR, minutes % HOUR);
  }
}

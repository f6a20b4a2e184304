package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the rules look at.
 *
 * @param rows in the order of time
 * @param figures durations that the document states
 * @param known milestones that other places state, front matter above all
 */
record Statements(Rows rows, List<StatedFigure> figures, Map<Milestone, Moment> known) {

  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("(?i)\\s*(?:n/?a|none|not applicable|no (?:impact|outage)|无|不适用)\\W*");

  Statements {
    figures = List.copyOf(figures);
    known = Map.copyOf(known);
  }

  /** The first figure of a kind whose duration can be read. */
  Optional<StatedFigure> figure(FigureKind kind) {
    return figures.stream()
        .filter(figure -> isOf(figure, kind) && StatedDuration.read(figure.text()).isPresent())
        .findFirst();
  }

  Optional<StatedDuration> duration(FigureKind kind) {
    return figure(kind).flatMap(figure -> StatedDuration.read(figure.text()));
  }

  /** Whether the document says that there is no such duration. */
  boolean deny(FigureKind kind) {
    return figures.stream()
        .anyMatch(figure -> isOf(figure, kind) && NOT_APPLICABLE.matcher(figure.text()).matches());
  }

  private static boolean isOf(StatedFigure figure, FigureKind kind) {
    return FigureKind.of(figure.label()).stream().anyMatch(kind::equals);
  }

  /** The row-like place of a known milestone; empty where it cannot be compared with the rows. */
  Optional<Row> known(Milestone milestone) {
    return Optional.ofNullable(known.get(milestone))
        .flatMap(Row::of)
        .filter(
            row ->
                rows.isEmpty()
                    || (row.at().offset() == null) == (rows.last().at().offset() == null));
  }
}

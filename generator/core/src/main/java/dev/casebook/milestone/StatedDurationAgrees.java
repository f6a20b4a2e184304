package dev.casebook.milestone;

import dev.casebook.milestone.Agreement.Figures;
import dev.casebook.model.EventKind;
import dev.casebook.model.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that lie exactly as far apart as the document says: {@code Time to detection: 8 minutes},
 * {@code Time to recovery: 25 minutes}. One set of rows must fit better than all others, and where
 * a single figure fits, the words of the rows must speak for it too.
 */
final class StatedDurationAgrees implements MilestoneRule {

  private static final String NAME = "stated duration agrees with rows";

  /** Each row is compared with each; nobody writes more by hand. */
  static final int MOST_ROWS = 150;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void read(Statements stated, Decided decided) {
    Figures figures =
        new Figures(
            stated.duration(FigureKind.TO_DETECTION).orElse(null),
            stated.duration(FigureKind.TO_END).orElse(null));
    boolean silent = figures.toDetection() == null && figures.toEnd() == null;
    if (silent || stated.rows().all().size() > MOST_ROWS) {
      return;
    }
    List<Agreement> best = Agreement.best(agreements(stated, decided, figures));
    if (best.isEmpty()) {
      decided.close(Milestone.STARTED);
      return;
    }
    one(best, Agreement::started).ifPresent(row -> decided.decide(Milestone.STARTED, row, NAME));
    one(best, Agreement::detected).ifPresent(row -> decided.decide(Milestone.DETECTED, row, NAME));
    one(best, Agreement::end).ifPresent(row -> decideEnd(stated, decided, row));
  }

  /** Users were well again at that row; a later one may tell the final fix, or confirm it. */
  private static void decideEnd(Statements stated, Decided decided, Row end) {
    boolean later =
        EndTold.last(stated).filter(row -> row.minute() > end.minute()).isPresent()
            && end.kind() == null;
    decided.decide(later ? Milestone.MITIGATED : Milestone.RESOLVED, end, NAME);
  }

  private static List<Agreement> agreements(Statements stated, Decided decided, Figures figures) {
    List<Agreement> both = new ArrayList<>();
    List<Agreement> single = new ArrayList<>();
    for (Row started : stated.rows().all()) {
      if (canStart(stated, decided, started)) {
        List<Row> detections = detections(stated, decided, figures, started);
        List<Row> ends = ends(stated, figures, started, null);
        detections.forEach(row -> addSingle(single, started, row, null, figures));
        ends.forEach(row -> addSingle(single, started, null, row, figures));
        detections.forEach(
            row ->
                ends(stated, figures, started, row)
                    .forEach(end -> both.add(Agreement.of(started, row, end, figures))));
      }
    }
    return both.isEmpty() ? single : both;
  }

  private static void addSingle(
      List<Agreement> single,
      Row started,
      @Nullable Row detected,
      @Nullable Row end,
      Figures figures) {
    boolean only = figures.toDetection() == null || figures.toEnd() == null;
    boolean told =
        detected != null
            ? detected.detects() || detected.investigates()
            : end != null && (end.endsIt() || end.repairs());
    if (told || (only && end == null && detected == null)) {
      single.add(Agreement.of(started, detected, end, figures));
    }
  }

  private static boolean canStart(Statements stated, Decided decided, Row row) {
    boolean better = row.endsIt() || row.repairs();
    boolean late =
        stated.rows().all().stream()
            .anyMatch(each -> each.minute() < row.minute() && (each.endsIt() || each.detects()));
    return isPlaceOf(stated, decided, Milestone.STARTED, row)
        && !better
        && !row.isBackground()
        && !row.isFollowUp()
        && (!late || row.isBroken() || row.tells(Cue.MISHAP));
  }

  private static List<Row> detections(
      Statements stated, Decided decided, Figures figures, Row started) {
    return stated.rows().all().stream()
        .filter(row -> row.minute() >= started.minute() && !row.endsIt() && !row.isFollowUp())
        .filter(row -> figures.fitsDetection(started, row))
        .filter(row -> isPlaceOf(stated, decided, Milestone.DETECTED, row))
        .toList();
  }

  private static List<Row> ends(
      Statements stated, Figures figures, Row started, @Nullable Row detected) {
    long from = detected == null ? started.minute() : detected.minute();
    return stated.rows().all().stream()
        .filter(row -> row.minute() > from && !row.isRelapse() && !row.isFollowUp())
        .filter(row -> row.kind() == null || row.endsIt())
        .filter(row -> figures.fitsEnd(started, detected, row))
        .toList();
  }

  /** A label, or a time that stands elsewhere, leaves no choice. */
  private static boolean isPlaceOf(
      Statements stated, Decided decided, Milestone milestone, Row row) {
    EventKind kind = row.kind();
    boolean free = kind == null || milestone == Milestone.STARTED || kind == EventKind.DETECTED;
    return free
        && Order.place(stated, decided, milestone)
            .filter(place -> place.minute() != row.minute())
            .isEmpty();
  }

  /** The row on which all agree. */
  private static Optional<Row> one(List<Agreement> best, Function<Agreement, @Nullable Row> which) {
    Row first = which.apply(best.get(0));
    boolean same =
        first != null
            && best.stream()
                .allMatch(
                    each -> {
                      Row row = which.apply(each);
                      return row != null && row.minute() == first.minute();
                    });
    return same ? Optional.ofNullable(first) : Optional.empty();
  }
}

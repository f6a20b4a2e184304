package dev.casebook.trends;

import dev.casebook.trends.ActionBoard.State;
import dev.casebook.trends.Phrase.Count;
import java.util.ArrayList;
import java.util.List;

/** Says in sentences where the action items stand. */
public final class BoardSentences {

  private BoardSentences() {}

  /** How many there are in each state, how long they take, and what that does not count. */
  public static List<Phrase> of(ActionBoard board) {
    if (board.items().isEmpty()) {
      return List.of(Phrase.of("actions.none"));
    }
    List<Phrase> said = new ArrayList<>();
    said.add(
        Phrase.of(
            "actions.counts",
            new Count(board.items().size()),
            new Count(board.of(State.DONE).size()),
            new Count(board.of(State.OPEN).size() + board.of(State.OVERDUE).size()),
            new Count(board.of(State.OVERDUE).size())));
    count(said, "actions.unknown", board.of(State.UNKNOWN).size());
    count(said, "actions.dropped", board.of(State.DROPPED).size());
    if (board.days().n() > 0) {
      said.add(takes(board.days()));
    }
    count(said, "actions.untimed", board.untimed());
    return said;
  }

  private static void count(List<Phrase> said, String key, int count) {
    if (count > 0) {
      said.add(Phrase.of(key, new Count(count)));
    }
  }

  private static Phrase takes(KaplanMeier days) {
    Count n = new Count(days.n());
    Count open = new Count(days.open());
    if (days.n() < ActionBoard.GATE) {
      return Phrase.of("actions.few", n, new Count(ActionBoard.GATE));
    }
    return days.median()
        .map(median -> Phrase.of("actions.median", n, new Count((int) Math.round(median)), open))
        .orElseGet(() -> Phrase.of("actions.median.none", n, open));
  }

  /** A quarter in sentences: how many, how long, and against the quarter before. */
  public static List<Phrase> of(QuarterReport report) {
    PeriodCount period = report.period();
    List<Phrase> said = new ArrayList<>();
    said.add(
        Phrase.of(
            period.complete() ? "quarter.count" : "quarter.count.running",
            new Count(period.count()),
            new Phrase.Text(number(period.rate().low())),
            new Phrase.Text(number(period.rate().high()))));
    report
        .previous()
        .ifPresent(before -> said.add(Phrase.of("quarter.before", new Count(before.count()))));
    if (report.mitigate().n() > 0) {
      said.add(
          Phrase.of(
              "quarter.mitigate", new Phrase.Sentence(Sentences.headline(report.mitigate()))));
    }
    Ratio ratio = report.comparison().ratio();
    if (ratio != null) {
      String key = ratio.isNoise() ? "noise" : ratio.value() < 1 ? "shorter" : "longer";
      said.add(
          Phrase.of(
              "quarter." + key,
              new Phrase.Factor(ratio.value()),
              new Phrase.Factor(ratio.interval().low()),
              new Phrase.Factor(ratio.interval().high())));
    } else if (report.previous().isPresent()) {
      said.add(Phrase.of("quarter.few", new Count(Ratio.GATE)));
    }
    return said;
  }

  private static String number(double rate) {
    return String.format(java.util.Locale.ROOT, "%.1f", rate);
  }
}

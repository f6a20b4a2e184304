package dev.casebook.parse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a document writes the day or the month first. The first kind of evidence that
 * speaks decides; evidence that contradicts itself decides nothing.
 */
final class DateOrderEvidence {

  private static final int NEAR_DAYS = 3;
  private static final int FAR_DAYS = 25;
  private static final List<DateOrder> OPEN =
      List.of(DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST, DateOrder.YEAR_FIRST);

  /** A day and the weekday that stands beside it. */
  record Dated(DayText.Calendar day, @Nullable DayOfWeek weekday) {}

  private final List<Dated> rows;
  private final List<DayText.Calendar> others;
  private final List<LocalDate> known;

  /**
   * @param others days of the heading and the title
   * @param known dates that cannot be misread
   */
  DateOrderEvidence(List<Dated> rows, List<DayText.Calendar> others, List<LocalDate> known) {
    this.rows = List.copyOf(rows);
    this.others = List.copyOf(others);
    this.known = List.copyOf(known);
  }

  /** The order; null when nothing decides it, or nothing is open. */
  @Nullable DateOrder decide() {
    return Stream.of(impossible(), weekdays(), nearness(), sequence())
        .filter(votes -> !votes.isEmpty())
        .findFirst()
        .filter(votes -> votes.size() == 1)
        .map(votes -> votes.iterator().next())
        .orElse(null);
  }

  /** A number above twelve is no month. */
  private Set<DateOrder> impossible() {
    Set<DateOrder> votes = EnumSet.noneOf(DateOrder.class);
    Stream.concat(rows.stream().map(Dated::day), others.stream())
        .filter(DayText.Calendar::isClear)
        .map(day -> day.readings().keySet().iterator().next())
        .filter(OPEN::contains)
        .forEach(votes::add);
    return votes;
  }

  /** A weekday beside the date fits one order only. */
  private Set<DateOrder> weekdays() {
    Set<DateOrder> votes = EnumSet.noneOf(DateOrder.class);
    for (Dated row : rows) {
      List<DateOrder> fitting =
          OPEN.stream()
              .filter(order -> row.weekday() != null && row.weekday() == weekday(row.day(), order))
              .toList();
      if (fitting.size() == 1 && !row.day().isClear()) {
        votes.add(fitting.get(0));
      }
    }
    return votes;
  }

  private static @Nullable DayOfWeek weekday(DayText.Calendar day, DateOrder order) {
    return date(day, order).map(LocalDate::getDayOfWeek).orElse(null);
  }

  private static Optional<LocalDate> date(DayText.Calendar day, DateOrder order) {
    return Optional.ofNullable(day.readings().get(order)).flatMap(PartialDay::date);
  }

  /** In one order the date lies beside a date that cannot be misread, in the others far away. */
  private Set<DateOrder> nearness() {
    Set<DateOrder> votes = EnumSet.noneOf(DateOrder.class);
    Stream.concat(rows.stream().map(Dated::day), others.stream())
        .filter(day -> !day.isClear())
        .map(this::nearest)
        .filter(Objects::nonNull)
        .forEach(votes::add);
    return votes;
  }

  private @Nullable DateOrder nearest(DayText.Calendar day) {
    List<DateOrder> near =
        OPEN.stream().filter(order -> distance(day, order) <= NEAR_DAYS).toList();
    boolean othersFar =
        OPEN.stream()
            .filter(order -> !near.contains(order))
            .allMatch(order -> distance(day, order) > FAR_DAYS);
    return near.size() == 1 && othersFar ? near.get(0) : null;
  }

  private long distance(DayText.Calendar day, DateOrder order) {
    PartialDay read = day.readings().get(order);
    return known.stream()
        .flatMap(
            other ->
                read == null
                    ? Stream.empty()
                    : read.near(other).stream()
                        .map(date -> Math.abs(ChronoUnit.DAYS.between(other, date))))
        .min(Long::compare)
        .orElse(Long.MAX_VALUE);
  }

  /** In one order only, the rows go forward in time. */
  private Set<DateOrder> sequence() {
    Set<DateOrder> forward = EnumSet.noneOf(DateOrder.class);
    OPEN.stream().filter(this::goesForward).forEach(forward::add);
    return forward;
  }

  private boolean goesForward(DateOrder order) {
    List<LocalDate> dates = new ArrayList<>();
    for (Dated row : rows) {
      (row.day().isClear() ? row.day().any().date() : date(row.day(), order)).ifPresent(dates::add);
    }
    boolean all = dates.size() == rows.size() && Set.copyOf(dates).size() > 1;
    for (int i = 1; all && i < dates.size(); i++) {
      all = !dates.get(i).isBefore(dates.get(i - 1));
    }
    return all;
  }
}

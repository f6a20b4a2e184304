package dev.casebook.render.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The days (UTC) on which the time axis has ticks, for a narrow and for a wide chart. */
final class TimeTicks {

  /** The plot on a screen of 320 pixels, and where {@code c-wide} begins to be shown. */
  private static final double NARROW = 245;

  private static final double WIDE = 596;
  private static final double ROOM_PER_LABEL = 42;
  private static final double ROOM_PER_DAY_LABEL = 54;

  /** Distances between ticks, from small to large. */
  enum Step {
    DAY(1, 0),
    TWO_DAYS(2, 0),
    WEEK(7, 0),
    MONTH(30, 1),
    QUARTER(91, 3),
    HALF_YEAR(182, 6),
    YEAR(365, 12),
    TWO_YEARS(730, 24),
    FIVE_YEARS(1826, 60),
    TWENTY_YEARS(7305, 240);

    private final int days;
    private final int months;

    Step(int days, int months) {
      this.days = days;
      this.months = months;
    }

    boolean isDays() {
      return months == 0;
    }

    boolean isYears() {
      return months >= 12;
    }

    /** Whether every tick of the other step is a tick of this one. */
    boolean contains(Step other) {
      return this == other
          || this == DAY
          || (months > 0 && other.months % months == 0 && other.months > 0);
    }

    LocalDate floor(LocalDate day) {
      if (isDays()) {
        long epoch = day.toEpochDay();
        long offset = this == WEEK ? 4 : 0;
        return LocalDate.ofEpochDay(Math.floorDiv(epoch - offset, days) * days + offset);
      }
      int month = day.getYear() * 12 + day.getMonthValue() - 1;
      int floor = Math.floorDiv(month, months) * months;
      return LocalDate.of(Math.floorDiv(floor, 12), Math.floorMod(floor, 12) + 1, 1);
    }

    UnaryOperator<LocalDate> next() {
      return day -> isDays() ? day.plus(days, ChronoUnit.DAYS) : day.plusMonths(months);
    }
  }

  /**
   * A tick.
   *
   * @param always on narrow charts too
   * @param yearNarrow the first of its year on a narrow chart
   * @param yearWide the first of its year on a wide chart
   */
  record Tick(LocalDate day, boolean always, boolean yearNarrow, boolean yearWide) {

    Instant instant() {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }

  private final Step step;
  private final List<Tick> ticks;

  TimeTicks(TimeScale scale) {
    Step narrow = smallest(scale.days(), NARROW);
    Step wide = smallest(scale.days(), WIDE);
    this.step = wide.contains(narrow) && wide.isDays() == narrow.isDays() ? wide : narrow;
    this.ticks = ticks(scale, narrow);
  }

  Step step() {
    return step;
  }

  List<Tick> ticks() {
    return ticks;
  }

  private static Step smallest(double days, double width) {
    for (Step step : Step.values()) {
      double room = step.isDays() ? ROOM_PER_DAY_LABEL : ROOM_PER_LABEL;
      if (width * step.days / days >= room) {
        return step;
      }
    }
    return Step.TWENTY_YEARS;
  }

  private List<Tick> ticks(TimeScale scale, Step narrow) {
    List<Tick> found = new ArrayList<>();
    LocalDate end = scale.to().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate day = step.floor(scale.from().atZone(ZoneOffset.UTC).toLocalDate());
    int yearNarrow = Integer.MIN_VALUE;
    int yearWide = Integer.MIN_VALUE;
    for (; !day.isAfter(end); day = step.next().apply(day)) {
      if (day.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(scale.from())) {
        continue;
      }
      boolean always = narrow.floor(day).equals(day);
      found.add(
          new Tick(day, always, always && day.getYear() != yearNarrow, day.getYear() != yearWide));
      yearNarrow = always ? day.getYear() : yearNarrow;
      yearWide = day.getYear();
    }
    return List.copyOf(found);
  }
}

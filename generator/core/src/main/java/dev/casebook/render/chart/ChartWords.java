package dev.casebook.render.chart;

import dev.casebook.trends.Wording;
import java.time.LocalDate;
import java.util.List;

/**
 * The short words on the axes.
 *
 * @param months twelve, January first
 * @param year a pattern with {@code {0}}
 * @param dayOfMonth a pattern with {@code {0}} for the day and {@code {1}} for the month
 */
public record ChartWords(
    String minute,
    String hour,
    String day,
    String week,
    List<String> months,
    String year,
    String dayOfMonth) {

  public ChartWords {
    months = List.copyOf(months);
    if (months.size() != 12) {
      throw new IllegalArgumentException("Bug: a year has twelve months: " + months);
    }
  }

  public static ChartWords of(Wording wording) {
    return new ChartWords(
        wording.message("chart.axis.minute"),
        wording.message("chart.axis.hour"),
        wording.message("chart.axis.day"),
        wording.message("chart.axis.week"),
        List.of(wording.message("chart.axis.months").split(",", -1)),
        wording.message("chart.axis.year"),
        wording.message("chart.axis.day-of-month"));
  }

  /** {@code 15m}, {@code 4h}, {@code 3d}, {@code 1w}: the largest unit that leaves no rest. */
  String tick(long minutes) {
    if (minutes > 0 && minutes % (7 * 1440) == 0) {
      return minutes / (7 * 1440) + week;
    }
    if (minutes > 0 && minutes % 1440 == 0) {
      return minutes / 1440 + day;
    }
    return minutes > 0 && minutes % 60 == 0 ? minutes / 60 + hour : minutes + minute;
  }

  String year(LocalDate date) {
    return year.replace("{0}", Integer.toString(date.getYear()));
  }

  String month(LocalDate date) {
    return months.get(date.getMonthValue() - 1);
  }

  String dayOfMonth(LocalDate date) {
    return dayOfMonth
        .replace("{0}", Integer.toString(date.getDayOfMonth()))
        .replace("{1}", month(date));
  }
}

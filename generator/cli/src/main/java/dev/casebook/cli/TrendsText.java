package dev.casebook.cli;

import dev.casebook.model.Metric;
import dev.casebook.policy.Judgement.Verdict;
import dev.casebook.trends.BoardSentences;
import dev.casebook.trends.Chapter;
import dev.casebook.trends.ChapterSentences;
import dev.casebook.trends.ControlChart;
import dev.casebook.trends.Figure;
import dev.casebook.trends.Filter;
import dev.casebook.trends.Interval;
import dev.casebook.trends.Phrase;
import dev.casebook.trends.Promise;
import dev.casebook.trends.Sentences;
import dev.casebook.trends.TrendGroup;
import dev.casebook.trends.TrendReport;
import dev.casebook.trends.Window;
import dev.casebook.trends.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of one page of trends as text for a terminal. */
final class TrendsText {

  private final Wording wording = Wording.of("en");
  private final TrendReport report;
  private final Filter filter;
  private final Window window;

  TrendsText(TrendReport report, Filter filter, Window window) {
    this.report = report;
    this.filter = filter;
    this.window = window;
  }

  String text() {
    StringBuilder text =
        new StringBuilder(
            "%s incidents recorded, %s counted, as of %s\n\n"
                .formatted(
                    report.population().recorded(),
                    report.population().counted().size(),
                    report.asOf()));
    text.append(said(Sentences.opening(report, filter))).append('\n');
    text.append(filter.equals(Filter.ALL) ? medians() : figures()).append('\n');
    report.chapter(filter, window).ifPresent(chapter -> append(text, chapter));
    if (filter.equals(Filter.ALL)) {
      text.append(said(BoardSentences.of(report.actions()))).append('\n');
      text.append(said(Sentences.population(report)));
    }
    return text.toString();
  }

  private void append(StringBuilder text, Chapter chapter) {
    TextTable kept = kept(chapter);
    if (!kept.isEmpty()) {
      text.append(kept.text()).append('\n');
    }
    report
        .group(Metric.TTM, filter, window)
        .flatMap(group -> ControlChart.of(group.cohort()))
        .ifPresent(
            chart -> {
              text.append(said(ChapterSentences.control(chart)));
              chart.unlike().forEach(id -> text.append("  ").append(id).append('\n'));
            });
    chapter.contrasts().forEach(each -> text.append(said(ChapterSentences.contrast(each))));
    chapter
        .caveats()
        .forEach(
            caveat ->
                text.append(
                    "%s: %d\n"
                        .formatted(
                            wording.message("caveat." + caveat.reason().label()),
                            caveat.ids().size())));
  }

  private String said(List<Phrase> phrases) {
    return phrases.stream()
        .map(phrase -> wording.text(phrase).replace('\u00a0', ' ') + "\n")
        .collect(Collectors.joining());
  }

  /** The medians of every filter. */
  private String medians() {
    TextTable table = new TextTable("METRIC", "FILTER", "N", "OPEN", "MEDIAN", "95 % INTERVAL");
    for (TrendGroup group : report.groups()) {
      if (group.cohort().window() == window) {
        Filter of = group.cohort().filter();
        table.row(
            List.of(
                group.cohort().metric().label(),
                of.equals(Filter.ALL) ? "all" : of.value(),
                Integer.toString(group.n()),
                Integer.toString(group.open().size()),
                minutes(group.median().value()),
                interval(group.median().interval())));
      }
    }
    return table.text();
  }

  /** Every figure of one filter. */
  private String figures() {
    TextTable table = new TextTable("METRIC", "FIGURE", "N", "VALUE", "95 % INTERVAL", "WHY NOT");
    for (Metric metric : Metric.values()) {
      TrendGroup group = report.group(metric, filter, window).orElse(null);
      for (Figure figure : group == null ? List.<Figure>of() : group.figures()) {
        boolean share = figure.unit() == Figure.Unit.SHARE;
        Interval interval = figure.interval();
        table.row(
            List.of(
                metric.label(),
                figure.trend(),
                Integer.toString(figure.n()),
                share ? percent(figure.value()) : minutes(figure.value()),
                share ? percents(interval) : interval(interval),
                figure.absence() == null ? "" : figure.absence().reason().label()));
      }
    }
    return table.text();
  }

  private TextTable kept(Chapter chapter) {
    TextTable table =
        new TextTable("KEPT", "OF", "SHARE", "95 % INTERVAL", "UNDECIDED", "NOT TOLD");
    for (Promise promise : chapter.promises()) {
      table.row(
          List.of(
              wording.message("demand." + promise.demand().label()),
              promise.count(Verdict.KEPT) + "/" + promise.decided(),
              percent(promise.share()),
              percents(promise.interval()),
              Integer.toString(promise.count(Verdict.UNDECIDED)),
              Integer.toString(promise.count(Verdict.NOT_STATED))));
    }
    return table;
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "-" : Math.round(share * 100) + " %";
  }

  private static String percents(@Nullable Interval interval) {
    return interval == null ? "-" : percent(interval.low()) + " to " + percent(interval.high());
  }

  private static String interval(@Nullable Interval interval) {
    return interval == null ? "-" : minutes(interval.low()) + " to " + minutes(interval.high());
  }

  /** {@code 45m}, {@code 3h 20m}, {@code 2d 4h}. */
  static String minutes(@Nullable Double value) {
    if (value == null) {
      return "-";
    }
    long minutes = Math.round(value);
    if (minutes < 60) {
      return minutes + "m";
    }
    return minutes < 48 * 60
        ? String.format(Locale.ROOT, "%dh %02dm", minutes / 60, minutes % 60)
        : String.format(Locale.ROOT, "%dd %dh", minutes / 1440, minutes % 1440 / 60);
  }
}

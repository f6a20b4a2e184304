package dev.casebook.cli;

import dev.casebook.json.Json;
import dev.casebook.trends.Filter;
import dev.casebook.trends.Interval;
import dev.casebook.trends.Sentences;
import dev.casebook.trends.TrendExport;
import dev.casebook.trends.TrendGroup;
import dev.casebook.trends.TrendReport;
import dev.casebook.trends.Window;
import dev.casebook.trends.Wording;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the numbers of the trend page. */
@Command(name = "trends", description = "Print the numbers of the trend page.")
final class TrendsCommand implements Callable<Integer> {

  /** How the numbers are printed. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  TrendsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      TrendReport report = session.casebook().trends();
      session.done();
      terminal
          .out()
          .print(format == Format.JSON ? Json.pretty(TrendExport.of(report)) + "\n" : text(report));
      return ExitCode.OK;
    }
  }

  private static String text(TrendReport report) {
    TextTable table = new TextTable("METRIC", "FILTER", "N", "OPEN", "MEDIAN", "95 % INTERVAL");
    for (TrendGroup group : report.groups()) {
      if (group.cohort().window() == Window.ALL) {
        table.row(
            List.of(
                group.cohort().metric().label(),
                group.cohort().filter().dimension() == Filter.Dimension.ALL
                    ? "all"
                    : group.cohort().filter().value(),
                Integer.toString(group.n()),
                Integer.toString(group.open().size()),
                minutes(group.median().value()),
                interval(group.median().interval())));
      }
    }
    Wording wording = Wording.of("en");
    String opening =
        Sentences.opening(report, Filter.ALL).stream()
            .map(sentence -> wording.text(sentence).replace('\u00a0', ' ') + "\n")
            .collect(Collectors.joining());
    return "%s incidents recorded, %s counted, as of %s\n\n%s\n"
            .formatted(
                report.population().recorded(),
                report.population().counted().size(),
                report.asOf(),
                opening)
        + table.text();
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

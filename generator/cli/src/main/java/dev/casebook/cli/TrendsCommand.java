package dev.casebook.cli;

import dev.casebook.json.Json;
import dev.casebook.trends.Filter;
import dev.casebook.trends.OpenMetrics;
import dev.casebook.trends.TrendExport;
import dev.casebook.trends.TrendReport;
import dev.casebook.trends.Window;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the numbers of a trend page. */
@Command(name = "trends", description = "Print the numbers of a trend page.")
final class TrendsCommand implements Callable<Integer> {

  /** How the numbers are printed. */
  enum Format {
    TEXT,
    JSON,
    OPENMETRICS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which incidents; at most one of them. */
  static final class Only {
    @Option(names = "--severity", paramLabel = "ID", description = "Only this severity.")
    private @Nullable String severity;

    @Option(names = "--service", paramLabel = "ID", description = "Only this service.")
    private @Nullable String service;

    @Option(names = "--team", paramLabel = "ID", description = "Only this team.")
    private @Nullable String team;

    Filter filter() {
      if (severity != null) {
        return Filter.severity(severity);
      }
      if (service != null) {
        return Filter.service(service);
      }
      return team == null ? Filter.ALL : Filter.team(team);
    }
  }

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  @ArgGroup private @Nullable Only only;

  @Option(
      names = "--window",
      paramLabel = "WINDOW",
      description = "all, last-12-months or last-20 (default: all).")
  private String window = Window.ALL.label();

  @Spec private @Nullable CommandSpec spec;

  TrendsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Window span = span();
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      TrendReport report = session.casebook().trends();
      Filter filter = known(report, only == null ? Filter.ALL : only.filter());
      session.done();
      terminal
          .out()
          .print(
              switch (format) {
                case TEXT -> new TrendsText(report, filter, span).text();
                case JSON -> Json.pretty(TrendExport.of(report)) + "\n";
                case OPENMETRICS -> OpenMetrics.of(report);
              });
      return ExitCode.OK;
    }
  }

  private Window span() {
    for (Window each : Window.values()) {
      if (each.label().equals(window)) {
        return each;
      }
    }
    throw wrong("there is no window '" + window + "': write all, last-12-months or last-20");
  }

  private Filter known(TrendReport report, Filter filter) {
    if (report.filters().contains(filter)) {
      return filter;
    }
    List<String> others =
        report.filters().stream()
            .filter(each -> each.dimension() == filter.dimension())
            .map(Filter::value)
            .toList();
    throw wrong(
        "no incident has the %s '%s'%s"
            .formatted(
                filter.dimension().label(),
                filter.value(),
                others.isEmpty()
                    ? ""
                    : "; known are: "
                        + others.stream().limit(20).collect(Collectors.joining(", "))));
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalStateException("Bug: the command has no specification")
        : new ParameterException(spec.commandLine(), message);
  }
}

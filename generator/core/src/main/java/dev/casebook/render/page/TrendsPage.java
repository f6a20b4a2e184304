package dev.casebook.render.page;

import dev.casebook.model.Directory.Team;
import dev.casebook.model.Metric;
import dev.casebook.render.Markup;
import dev.casebook.render.TrendAddresses;
import dev.casebook.render.chart.ChapterCharts;
import dev.casebook.render.chart.TrendCharts;
import dev.casebook.trends.ChapterSentences;
import dev.casebook.trends.ControlChart;
import dev.casebook.trends.Filter;
import dev.casebook.trends.Observation;
import dev.casebook.trends.Sentences;
import dev.casebook.trends.TimeCurve;
import dev.casebook.trends.TrendGroup;
import dev.casebook.trends.TrendReport;
import dev.casebook.trends.Window;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Durations over time for one filter and one window; every choice is a page of its own. */
final class TrendsPage {

  /** What users feel first, then what is usually called MTTR, then the parts. */
  private static final List<Metric> ORDER = List.of(Metric.TTM, Metric.TTR, Metric.TTD, Metric.TTA);

  /** So many choices may stand on every page. */
  private static final int CHOICES = 40;

  private static final int ROWS = 100;
  private static final List<Double> KNOWN_TIMES = List.of(15.0, 60.0, 240.0, 1440.0);

  private final PageContext context;
  private final Words words;
  private final TrendReport report;
  private final Map<Window, List<Choice>> choices;

  TrendsPage(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.report = context.site().trends();
    this.choices = choices();
  }

  String title(Filter filter) {
    return filter.dimension() == Filter.Dimension.ALL
        ? words.text("nav.trends")
        : words.text("trends.title", subject(filter));
  }

  private String subject(Filter filter) {
    return switch (filter.dimension()) {
      case SERVICE -> context.serviceName(filter.value());
      case TEAM ->
          context.catalog().directory().team(filter.value()).map(Team::name).orElse(filter.value());
      case ALL, SEVERITY -> charts(OutputPath.page("trends")).subject(filter);
    };
  }

  Map<String, Object> model(Filter filter, Window window) {
    OutputPath self = TrendAddresses.page(filter, window);
    TrendCharts charts = charts(self);
    List<Map<String, Object>> metrics = new ArrayList<>();
    for (Metric metric : ORDER) {
      report
          .group(metric, filter, window)
          .ifPresent(group -> metrics.add(metric(charts, group, filter)));
    }
    return Fields.of("subject", subject(filter))
        .put("self", self.value())
        .put("incidentsCsv", TrendAddresses.data(filter, window, "incidents.csv").value())
        .put("figuresCsv", TrendAddresses.data(filter, window, "figures.csv").value())
        .put("opening", Sentences.opening(report, filter).stream().map(words::sentence).toList())
        .put("metrics", metrics)
        .put("filters", filters(filter, window))
        .put("windows", windows(filter, window))
        .put("population", Sentences.population(report).stream().map(words::sentence).toList())
        .put(
            "chapter",
            report
                .chapter(filter, window)
                .map(chapter -> new ChapterView(context, words).of(chapter, subject(filter))))
        .map();
  }

  private TrendCharts charts(OutputPath from) {
    return new TrendCharts(
        report,
        words.wording(),
        id -> {
          String href = context.incidentHref(id);
          return href.isEmpty() ? "" : from.relativeTo(new OutputPath(href));
        },
        context.site().events());
  }

  private Map<String, Object> metric(TrendCharts charts, TrendGroup group, Filter filter) {
    String label = group.cohort().metric().label();
    boolean first = group.cohort().metric() == Metric.TTM;
    String svg =
        charts.durations(
            group, "C" + label.toUpperCase(Locale.ROOT), subject(filter), first ? 260 : 160);
    return Fields.of("key", label)
        .put("label", words.wording().message("metric." + label))
        .put("definition", words.wording().message("metric." + label + ".definition"))
        .put("headline", words.sentence(Sentences.headline(group)))
        .put("details", Sentences.details(group).stream().map(words::sentence).toList())
        .put("n", group.n())
        .put("chart", svg.isEmpty() ? null : Markup.ofChart(svg))
        .put("legend", Markup.ofChart(charts.legend(group)))
        .put("curve", first ? curve(group, subject(filter)) : null)
        .put("control", first ? control(charts, group, subject(filter)) : null)
        .put("rows", rows(group))
        .put("more", Math.max(0, group.n() - ROWS))
        .map();
  }

  private @Nullable Map<String, Object> curve(TrendGroup group, String subject) {
    ChapterCharts drawn = new ChapterCharts(words.wording(), report.severities());
    return TimeCurve.of(group.cohort())
        .map(
            curve ->
                Fields.of("chart", Markup.ofChart(drawn.curve(curve, group, subject)))
                    .put("title", words.text("trends.curve"))
                    .put("says", within(curve, group))
                    .map())
        .orElse(null);
  }

  /** At the target in force, else at times that people know. */
  private List<String> within(TimeCurve curve, TrendGroup group) {
    List<TrendGroup.TargetLine> targets = group.targetLines();
    List<Double> times =
        targets.isEmpty() ? KNOWN_TIMES : List.of(targets.get(targets.size() - 1).minutes());
    return times.stream()
        .map(minutes -> words.sentence(ChapterSentences.within(curve, minutes)))
        .toList();
  }

  private @Nullable Map<String, Object> control(
      TrendCharts charts, TrendGroup group, String subject) {
    return ControlChart.of(group.cohort())
        .map(
            chart ->
                Fields.of("chart", Markup.ofChart(charts.control(chart, group, subject)))
                    .put("title", words.text("trends.control"))
                    .put(
                        "says",
                        ChapterSentences.control(chart).stream().map(words::sentence).toList())
                    .put("unlike", new IncidentLinks(context).of(chart.unlike()))
                    .map())
        .orElse(null);
  }

  /** The newest incidents; the others are in the exported table. */
  private List<Map<String, Object>> rows(TrendGroup group) {
    Rows rows = new Rows(context, words);
    List<Observation> seen = new ArrayList<>(group.cohort().observations());
    Collections.reverse(seen);
    return seen.stream().limit(ROWS).map(each -> row(rows, each)).toList();
  }

  private Map<String, Object> row(Rows rows, Observation seen) {
    String verdict = Words.key(seen.verdict());
    String text = words.minutes(seen.minutes());
    return Fields.of("id", seen.id())
        .put("title", seen.title())
        .put("href", context.incidentHref(seen.id()))
        .put("severity", rows.severity(seen.severity()))
        .put("on", seen.stated().date().toString())
        .put("value", seen.open() ? words.text("duration.open", text) : text)
        .put("minutes", seen.minutes())
        .put("verdict", verdict)
        .put("verdictLabel", words.text("verdict." + verdict))
        .put("notes", String.join(words.text("list.separator"), seen.fallbacks()))
        .map();
  }

  /**
   * The choices in groups: all, severities, services; made once, for all pages of a window. A page
   * of one filter does not repeat a long list, only the page of all has it.
   */
  private Map<Window, List<Choice>> choices() {
    Map<Window, List<Choice>> choices = new EnumMap<>(Window.class);
    for (TrendGroup group : report.groups()) {
      if (group.cohort().metric() == Metric.TTM) {
        Filter filter = group.cohort().filter();
        Window window = group.cohort().window();
        choices
            .computeIfAbsent(window, each -> new ArrayList<>())
            .add(
                new Choice(
                    filter,
                    Fields.of("label", subject(filter))
                        .put("href", TrendAddresses.page(filter, window).value())
                        .put("n", group.n())
                        .map()));
      }
    }
    return choices;
  }

  private record Choice(Filter filter, Map<String, Object> shown) {}

  private List<List<Map<String, Object>>> filters(Filter current, Window window) {
    List<Choice> all = choices.getOrDefault(window, List.of());
    boolean whole = current.equals(Filter.ALL) || all.size() <= CHOICES;
    Map<Filter.Dimension, List<Map<String, Object>>> groups = new EnumMap<>(Filter.Dimension.class);
    for (Choice choice : all) {
      boolean service = choice.filter().dimension() == Filter.Dimension.SERVICE;
      if (whole || !service || choice.filter().equals(current)) {
        groups
            .computeIfAbsent(choice.filter().dimension(), dimension -> new ArrayList<>())
            .add(choice.shown());
      }
    }
    return groups.size() > 1 ? List.copyOf(groups.values()) : List.of();
  }

  private List<Map<String, Object>> windows(Filter filter, Window current) {
    List<Map<String, Object>> windows = new ArrayList<>();
    for (Window window : Window.values()) {
      windows.add(
          Fields.of("label", words.wording().message("window." + window.label()))
              .put("href", TrendAddresses.page(filter, window).value())
              .put("current", window == current)
              .map());
    }
    return windows;
  }
}

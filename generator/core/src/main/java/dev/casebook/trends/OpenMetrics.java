package dev.casebook.trends;

import dev.casebook.model.Metric;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a report in the text format of OpenMetrics 1.0, for dashboards. Gauges only: a
 * static site is read as it is. Durations are in seconds, as the format asks.
 */
public final class OpenMetrics {

  private static final double SECONDS = 60;

  private final StringBuilder out = new StringBuilder();
  private final TrendReport report;

  private OpenMetrics(TrendReport report) {
    this.report = report;
  }

  /** Ends with {@code # EOF}; a number that is not given is left out. */
  public static String of(TrendReport report) {
    return new OpenMetrics(report).text();
  }

  private String text() {
    family("incidents", "", "Incidents that count, by filter and window.");
    for (Chapter chapter : report.chapters()) {
      sample("incidents", labels(chapter.filter(), chapter.window()), chapter.incidents().size());
    }
    family("open_incidents", "", "Incidents that count and are not resolved.");
    for (TrendGroup group : report.groups()) {
      if (group.cohort().metric() == Metric.TTR) {
        sample("open_incidents", labels(group), group.open().size());
      }
    }
    durations();
    promises();
    family("data_cut_off_timestamp_seconds", "seconds", "The moment that the numbers speak of.");
    sample(
        "data_cut_off_timestamp_seconds", new TreeMap<>(), (double) report.asOf().getEpochSecond());
    return out.append("# EOF\n").toString();
  }

  private void durations() {
    family(
        "duration_seconds", "seconds", "Durations of incidents: an estimate, or its 95 % bound.");
    for (TrendGroup group : report.groups()) {
      for (Figure figure : group.figures()) {
        if (figure.unit() == Figure.Unit.MINUTES) {
          Map<String, String> labels = labels(group);
          labels.put("metric", group.cohort().metric().label());
          labels.put("figure", figure.trend());
          bounds("duration_seconds", labels, figure.value(), figure.interval(), SECONDS);
        }
      }
    }
  }

  private void promises() {
    family("kept_ratio", "ratio", "The share of incidents that met a demand, or its 95 % bound.");
    for (Chapter chapter : report.chapters()) {
      for (Promise promise : chapter.promises()) {
        Map<String, String> labels = labels(chapter.filter(), chapter.window());
        labels.put("demand", promise.demand().label());
        bounds("kept_ratio", labels, promise.share(), promise.interval(), 1);
      }
    }
    family("kept_decided", "", "The number of incidents that the share stands on.");
    for (Chapter chapter : report.chapters()) {
      for (Promise promise : chapter.promises()) {
        Map<String, String> labels = labels(chapter.filter(), chapter.window());
        labels.put("demand", promise.demand().label());
        sample("kept_decided", labels, promise.decided());
      }
    }
  }

  private void bounds(
      String name,
      Map<String, String> labels,
      @Nullable Double value,
      @Nullable Interval interval,
      double unit) {
    if (value != null) {
      labels.put("bound", "estimate");
      sample(name, labels, value * unit);
    }
    if (value != null && interval != null) {
      labels.put("bound", "low");
      sample(name, labels, interval.low() * unit);
      labels.put("bound", "high");
      sample(name, labels, interval.high() * unit);
    }
  }

  private static Map<String, String> labels(TrendGroup group) {
    return labels(group.cohort().filter(), group.cohort().window());
  }

  private static Map<String, String> labels(Filter filter, Window window) {
    Map<String, String> labels = new TreeMap<>();
    if (filter.dimension() != Filter.Dimension.ALL) {
      labels.put(filter.dimension().label(), filter.value());
    }
    labels.put("window", window.label());
    return labels;
  }

  private void family(String name, String unit, String help) {
    String full = "casebook_" + name;
    out.append("# TYPE ").append(full).append(" gauge\n");
    if (!unit.isEmpty()) {
      out.append("# UNIT ").append(full).append(' ').append(unit).append("\n");
    }
    out.append("# HELP ").append(full).append(' ').append(help).append("\n");
  }

  private void sample(String name, Map<String, String> labels, double value) {
    out.append("casebook_").append(name);
    if (!labels.isEmpty()) {
      out.append('{');
      String between = "";
      for (Map.Entry<String, String> label : labels.entrySet()) {
        out.append(between).append(label.getKey()).append("=\"");
        out.append(escaped(label.getValue())).append('"');
        between = ",";
      }
      out.append('}');
    }
    out.append(' ').append(TrendExport.exact(value).toPlainString()).append("\n");
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}

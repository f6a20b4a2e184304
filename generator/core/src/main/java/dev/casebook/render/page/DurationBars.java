package dev.casebook.render.page;

import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Measurement;
import dev.casebook.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Places the durations of a list of incidents on one logarithmic scale, in percent of its width: up
 * to mitigation, then up to resolution.
 */
final class DurationBars {

  private static final double LEAST = 5;
  private static final double[] TICKS = {15, 60, 240, 1440, 10080};

  private final double most;
  private final Words words;

  DurationBars(List<IncidentRecord> incidents, Words words) {
    this.words = words;
    this.most =
        incidents.stream()
            .flatMap(record -> record.measurements().values().stream())
            .mapToDouble(Measurement::minutes)
            .reduce(120, Math::max);
  }

  /** Absent where no duration is known. */
  @Nullable Map<String, Object> of(IncidentRecord record) {
    Measurement ttm = record.measurements().get(Metric.TTM);
    Measurement ttr = record.measurements().get(Metric.TTR);
    if (ttm == null && ttr == null) {
      return null;
    }
    double until = ttm == null ? 0 : place(ttm.minutes());
    double end = ttr == null ? until : Math.max(until, place(ttr.minutes()));
    return Fields.of("mitigated", number(until))
        .put("rest", number(end - until))
        .put("end", number(end))
        .put("open", (ttr != null && ttr.open()) || (ttr == null && ttm != null && ttm.open()))
        .map();
  }

  /** The marks of the scale that lie inside. */
  List<Map<String, Object>> ticks() {
    List<Map<String, Object>> ticks = new ArrayList<>();
    for (double tick : TICKS) {
      if (tick < most) {
        ticks.add(Fields.of("at", number(place(tick))).put("label", words.minutes(tick)).map());
      }
    }
    return ticks;
  }

  /** At least a visible stroke. */
  private double place(double minutes) {
    double share = Math.log(Math.max(minutes, LEAST) / LEAST) / Math.log(most / LEAST);
    return Math.max(1.5, Math.min(100, share * 100));
  }

  private static String number(double percent) {
    return String.format(Locale.ROOT, "%.2f", percent);
  }
}

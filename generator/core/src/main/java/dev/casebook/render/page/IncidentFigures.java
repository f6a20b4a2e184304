package dev.casebook.render.page;

import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Measurement;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.ResponsePolicy.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The durations of one incident against the policy that was in force. */
final class IncidentFigures {

  private final PageContext context;
  private final Words words;

  IncidentFigures(PageContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  /** Time to detect, acknowledge, announce, mitigate and resolve; what is not known is left out. */
  List<Map<String, Object>> of(IncidentRecord record) {
    Optional<Targets> targets = targets(record);
    List<Map<String, Object>> figures = new ArrayList<>();
    add(figures, record, Metric.TTD, null);
    add(figures, record, Metric.TTA, targets.map(Targets::acknowledge).orElse(null));
    announced(figures, record, targets.map(Targets::announce).orElse(null));
    add(figures, record, Metric.TTM, targets.map(Targets::mitigate).orElse(null));
    add(figures, record, Metric.TTR, null);
    return figures;
  }

  private Optional<Targets> targets(IncidentRecord record) {
    String severity = record.facts().severity();
    return severity == null
        ? Optional.empty()
        : Rows.first(record)
            .flatMap(first -> context.catalog().policy().at(first.date(), severity));
  }

  private void add(
      List<Map<String, Object>> figures,
      IncidentRecord record,
      Metric metric,
      @Nullable Duration target) {
    Measurement measurement = record.measurements().get(metric);
    if (measurement == null) {
      return;
    }
    Fields fields =
        figure(metric.label(), measurement.minutes(), measurement.open(), target)
            .put("label", words.wording().message("metric." + metric.label()))
            .put("definition", words.wording().message("metric." + metric.label() + ".definition"))
            .put("notes", measurement.fallbacks());
    figures.add(fields.map());
  }

  /** The first public notice, counted from detection; only where the policy asks for one. */
  private void announced(
      List<Map<String, Object>> figures, IncidentRecord record, @Nullable Duration target) {
    Instant announced = at(record, Milestone.ANNOUNCED);
    Instant detected = at(record, Milestone.DETECTED);
    if (announced != null && detected != null && !announced.isBefore(detected)) {
      double minutes = Duration.between(detected, announced).toMillis() / 60_000.0;
      figures.add(
          figure("announce", minutes, false, target)
              .put("label", words.text("figure.announce"))
              .put("definition", words.text("figure.announce.definition"))
              .map());
    }
  }

  private Fields figure(String key, double minutes, boolean open, @Nullable Duration target) {
    String text = words.minutes(minutes);
    Fields fields =
        Fields.of("key", key)
            .put("value", open ? words.text("duration.open", text) : text)
            .put("open", open);
    if (target != null) {
      double asked = target.toMillis() / 60_000.0;
      String verdict = minutes > asked ? "missed" : open ? "undecided" : "within";
      fields
          .put("verdict", verdict)
          .put("verdictLabel", words.text("target." + verdict, words.minutes(asked)));
    }
    return fields;
  }

  private static @Nullable Instant at(IncidentRecord record, Milestone milestone) {
    return record.facts().milestones().get(milestone).flatMap(Moment::instant).orElse(null);
  }
}

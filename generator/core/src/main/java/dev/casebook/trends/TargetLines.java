package dev.casebook.trends;

import dev.casebook.model.Metric;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.ResponsePolicy.Targets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy asks of a metric, over time. */
final class TargetLines {

  private final ResponsePolicy policy;
  private final Metric metric;

  TargetLines(ResponsePolicy policy, Metric metric) {
    this.policy = policy;
    this.metric = metric;
  }

  /** The policy speaks of acknowledging and of mitigating; nothing is read into it. */
  static @Nullable Double minutes(@Nullable Targets targets, Metric metric) {
    Duration target = null;
    if (targets != null) {
      target =
          switch (metric) {
            case TTA -> targets.acknowledge();
            case TTM -> targets.mitigate();
            case TTD, TTR -> null;
          };
    }
    return target == null ? null : target.toMillis() / 60_000.0;
  }

  /** One line per version in force between the two instants; equal neighbours are one. */
  List<TrendGroup.TargetLine> of(String severity, Instant from, Instant to) {
    List<TrendGroup.TargetLine> lines = new ArrayList<>();
    List<ResponsePolicy.Version> versions = policy.versions();
    for (int i = 0; i < versions.size(); i++) {
      Instant begin = later(startOf(versions.get(i)), from);
      Instant end = i + 1 < versions.size() ? earlier(startOf(versions.get(i + 1)), to) : to;
      Double minutes = minutes(versions.get(i).targets().get(severity), metric);
      if (minutes != null && begin.isBefore(end)) {
        append(lines, new TrendGroup.TargetLine(minutes, begin, end));
      }
    }
    return lines;
  }

  private static void append(List<TrendGroup.TargetLine> lines, TrendGroup.TargetLine line) {
    TrendGroup.TargetLine last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    boolean continues =
        last != null && last.minutes() == line.minutes() && last.to().equals(line.from());
    if (last != null && continues) {
      lines.set(
          lines.size() - 1, new TrendGroup.TargetLine(line.minutes(), last.from(), line.to()));
    } else {
      lines.add(line);
    }
  }

  private static Instant startOf(ResponsePolicy.Version version) {
    return version.from().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}

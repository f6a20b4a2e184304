package dev.casebook.trends;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last twelve months held against the twelve before them. Open incidents have no duration yet
 * and are left out.
 *
 * @param before ids of the incidents over in the earlier months, earliest start first
 * @param after ids of those in the later months
 * @param open how many open incidents both have
 * @param ratio later over earlier; null where one of both has fewer than {@link Ratio#GATE}
 * @param detectable null where {@code ratio} is
 */
public record Comparison(
    List<String> before,
    List<String> after,
    int open,
    @Nullable Ratio ratio,
    @Nullable DetectableRatio detectable) {

  public Comparison {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Compares two lists of observations of one metric. */
  static Comparison of(List<Observation> before, List<Observation> after) {
    List<Observation> earlier = before.stream().filter(each -> !each.open()).toList();
    List<Observation> later = after.stream().filter(each -> !each.open()).toList();
    int open = before.size() - earlier.size() + after.size() - later.size();
    boolean enough = Math.min(earlier.size(), later.size()) >= Ratio.GATE;
    Sample old = Sample.of(earlier);
    Sample young = Sample.of(later);
    return new Comparison(
        ids(earlier),
        ids(later),
        open,
        enough ? Ratio.of(old, young) : null,
        enough ? DetectableRatio.of(old, young) : null);
  }

  private static List<String> ids(List<Observation> observations) {
    return observations.stream().map(Observation::id).toList();
  }

  /** Where the earlier months begin: 24 calendar months before the cut-off. */
  static Instant begin(Instant asOf) {
    return asOf.atZone(ZoneOffset.UTC).minusMonths(24).toInstant();
  }
}

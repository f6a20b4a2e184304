package dev.casebook.milestone;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows that lie as far apart as the document says.
 *
 * @param detected null where the time to detection does not agree, or is not stated
 * @param end null where the time to the end does not agree, or is not stated
 * @param weight how much speaks for it
 */
record Agreement(Row started, @Nullable Row detected, @Nullable Row end, int weight) {

  private static final int EXACT = 6;
  private static final int CLOSE = 2;
  private static final int ROUNDED = 1;
  private static final int TOLD = 2;
  private static final int LABELLED = 8;

  static Agreement of(Row started, @Nullable Row detected, @Nullable Row end, Figures figures) {
    int weight = started.tells(Cue.BEGIN, Cue.FAILURE) ? 1 : 0;
    if (detected != null) {
      weight += figures.weightOfDetection(started, detected);
      weight += detected.detects() || detected.investigates() ? TOLD : 0;
      weight += detected.kind() == null ? 0 : LABELLED;
    }
    if (end != null) {
      weight += figures.weightOfEnd(started, detected, end);
      weight += end.endsIt() || end.repairs() ? TOLD : 0;
      weight += end.kind() == null ? 0 : LABELLED;
    }
    return new Agreement(started, detected, end, weight);
  }

  /** The agreements for which most speaks. */
  static List<Agreement> best(List<Agreement> all) {
    Optional<Agreement> best = all.stream().max(Comparator.comparingInt(Agreement::weight));
    return all.stream()
        .filter(each -> best.filter(most -> most.weight() == each.weight()).isPresent())
        .toList();
  }

  /** The durations that the document states. */
  record Figures(@Nullable StatedDuration toDetection, @Nullable StatedDuration toEnd) {

    boolean fitsDetection(Row started, Row detected) {
      return toDetection != null && toDetection.canBe(detected.minute() - started.minute());
    }

    /** Some count from the start, some from the detection. */
    boolean fitsEnd(Row started, @Nullable Row detected, Row end) {
      return toEnd != null
          && (toEnd.canBe(end.minute() - started.minute())
              || (detected != null && toEnd.canBe(end.minute() - detected.minute())));
    }

    private int weightOfDetection(Row started, Row detected) {
      return weight(toDetection, detected.minute() - started.minute());
    }

    private int weightOfEnd(Row started, @Nullable Row detected, Row end) {
      int sinceStart = weight(toEnd, end.minute() - started.minute()) + 1;
      return detected == null
          ? sinceStart
          : Math.max(sinceStart, weight(toEnd, end.minute() - detected.minute()));
    }

    private static int weight(@Nullable StatedDuration stated, long measured) {
      if (stated == null || !stated.canBe(measured)) {
        return 0;
      }
      return stated.off(measured) == 0 ? EXACT : stated.off(measured) == 1 ? CLOSE : ROUNDED;
    }
  }
}

package dev.casebook.trends;

import dev.casebook.policy.Demand;
import dev.casebook.policy.Judgement;
import dev.casebook.policy.Judgement.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a demand was met: a share of those that are decided, with its Wilson interval. What is
 * undecided or not stated is counted beside it and never taken for a miss.
 *
 * @param judgements in the order of their incidents
 */
public record Promise(Demand demand, List<Judgement> judgements) {

  public Promise {
    judgements = List.copyOf(judgements);
  }

  /** The judgements of one verdict. */
  public List<Judgement> of(Verdict verdict) {
    return judgements.stream().filter(each -> each.verdict() == verdict).toList();
  }

  public int count(Verdict verdict) {
    return of(verdict).size();
  }

  /** Those that were kept or broken. */
  public int decided() {
    return count(Verdict.KEPT) + count(Verdict.BROKEN);
  }

  /** Whether it is asked of any; who noticed first is never asked, and told where it is stated. */
  public boolean isAsked() {
    return demand == Demand.DETECTED_BY_US
        ? decided() > 0
        : judgements.size() > count(Verdict.NOT_ASKED);
  }

  /** Between 0 and 1; null where none is decided. */
  public @Nullable Double share() {
    return decided() == 0 ? null : (double) count(Verdict.KEPT) / decided();
  }

  /** The 95 % interval of the share; null where none is decided. */
  public @Nullable Interval interval() {
    return decided() == 0 ? null : Proportions.wilson(count(Verdict.KEPT), decided());
  }
}

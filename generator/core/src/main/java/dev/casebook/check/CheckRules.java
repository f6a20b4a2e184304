package dev.casebook.check;

import dev.casebook.diagnostic.Rule;
import java.util.List;

/** The rules of this package; each is declared in its check. */
public final class CheckRules {

  private CheckRules() {}

  public static List<Rule> all() {
    return Checks.standard().stream().flatMap(check -> check.rules().stream()).toList();
  }

  /** The rules that fire because time passed; {@code --enforce-freshness} makes them errors. */
  public static List<Rule> freshness() {
    return List.of(
        StaleDocumentCheck.STALE_RUNBOOK,
        StaleDocumentCheck.STALE_DOCUMENT,
        NeverReviewedCheck.NEVER_REVIEWED,
        ContradictedRunbookCheck.CONTRADICTED_RUNBOOK);
  }
}

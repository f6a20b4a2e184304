package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.policy.Demand;
import java.util.List;

/** The public hears of an incident as soon as the policy of its day promised. */
public final class LateNoticeCheck implements Check {

  public static final Rule LATE_NOTICE =
      new Rule(
          "late-notice", Level.INFO, "The first public notice came later than the policy asks");

  @Override
  public List<Rule> rules() {
    return List.of(LATE_NOTICE);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return BrokenPromise.of(context.catalog(), Demand.ANNOUNCE).stream()
        .map(LateNoticeCheck::finding)
        .toList();
  }

  private static Finding finding(BrokenPromise broken) {
    IncidentRecord record = broken.record();
    String took = Lengths.words(broken.judgement().evidence().took());
    String asked = Lengths.words(broken.judgement().evidence().asked());
    return Finding.of(
            LATE_NOTICE,
            Records.holder(record, Milestone.ANNOUNCED),
            "the first public notice came %s after the detection; the policy for %s asks for %s"
                .formatted(took, record.facts().severity(), asked))
        .withHelp("if the times are right, say in the record what held it up");
  }
}

package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.TimelineEvent;
import dev.casebook.policy.Demand;
import dev.casebook.policy.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** While an incident goes on, the public hears of it in the rhythm of the policy of its day. */
public final class UpdateGapCheck implements Check {

  public static final Rule UPDATE_GAP =
      new Rule(
          "update-gap", Level.INFO, "Nothing was said in public for longer than the policy allows");

  @Override
  public List<Rule> rules() {
    return List.of(UPDATE_GAP);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return BrokenPromise.of(context.catalog(), Demand.UPDATE).stream()
        .flatMap(each -> finding(each).stream())
        .toList();
  }

  private static Optional<Finding> finding(BrokenPromise broken) {
    IncidentRecord record = broken.record();
    Double asked = broken.judgement().evidence().asked();
    return asked == null
        ? Optional.empty()
        : Silence.longest(record.facts(), asked).map(silence -> finding(record, silence, asked));
  }

  private static Finding finding(IncidentRecord record, Silence silence, double asked) {
    return Finding.of(
            UPDATE_GAP,
            place(record, silence.since()),
            "nothing was said in public for %s after this; the policy for %s asks for an update every %s"
                .formatted(
                    Lengths.words(silence.minutes()),
                    record.facts().severity(),
                    Lengths.words(asked)))
        .withHelp("add the updates that are missing, or say in the record what held them up");
  }

  /** The last row before the silence; the notice where no row tells it. */
  private static SourceLocation place(IncidentRecord record, Instant since) {
    return record.facts().timeline().events().stream()
        .filter(row -> isAt(row, since))
        .findFirst()
        .map(TimelineEvent::location)
        .orElseGet(() -> Records.holder(record, Milestone.ANNOUNCED));
  }

  private static boolean isAt(TimelineEvent row, Instant since) {
    Moment at = row.at();
    return at != null && at.instant().filter(since::equals).isPresent();
  }
}

package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import java.util.List;

/** The checks that every build runs. */
public final class Checks {

  private static final List<Check> STANDARD =
      List.of(
          new MissingOwnerCheck(),
          new UnknownOwnerCheck(),
          new UnknownPersonCheck(),
          new DepartedOwnerCheck(),
          new InactiveOwnerCheck(),
          new SingleOwnerCheck(),
          new OrphanDocumentCheck(),
          new StaleDocumentCheck(),
          new NeverReviewedCheck(),
          new NeverExercisedCheck(),
          new ContradictedRunbookCheck(),
          new BrokenLinkCheck(),
          new BrokenAnchorCheck(),
          new AlertWithoutRunbookCheck(),
          new BrokenRunbookLinkCheck(),
          new RunbookWithoutAlertCheck(),
          new IncidentWithoutRunbookCheck(),
          new DuplicateIdCheck(),
          new MissingFieldCheck(),
          new MissingIdCheck(),
          new FrontMatterOrderCheck(),
          new MilestoneOrderCheck(),
          new FutureMilestoneCheck(),
          new MilestoneMismatchCheck(),
          new TimelineOrderCheck(),
          new TimelineGapCheck(),
          new ImplausibleDateCheck(),
          new LateNoticeCheck(),
          new UpdateGapCheck(),
          new MissingPostmortemCheck(),
          new UnassignedActionCheck(),
          new UnsupportedRecordCheck(),
          new NoActionWithoutReasonCheck(),
          new BlamingWordsCheck(),
          new UnknownSeverityCheck(),
          new UnknownServiceCheck(),
          new UnknownReferenceCheck(),
          new OverdueActionCheck(),
          new OverdueDrillCheck(),
          new MissingContactCheck(),
          new MitigationWithoutCommandCheck(),
          new VagueStepCheck(),
          new UnexplainedPlaceholderCheck(),
          new HardCodedHostCheck(),
          new DestructiveCommandCheck(),
          new TitleUnlikeAlertCheck(),
          new TemplateLeftoverCheck());

  private Checks() {}

  /** All checks; the order does not matter. */
  public static List<Check> standard() {
    return STANDARD;
  }

  /** What all standard checks find, at the rules' own levels; {@link CheckReport} weighs it. */
  public static List<Finding> run(CheckContext context) {
    return STANDARD.stream().flatMap(check -> check.run(context).stream()).sorted().toList();
  }
}

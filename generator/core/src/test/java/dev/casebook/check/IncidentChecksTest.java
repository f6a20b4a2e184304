package dev.casebook.check;

import static dev.casebook.check.CatalogBuilder.catalog;
import static dev.casebook.check.IncidentBuilder.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.ActionItem;
import dev.casebook.model.EventKind;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.Milestone;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentChecksTest {

  private static IncidentBuilder at(String detected, String mitigated) {
    return incident("i.md")
        .at(Milestone.STARTED, "2026-03-30T07:11:00Z")
        .at(Milestone.DETECTED, detected)
        .at(Milestone.MITIGATED, mitigated);
  }

  private static List<String> missing(IncidentBuilder incident) {
    return catalog().with(incident.postmortem()).findings(new MissingFieldCheck()).stream()
        .map(text -> text.replaceAll("^missing-field i.md:2:9 '(.*)' is missing, and.*", "$1"))
        .toList();
  }

  @Test
  void whatIsRequiredGrowsWithTheStatus() {
    assertThat(missing(incident("i.md"))).isEmpty();
    assertThat(missing(incident("i.md").status(Status.ACTIVE))).containsExactly("started");
    assertThat(missing(incident("i.md").status(Status.DRAFT)))
        .containsExactlyInAnyOrder("started", "severity", "services");
    assertThat(missing(incident("i.md").status(Status.REVIEW)))
        .containsExactlyInAnyOrder(
            "started",
            "severity",
            "services",
            "detected",
            "mitigated' or 'resolved",
            "summary",
            "impact",
            "timeline");
    assertThat(missing(incident("i.md").status(Status.FINAL)))
        .containsExactlyInAnyOrder(
            "started",
            "severity",
            "services",
            "detected",
            "mitigated' or 'resolved",
            "summary",
            "impact",
            "timeline",
            "factors",
            "actions");
  }

  @Test
  void aCompleteRecordLacksNothing() {
    IncidentBuilder complete =
        at("2026-03-30T08:56:00Z", "2026-03-30T09:43:00Z")
            .status(Status.FINAL)
            .severity("P1")
            .factor("waf-rules")
            .row("2026-03-30T08:56:00Z", EventKind.DETECTED)
            .action("Fix", null, ActionItem.State.OPEN, null);
    complete
        .header
        .services("checkout")
        .heading(2, "Summary", "summary", "It was down.")
        .heading(2, "影响", "影响", "没有人能付款");
    assertThat(missing(complete)).isEmpty();
  }

  @Test
  void aLeadUnderTheTitleIsASummaryAndASectionNamesTheFactors() {
    IncidentBuilder incident = incident("i.md").status(Status.FINAL);
    incident
        .header
        .heading(1, "Outage", "outage", "Nobody could sign in for two hours. ".repeat(4))
        .heading(2, "促成因素", "促成因素", "一个错误的规则");
    assertThat(missing(incident)).doesNotContain("summary", "factors");
  }

  @Test
  void anEmptySectionIsNoSummary() {
    IncidentBuilder incident = incident("i.md").status(Status.REVIEW);
    incident.header.heading(2, "Summary", "summary", " \n ");
    assertThat(missing(incident)).contains("summary");
  }

  @Test
  void aMissingTimeCanBeStatedByARowOfTheTimeline() {
    IncidentBuilder undated = incident("i.md").status(Status.REVIEW);
    assertThat(catalog().with(undated.postmortem()).findings(new MissingFieldCheck()))
        .contains(
            "missing-field i.md:2:9 'detected' is missing, and the status is 'review' | state the"
                + " time, or mark its row of the timeline with '**detected**'");
  }

  @Test
  void actionsThatAreToldInProseAreNotCalledMissing() {
    IncidentBuilder told = incident("i.md").status(Status.FINAL);
    told.header.heading(
        2, "Corrective and Preventative Measure", "measure", "The wiki will no longer link it.");
    assertThat(missing(told))
        .doesNotContain("actions")
        .contains(
            "missing-field i.md:2:9 the actions are told in prose and listed nowhere, and the"
                + " status is 'final' | make them a list, so that each can have an owner and a"
                + " day");
    IncidentBuilder later = incident("i.md").status(Status.FINAL);
    later.header.heading(2, "Action items", "action-items", "To be done.");
    assertThat(missing(later)).contains("actions");
  }

  @Test
  void aStartCanBeDeclaredUnknownAndANearMissHasNoEnd() {
    assertThat(missing(incident("i.md").status(Status.ACTIVE).startUnknown())).isEmpty();
    assertThat(missing(incident("i.md").status(Status.FINAL).kind(IncidentKind.NEAR_MISS)))
        .containsExactlyInAnyOrder("started", "services", "summary", "factors", "actions");
  }

  @Test
  void anEndBeforeTheStartIsAnError() {
    assertThat(
            catalog()
                .with(at("2026-03-30T08:56:00Z", "2026-03-30T06:43:00Z").live())
                .findings(new MilestoneOrderCheck()))
        .containsExactly(
            "end-before-start i.md:4:12 'mitigated' (2026-03-30T06:43Z) lies before 'started'"
                + " (2026-03-30T07:11Z) | correct one of the two; check the date and the offset");
    assertThat(MilestoneOrderCheck.END_BEFORE_START.level())
        .isEqualTo(dev.casebook.diagnostic.Level.ERROR);
  }

  @Test
  void impactWindowsEndAfterTheyBegin() {
    assertThat(
            catalog()
                .with(
                    incident("i.md")
                        .impact("2026-03-30T07:00:00Z", "2026-03-30T08:00:00Z")
                        .impact("2026-03-30T09:00:00Z", "2026-03-30T08:30:00Z")
                        .live())
                .findings(new MilestoneOrderCheck()))
        .singleElement()
        .asString()
        .startsWith("end-before-start i.md:2:10 an impact window ends (2026-03-30T08:30Z)");
  }

  @Test
  void offsetsDecideTheOrder() {
    assertThat(
            catalog()
                .with(at("2026-03-30T08:56:00+02:00", "2026-03-30T09:43:00Z").live())
                .findings(new MilestoneOrderCheck()))
        .singleElement()
        .asString()
        .contains("'detected' (2026-03-30T08:56+02:00) lies before 'started'");
  }

  @Test
  void timesThatCannotBeComparedAreNotJudged() {
    assertThat(
            catalog()
                .with(at("2026-03-30", "2026-03-30T06:00:00").live())
                .findings(new MilestoneOrderCheck()))
        .isEmpty();
    assertThat(
            catalog()
                .with(at("2026-03-28", "2026-03-30T23:00:00").live())
                .findings(new MilestoneOrderCheck()))
        .hasSize(1);
  }

  @Test
  void whatHappenedLiesNotInTheFuture() {
    assertThat(
            catalog()
                .with(
                    incident("i.md").at(Milestone.RESOLVED, "2027-01-01T00:00:00Z").live(),
                    incident("m.md")
                        .kind(IncidentKind.MAINTENANCE)
                        .at(Milestone.RESOLVED, "2027-01-01T00:00:00Z")
                        .live())
                .findings(new FutureMilestoneCheck()))
        .singleElement()
        .asString()
        .startsWith("future-milestone i.md:2:11 'resolved' (2027-01-01T00:00Z) lies in the future");
  }

  @Test
  void aTimelineRowAgreesWithTheFrontMatter() {
    assertThat(
            catalog()
                .with(
                    at("2026-03-30T08:56:00Z", "2026-03-30T09:43:00Z")
                        .row("2026-03-30T08:56:00Z", EventKind.DETECTED)
                        .row("2026-03-30T09:34:00Z", EventKind.MITIGATED)
                        .live())
                .findings(new MilestoneMismatchCheck()))
        .containsExactly(
            "milestone-mismatch i.md:41:1 the timeline says 'mitigated' at 2026-03-30T09:34Z, the"
                + " front matter at 2026-03-30T09:43Z | correct this row, or 'mitigated' in line"
                + " 4");
  }

  @Test
  void ofSeveralRowsOfAKindOneMustAgree() {
    assertThat(
            catalog()
                .with(
                    at("2026-03-30T08:56:00Z", "2026-03-30T09:43:00Z")
                        .row("2026-03-30T09:34:00Z", EventKind.MITIGATED)
                        .row("2026-03-30T09:43:30Z", EventKind.MITIGATED)
                        .live())
                .findings(new MilestoneMismatchCheck()))
        .isEmpty();
  }

  @Test
  void anIncidentAndItsPostmortemTellTheSameTimes() {
    IncidentBuilder live = incident("incidents/i.md").at(Milestone.STARTED, "2026-03-30T07:10:00Z");
    assertThat(
            catalog()
                .joined(
                    at("2026-03-30T08:56:00Z", "2026-03-30T09:43:00Z").postmortem(), live.live())
                .findings(new MilestoneMismatchCheck()))
        .containsExactly(
            "milestone-mismatch incidents/i.md:2:10 'started' is 2026-03-30T07:10Z here and"
                + " 2026-03-30T07:11Z in i.md | correct one of the two; until then the latter"
                + " counts");
  }

  @Test
  void aTimelineGoesForward() {
    assertThat(
            catalog()
                .with(
                    incident("i.md")
                        .row("2026-03-30T09:00:00Z", null)
                        .row(null, null)
                        .row("2026-03-30T08:00:00Z", null)
                        .row("2026-03-30T10:00:00Z", null)
                        .live())
                .findings(new TimelineOrderCheck()))
        .containsExactly(
            "timeline-order i.md:42:1 this row (2026-03-30T08:00Z) lies before the row above it"
                + " (2026-03-30T09:00Z) | correct the time, write the date where it changes, or"
                + " move the row");
  }

  @Test
  void theNewestRowMayComeFirst() {
    assertThat(
            catalog()
                .with(
                    incident("i.md")
                        .row("2026-03-30T09:00:00Z", null)
                        .row("2026-03-30T08:00:00Z", null)
                        .row("2026-03-30T07:00:00Z", null)
                        .live())
                .findings(new TimelineOrderCheck()))
        .isEmpty();
  }

  private static List<String> dates(IncidentBuilder incident) {
    return catalog().with(incident.postmortem()).findings(new ImplausibleDateCheck());
  }

  @Test
  void aMilestoneAYearAwayFromTheOthersIsImplausible() {
    assertThat(
            dates(
                incident("i.md")
                    .at(Milestone.STARTED, "2026-03-30T07:11:00Z")
                    .at(Milestone.DETECTED, "2025-03-30T07:15:00Z")
                    .at(Milestone.RESOLVED, "2026-03-30T09:11:00Z")))
        .containsExactly(
            "implausible-date i.md:3:11 'detected' says 2025-03-30, but everything else in this"
                + " record lies around 2026-03-30 | did you mean 2026-03-30? | correct the year; if"
                + " it is right, accept it with a reason");
  }

  @Test
  void theNameOfTheFileTellsWhichOfTwoDatesIsWrong() {
    assertThat(
            dates(
                incident("2026-01-03-down.md")
                    .at(Milestone.STARTED, "2026-01-03T07:11:00Z")
                    .at(Milestone.RESOLVED, "2025-01-03T09:11:00Z")))
        .singleElement()
        .asString()
        .startsWith("implausible-date 2026-01-03-down.md:3:11 'resolved' says 2025-01-03");
    assertThat(dates(incident("20260103-down.md").at(Milestone.STARTED, "2025-01-03")))
        .singleElement()
        .asString()
        .contains("but the file is named after 2026-01-03 | did you mean 2026-01-03?");
  }

  @Test
  void oneOtherDateProvesNoWrongMonth() {
    assertThat(
            dates(
                incident("i.md")
                    .at(Milestone.STARTED, "2026-03-30T07:11:00Z")
                    .at(Milestone.RESOLVED, "2026-04-30T09:11:00Z")))
        .isEmpty();
    assertThat(dates(incident("2026-04-30-down.md").at(Milestone.STARTED, "2026-03-30"))).isEmpty();
  }

  @Test
  void datesThatLieApartForAnotherReasonAreLeftAlone() {
    assertThat(
            dates(
                incident("2026-09-99-no-day.md")
                    .at(Milestone.STARTED, "2024-08-02T07:11:00Z")
                    .at(Milestone.DETECTED, "2026-03-30T07:15:00Z")
                    .at(Milestone.RESOLVED, "2026-03-30T09:11:00Z")))
        .isEmpty();
    assertThat(dates(incident("none.md"))).isEmpty();
  }

  @Test
  void aDateInTheFutureIsCorrectedByTheOthers() {
    assertThat(
            catalog()
                .with(
                    incident("i.md")
                        .at(Milestone.STARTED, "2026-03-30T07:11:00Z")
                        .at(Milestone.RESOLVED, "2027-03-30T09:11:00Z")
                        .live())
                .findings(new FutureMilestoneCheck()))
        .singleElement()
        .asString()
        .contains("did you mean 2026-03-30?");
  }

  @Test
  void dayAndMonthMayBeExchanged() {
    assertThat(
            dates(
                incident("2024-06-05-down.md")
                    .at(Milestone.STARTED, "2024-06-04T20:00:00Z")
                    .at(Milestone.RESOLVED, "2024-05-06T17:35:00Z")))
        .containsExactly(
            "implausible-date 2024-06-05-down.md:3:11 'resolved' says 2024-05-06, but everything"
                + " else in this record lies around 2024-06-04 | did you mean 2024-06-05? | correct"
                + " the order of day and month; if it is right, accept it with a reason");
  }
}

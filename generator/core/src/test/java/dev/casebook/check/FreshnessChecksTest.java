package dev.casebook.check;

import static dev.casebook.check.CatalogBuilder.catalog;
import static dev.casebook.check.HeaderBuilder.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.Freshness.State;
import dev.casebook.model.Provenance;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FreshnessChecksTest {

  private static final Document RUNBOOK =
      document("runbooks/a.md").reviewed("2026-04-20", null).runbook();

  private static Freshness.Evidence evidence(Freshness.Evidence.Kind kind, String text) {
    return new Freshness.Evidence(
        kind,
        LocalDate.parse("2026-04-20"),
        text,
        Provenance.at(
            Provenance.Origin.FRONT_MATTER,
            "front matter 'runbooks'",
            new SourceLocation(new RepoPath("incidents/i.md"), 7, 5, 9)));
  }

  @Test
  void anOldRunbookSaysHowLateItsReviewIs() {
    assertThat(
            catalog()
                .with(RUNBOOK)
                .fresh(
                    RUNBOOK,
                    State.STALE,
                    "2026-10-20",
                    evidence(Freshness.Evidence.Kind.CHANGE, "Fix a typo"),
                    evidence(Freshness.Evidence.Kind.REVIEW, "@ana"))
                .findings(new StaleDocumentCheck()))
        .containsExactly(
            "stale-runbook runbooks/a.md:2:19 this runbook was due for review on 2026-10-20,"
                + " 13 days ago | last reviewed by @ana on 2026-04-20"
                + " | follow it in a drill, or read it and set 'last_reviewed_on'");
  }

  @Test
  void otherKindsHaveARuleOfTheirOwn() {
    Document resource = document("resources/a.md").resource();
    assertThat(
            catalog()
                .with(resource)
                .fresh(resource, State.STALE, "2026-11-01")
                .findings(new StaleDocumentCheck()))
        .containsExactly(
            "stale-document resources/a.md this resource was due for review on 2026-11-01,"
                + " 1 day ago | read it, correct it, and set 'last_reviewed_on'");
  }

  @Test
  void whatIsFreshDueOrUnknownIsLeftAlone() {
    for (State state : new State[] {State.VERIFIED, State.DUE, State.UNKNOWN}) {
      CatalogBuilder catalog = catalog().with(RUNBOOK).fresh(RUNBOOK, state, "2026-11-20");
      assertThat(catalog.findings(new StaleDocumentCheck())).isEmpty();
      assertThat(catalog.findings(new NeverReviewedCheck())).isEmpty();
      assertThat(catalog.findings(new ContradictedRunbookCheck())).isEmpty();
    }
  }

  @Test
  void aDocumentThatNobodyEverReviewedIsNamed() {
    assertThat(
            catalog()
                .with(RUNBOOK)
                .fresh(RUNBOOK, State.UNKNOWN, null)
                .marked(RUNBOOK, Freshness.Mark.NEVER_REVIEWED)
                .findings(new NeverReviewedCheck()))
        .containsExactly(
            "never-reviewed runbooks/a.md nobody ever reviewed or exercised this runbook"
                + " | read it, correct it, and set 'last_reviewed_on' in its front matter");
    assertThat(
            catalog()
                .with(RUNBOOK)
                .fresh(
                    RUNBOOK,
                    State.STALE,
                    "2026-10-20",
                    evidence(Freshness.Evidence.Kind.CHANGE, "Write it"))
                .marked(RUNBOOK, Freshness.Mark.NEVER_REVIEWED)
                .findings(new NeverReviewedCheck()))
        .containsExactly(
            "never-reviewed runbooks/a.md nobody ever reviewed or exercised this runbook, and its"
                + " last substantive change is of 2026-04-20"
                + " | read it, correct it, and set 'last_reviewed_on' in its front matter");
  }

  @Test
  void aContradictionNamesTheIncidentAndThePlace() {
    assertThat(
            catalog()
                .with(RUNBOOK)
                .fresh(
                    RUNBOOK,
                    State.CONTRADICTED,
                    null,
                    evidence(Freshness.Evidence.Kind.REVIEW, "@ana"),
                    evidence(Freshness.Evidence.Kind.CONTRADICTION, "INC-7 Login down"))
                .findings(new ContradictedRunbookCheck()))
        .containsExactly(
            "contradicted-runbook runbooks/a.md this runbook was contradicted: found wrong or"
                + " missing in 'INC-7 Login down' on 2026-04-20 | correct it, or review it and set"
                + " 'last_reviewed_on'; see incidents/i.md:7:5");
  }
}

package dev.casebook.check;

import static dev.casebook.check.CatalogBuilder.catalog;
import static dev.casebook.check.HeaderBuilder.document;
import static dev.casebook.check.IncidentBuilder.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.ActionItem.State;
import dev.casebook.model.Milestone;
import java.time.Period;
import org.junit.jupiter.api.Test;

class DeadlineChecksTest {

  @Test
  void anOpenActionAfterItsDayIsOverdue() {
    assertThat(
            catalog()
                .with(
                    incident("i.md")
                        .action("Add a canary", "2026-10-21", State.OPEN, "@ana")
                        .action("Due today", "2026-11-02", State.OPEN, null)
                        .action("Done", "2026-10-21", State.DONE, null)
                        .action("Nobody knows", "2026-10-21", State.UNKNOWN, null)
                        .action("No day", null, State.OPEN, null)
                        .live())
                .findings(new OverdueActionCheck()))
        .containsExactly(
            "overdue-action i.md:15:1 'Add a canary' was due on 2026-10-21, 12 days ago"
                + " | owned by @ana"
                + " | set 'status: done' with 'done_on', drop it, or agree on a new day");
  }

  @Test
  void thePolicyGivesADayToActionsThatHaveNone() {
    CatalogBuilder catalog =
        catalog()
            .with(
                incident("i.md")
                    .severity("P0")
                    .at(Milestone.STARTED, "2026-09-01T00:00:00Z")
                    .at(Milestone.RESOLVED, "2026-09-02T00:00:00Z")
                    .action("Fix", null, State.OPEN, null)
                    .live());
    assertThat(catalog.findings(new OverdueActionCheck())).isEmpty();
    assertThat(catalog.policy("P0", null, Period.ofDays(30)).findings(new OverdueActionCheck()))
        .singleElement()
        .asString()
        .contains("'Fix' was due on 2026-10-02 by the policy for P0, 31 days ago");
  }

  @Test
  void aSeverityThatWantsDrillsHasOne() {
    assertThat(
            catalog()
                .severities("P0", "P1")
                .policy("P0", Period.ofMonths(3), null)
                .with(document("d.md").drill("P1", "2026-10-01", false))
                .findings(new OverdueDrillCheck()))
        .containsExactly(
            "missing-drill casebook.yml no drill of P0 was ever held, and the policy asks for them"
                + " | hold one and record it");
  }

  @Test
  void theLastDrillIsNotTooLongAgo() {
    CatalogBuilder catalog =
        catalog()
            .severities("P0")
            .policy("P0", Period.ofMonths(3), null)
            .with(
                document("a.md").drill("P0", "2026-01-10", false),
                document("b.md").drill("P0", "2026-07-01", false),
                document("c.md").drill("P0", "2026-12-01", true));
    assertThat(catalog.findings(new OverdueDrillCheck()))
        .containsExactly(
            "overdue-drill b.md:2:7 the last drill of P0 was on 2026-07-01; the next was due on"
                + " 2026-10-01, 32 days ago | the next one is planned for 2026-12-01");
    assertThat(
            catalog
                .with(document("e.md").drill("P0", "2026-08-02", false))
                .findings(new OverdueDrillCheck()))
        .isEmpty();
  }

  @Test
  void aPlannedDrillIsHeld() {
    assertThat(
            catalog()
                .with(document("d.md").drill("P0", "2026-10-01", true))
                .findings(new OverdueDrillCheck()))
        .containsExactly(
            "overdue-drill d.md:2:7 this drill was planned for 2026-10-01, 32 days ago"
                + " | hold it and record the outcome without 'planned', or give it a new date");
  }
}

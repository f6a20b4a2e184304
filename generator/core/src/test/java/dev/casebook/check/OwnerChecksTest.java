package dev.casebook.check;

import static dev.casebook.check.CatalogBuilder.catalog;
import static dev.casebook.check.HeaderBuilder.document;
import static dev.casebook.check.IncidentBuilder.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.ActionItem;
import dev.casebook.model.Owner;
import org.junit.jupiter.api.Test;

class OwnerChecksTest {

  @Test
  void whatAnEmergencyReliesOnNeedsAnOwner() {
    assertThat(
            catalog()
                .with(
                    document("runbooks/a.md").runbook(),
                    document("runbooks/b.md").owner("@ana", Owner.Kind.PERSON).runbook(),
                    document("resources/c.md").resource(),
                    document("guides/d.md").guide(),
                    incident("incidents/e.md").live())
                .findings(new MissingOwnerCheck()))
        .containsExactly(
            "missing-owner resources/c.md nobody owns this resource | state 'owner:' in the front"
                + " matter, or cover the file in CODEOWNERS or OWNERS",
            "missing-owner runbooks/a.md nobody owns this runbook | state 'owner:' in the front"
                + " matter, or cover the file in CODEOWNERS or OWNERS");
  }

  @Test
  void anOwnerThatNobodyKnowsIsNamedWithTheNearestOne() {
    assertThat(
            catalog()
                .directory()
                .with(document("a.md").owner("payments-team", Owner.Kind.UNKNOWN).runbook())
                .findings(new UnknownOwnerCheck()))
        .containsExactly(
            "unknown-owner a.md:2:8 no team or person is called 'payments-team'"
                + " | not in casebook.yml, CODEOWNERS or OWNERS"
                + " | did you mean 'team:payments-sre'?");
  }

  @Test
  void backupOwnersAndOwnersOfActionsCountToo() {
    assertThat(
            catalog()
                .directory()
                .with(
                    document("a.md").backup("@nobody", Owner.Kind.UNKNOWN).runbook(),
                    incident("i.md").action("Fix", null, ActionItem.State.OPEN, "@anna").live())
                .findings(new UnknownOwnerCheck()))
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).startsWith("unknown-owner a.md:2:15 no team"))
        .anySatisfy(text -> assertThat(text).contains("i.md:15:1", "did you mean '@ana'?"));
  }

  @Test
  void whomAnOwnerFileNamesIsKnown() {
    assertThat(
            catalog()
                .directory()
                .with(
                    document("a.md").ownerFromCodeowners("@org/storage").runbook(),
                    document("b.md").owner("@org/storage", Owner.Kind.UNKNOWN).runbook(),
                    document("c.md").owner("team:payments-sre", Owner.Kind.TEAM).runbook())
                .findings(new UnknownOwnerCheck()))
        .isEmpty();
  }

  @Test
  void withoutADirectoryNobodyIsUnknown() {
    assertThat(
            catalog()
                .with(
                    document("a.md").owner("someone", Owner.Kind.UNKNOWN).runbook(),
                    incident("i.md").role("commander", "someone").live())
                .findings(new UnknownOwnerCheck()))
        .isEmpty();
    assertThat(
            catalog()
                .with(incident("i.md").role("commander", "someone").live())
                .findings(new UnknownPersonCheck()))
        .isEmpty();
  }

  @Test
  void rolesParticipantsAndReviewersAreKnownPeople() {
    assertThat(
            catalog()
                .directory()
                .with(
                    incident("i.md").role("commander", "@nna").live(),
                    document("d.md").drill("P0", "2026-10-01", false),
                    document("r.md").reviewed("2026-10-01", "@mallory").runbook())
                .findings(new UnknownPersonCheck()))
        .containsExactly(
            "unknown-person i.md:2:8 no person is called '@nna' | did you mean '@ana'?",
            "unknown-person r.md:2:19 no person is called '@mallory'"
                + " | add them to 'people' in casebook.yml");
  }
}

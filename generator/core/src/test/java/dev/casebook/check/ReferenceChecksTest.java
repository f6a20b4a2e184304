package dev.casebook.check;

import static dev.casebook.check.CatalogBuilder.catalog;
import static dev.casebook.check.HeaderBuilder.document;
import static dev.casebook.check.IncidentBuilder.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.RunbookUse;
import org.junit.jupiter.api.Test;

class ReferenceChecksTest {

  @Test
  void anIdNamesOneDocument() {
    assertThat(
            catalog()
                .with(
                    document("a.md").id("x").guide(),
                    document("b.md").id("y").guide(),
                    document("c.md").id("x").guide())
                .findings(new DuplicateIdCheck()))
        .containsExactly(
            "duplicate-id c.md:2:5 the id 'x' already belongs to a.md"
                + " | give one of the two another id");
  }

  @Test
  void anIncidentSharesItsIdWithItsPostmortemOnly() {
    IncidentBuilder live = incident("incidents/i.md");
    live.header.id("INC-1");
    IncidentBuilder first = incident("postmortems/i.md");
    first.header.id("INC-1");
    IncidentBuilder second = incident("postmortems/j.md");
    second.header.id("INC-1");
    assertThat(catalog().joined(first.postmortem(), live.live()).findings(new DuplicateIdCheck()))
        .isEmpty();
    assertThat(
            catalog()
                .with(first.postmortem(), live.live(), second.postmortem())
                .findings(new DuplicateIdCheck()))
        .singleElement()
        .asString()
        .startsWith("duplicate-id postmortems/j.md:2:5 the id 'INC-1' already belongs to postm");
  }

  @Test
  void severitiesAreThoseOfTheConfiguration() {
    CatalogBuilder catalog =
        catalog()
            .with(
                incident("i.md").severity("p0").live(),
                document("d.md").drill("sev9", "2026-10-01", false),
                document("r.md").stated("severities").runbook("P0", "P1", "huge"));
    assertThat(catalog.findings(new UnknownSeverityCheck())).isEmpty();
    assertThat(catalog.severities("P0", "P1").findings(new UnknownSeverityCheck()))
        .containsExactly(
            "unknown-severity d.md no severity is called 'sev9' | known are P0, P1"
                + " | use one of them, or add it as an alias in casebook.yml",
            "unknown-severity i.md:2:11 no severity is called 'p0' | known are P0, P1"
                + " | did you mean 'P0'?",
            "unknown-severity r.md:2:13 no severity is called 'huge' | known are P0, P1"
                + " | use one of them, or add it as an alias in casebook.yml");
  }

  @Test
  void servicesAreThoseOfTheConfiguration() {
    CatalogBuilder catalog =
        catalog().with(document("r.md").services("checkout", "chekout", "auth").runbook());
    assertThat(catalog.findings(new UnknownServiceCheck())).isEmpty();
    assertThat(catalog.directory().findings(new UnknownServiceCheck()))
        .containsExactly(
            "unknown-service r.md:2:11 no service is called 'auth'"
                + " | add it to 'services' in casebook.yml",
            "unknown-service r.md:2:11 no service is called 'chekout' | did you mean 'checkout'?");
  }

  @Test
  void documentsThatAreNamedExist() {
    assertThat(
            catalog()
                .with(
                    document("runbooks/rollback.md").id("ingress-rollback").runbook(),
                    document("zh/a.md").translations("../runbooks/rollback.md", "b.md").guide(),
                    document("paths/p.md").path("ingress-rollback", "ingres-rollback"),
                    incident("postmortems/i.md")
                        .about("INC-9")
                        .used("ingress-rollback", RunbookUse.Outcome.WORKED)
                        .used("unwritten", RunbookUse.Outcome.MISSING)
                        .used("forgotten", RunbookUse.Outcome.NOT_FOUND)
                        .postmortem())
                .findings(new UnknownReferenceCheck()))
        .containsExactly(
            "unknown-reference paths/p.md:10:1 no document has the id or the path"
                + " 'ingres-rollback' | names a document | did you mean 'ingress-rollback'?",
            "unknown-reference postmortems/i.md:2:11 no document has the id or the path 'INC-9'"
                + " | names an incident | correct it, or write the document",
            "unknown-reference postmortems/i.md:12:1 no document has the id or the path"
                + " 'forgotten' | names a runbook | correct it, or write the document",
            "unknown-reference zh/a.md:2:15 no document has the id or the path"
                + " '../runbooks/rollback.md' | names a translation"
                + " | did you mean 'runbooks/rollback.md'?",
            "unknown-reference zh/a.md:2:15 no document has the id or the path 'b.md'"
                + " | names a translation | correct it, or write the document");
  }

  @Test
  void aDrillNamesRunbooksThatExist() {
    HeaderBuilder drill = document("d.md");
    RunbookUse use = new RunbookUse("nothing", null, drill.line(5));
    assertThat(
            catalog()
                .with(drill.drill("P0", "2026-10-01", false, use))
                .findings(new UnknownReferenceCheck()))
        .hasSize(1);
  }
}

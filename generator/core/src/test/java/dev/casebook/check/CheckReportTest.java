package dev.casebook.check;

import static dev.casebook.check.CatalogBuilder.catalog;
import static dev.casebook.check.HeaderBuilder.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckReportTest {

  private static final Rule NOTE = new Rule("note", Level.INFO, "A note");
  private static final Rule DEBT = new Rule("debt", Level.WARNING, "A debt");

  private static Finding finding(Rule rule, String path) {
    return Finding.of(rule, SourceLocation.file(new RepoPath(path)), "message");
  }

  @Test
  void sortsAndReportsEachOnce() {
    CheckReport report =
        CheckReport.of(
            List.of(finding(DEBT, "b"), finding(NOTE, "a"), finding(DEBT, "b"), finding(DEBT, "a")),
            CheckSettings.DEFAULTS);
    assertThat(report.findings())
        .containsExactly(finding(DEBT, "a"), finding(NOTE, "a"), finding(DEBT, "b"));
    assertThat(report.count(Level.WARNING)).isEqualTo(2);
    assertThat(report.count(Level.ERROR)).isZero();
    assertThat(report.worst()).contains(Level.WARNING);
  }

  @Test
  void theConfigurationWeighsTheRules() {
    CheckSettings settings =
        new CheckSettings(Map.of("note", Level.ERROR), Set.of("debt"), List.of());
    CheckReport report = CheckReport.of(List.of(finding(DEBT, "b"), finding(NOTE, "a")), settings);
    assertThat(report.findings()).containsExactly(finding(NOTE, "a").withLevel(Level.ERROR));
  }

  @Test
  void whatIsOffByDefaultReportsOnlyWhereTheConfigurationAsks() {
    Rule hint = Rule.offByDefault("hint", Level.INFO, "A hint");
    List<Finding> found = List.of(finding(hint, "a/x.md"), finding(hint, "b/x.md"));
    assertThat(CheckReport.of(found, CheckSettings.DEFAULTS).findings()).isEmpty();
    CheckSettings inFolder =
        new CheckSettings(
            Map.of(),
            Set.of(),
            List.of(
                new CheckSettings.FolderLevels(
                    new RepoPath("a"), Map.of("hint", Level.WARNING), Set.of())));
    assertThat(CheckReport.of(found, inFolder).findings())
        .containsExactly(finding(hint, "a/x.md").withLevel(Level.WARNING));
  }

  @Test
  void reachesItsWorstLevelAndAllBelow() {
    CheckReport report = CheckReport.of(List.of(finding(DEBT, "b")), CheckSettings.DEFAULTS);
    assertThat(report.reaches(Level.INFO)).isTrue();
    assertThat(report.reaches(Level.WARNING)).isTrue();
    assertThat(report.reaches(Level.ERROR)).isFalse();
    assertThat(new CheckReport(List.of()).reaches(Level.INFO)).isFalse();
    assertThat(new CheckReport(List.of()).worst()).isEmpty();
  }

  @Test
  void freshnessIsEnforcedUnlessItIsOff() {
    CheckSettings settings =
        new CheckSettings(
                Map.of("missing-owner", Level.INFO, "stale-runbook", Level.INFO),
                Set.of("never-reviewed"),
                List.of())
            .raised(CheckRules.freshness(), Level.ERROR);
    assertThat(settings.levels())
        .containsEntry("stale-runbook", Level.ERROR)
        .containsEntry("contradicted-runbook", Level.ERROR)
        .containsEntry("missing-owner", Level.INFO);
    assertThat(settings.off()).containsExactly("never-reviewed");
  }

  @Test
  void allStandardChecksRunOnACatalogAndSortTheirFindings() {
    List<Finding> findings =
        Checks.run(
            new CheckContext(
                catalog().with(document("b.md").runbook(), document("a.md").resource()).build(),
                CheckSettings.DEFAULTS));
    assertThat(findings)
        .extracting(finding -> finding.location().path().value())
        .isSorted()
        .contains("a.md", "b.md");
  }

  @Test
  void noCheckFindsAnythingInAnEmptyCatalog() {
    for (Check check : Checks.standard()) {
      assertThat(catalog().directory().findings(check)).isEmpty();
    }
  }
}

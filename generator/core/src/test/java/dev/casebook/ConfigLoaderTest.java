package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Kind;
import dev.casebook.model.ResponsePolicy.Targets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConfigLoaderTest {

  @Test
  void withoutAFileTheDefaultsHold() {
    ConfigLoader.Loaded loaded = ConfigLoader.defaults();
    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.config().site().title()).isEqualTo("Casebook");
    assertThat(loaded.config().reviewIntervals()).containsEntry(Kind.RUNBOOK, Period.ofMonths(6));
    assertThat(loaded.config().asOf()).isNull();
  }

  @Test
  void theDocumentedReferenceStatesTheDefaults() throws Exception {
    ConfigLoader.Loaded loaded = load(documented("## Reference"));
    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.config()).isEqualTo(ConfigLoader.defaults().config());
  }

  @Test
  void whatTheDocumentedReferenceLeavesOutCanBeStated() throws Exception {
    String all = documented("## Reference").replaceAll("(?m)^( *)# (\\w+:)", "$1$2");
    ConfigLoader.Loaded loaded = load(all);
    assertThat(loaded.findings()).isEmpty();
    CasebookConfig config = loaded.config();
    assertThat(config.asOf()).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
    assertThat(config.site().asOfPinned()).isTrue();
    assertThat(config.site().url()).isEqualTo("https://runbooks.example.com/");
    assertThat(config.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
  }

  @Test
  void theDocumentedExampleIsReadWithoutAFinding() throws Exception {
    ConfigLoader.Loaded loaded = load(documented("## Example"));
    assertThat(loaded.findings()).isEmpty();
    CasebookConfig config = loaded.config();
    assertThat(config.folder()).isEqualTo(RepoPath.ROOT);
    assertThat(config.excludes()).containsExactly("**/templates/**");
    assertThat(config.severities()).singleElement().extracting("name").isEqualTo("Critical");
    Targets targets = config.policy().at(LocalDate.of(2026, 1, 1), "P0").orElseThrow();
    assertThat(targets.announce()).isEqualTo(Duration.ofMinutes(10));
    assertThat(targets.drill()).isEqualTo(Period.ofMonths(3));
    assertThat(config.directory().team("payments")).isPresent();
    assertThat(config.directory().serviceNamed("TILL")).isPresent();
    assertThat(config.checks().levels()).containsEntry("stale-runbook", Level.WARNING);
    assertThat(config.events()).hasSize(1);
  }

  @Test
  void theDocumentedMappingIsReadWithoutAFinding() throws Exception {
    ConfigLoader.Loaded loaded = load(documented("## Mapping"));
    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.config().kinds()).hasSize(1);
    assertThat(loaded.config().mapping().fields()).hasSize(2);
    assertThat(loaded.config().mapping().sections()).hasSize(1);
    assertThat(loaded.config().mapping().defaults()).hasSize(2);
  }

  /** The first block of YAML below a heading of the page on configuration. */
  private static String documented(String heading) throws Exception {
    String page = Files.readString(Path.of("..", "docs", "configuration.md"));
    int start = page.indexOf("```yaml\n", page.indexOf(heading)) + 8;
    return page.substring(start, page.indexOf("```", start));
  }

  @Test
  void anUnknownKeyNamesTheNearestOneAndItsPlace() {
    assertThat(load("site:\n  titel: Ops\n").findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("unknown-config-key");
              assertThat(finding.location()).hasToString("casebook.yml:2:3");
              assertThat(finding.help()).isEqualTo("did you mean 'title'?");
            });
  }

  @Test
  void aValueThatCannotBeReadIsAFindingAndItsDefaultHolds() {
    ConfigLoader.Loaded loaded =
        load("review:\n  runbook: every six months\nsource:\n  timezone: Mars/Olympus\n");
    assertThat(loaded.findings())
        .extracting(Finding::rule)
        .allMatch(r -> r.id().equals("invalid-config-value"));
    assertThat(loaded.findings().get(0).location()).hasToString("casebook.yml:2:12");
    assertThat(loaded.findings().get(0).help()).isEqualTo("write a length: 6 months");
    assertThat(loaded.config().reviewIntervals()).containsEntry(Kind.RUNBOOK, Period.ofMonths(6));
    assertThat(loaded.config().zone()).isNull();
  }

  @Test
  void aRuleIsSwitchedOffOrWeighedAnew() {
    ConfigLoader.Loaded loaded =
        load("checks:\n  stale-runbook: off\n  broken-link: ERROR\n  brokn-anchor: off\n");
    assertThat(loaded.config().checks().off()).containsExactly("stale-runbook");
    assertThat(loaded.config().checks().levels()).containsEntry("broken-link", Level.ERROR);
    assertThat(loaded.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.help()).contains("'broken-anchor'"));
  }

  @Test
  void aFolderThatLeavesTheRepositoryIsRefused() {
    ConfigLoader.Loaded loaded = load("source:\n  folder: ../../etc\n");
    assertThat(loaded.findings()).hasSize(1);
    assertThat(loaded.config().folder()).isEqualTo(RepoPath.ROOT);
  }

  @Test
  void noTextMakesItThrow() {
    for (String text :
        new String[] {"- a", "a", "[", "site: []", "severities: {a: 1}", "\t", "a: &x 1"}) {
      assertThat(load(text).config()).as(text).isNotNull();
    }
  }

  @Test
  @Timeout(5)
  void moreMappingsThanAnybodyWritesAreNotUsed() {
    StringBuilder text = new StringBuilder("content:\n  fields:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("    key").append(i).append(": owner\n");
    }
    ConfigLoader.Loaded loaded = load(text.toString());
    assertThat(loaded.config().mapping().fields()).hasSize(500);
    assertThat(loaded.findings())
        .extracting(Finding::message)
        .containsExactly("'fields' holds more than 500 mappings");
  }

  private static ConfigLoader.Loaded load(String text) {
    return ConfigLoader.load(
        new RepoPath("casebook.yml"),
        text,
        Set.of("stale-runbook", "broken-link", "broken-anchor"));
  }
}

package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.Kind;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code casebook.yml} and {@code .meta.yml} say of documents reaches them. */
@Timeout(30)
class MappingTest {

  @TempDir Path folder;

  @Test
  void aForeignKeyMeansTheFieldThatTheMappingNames() throws Exception {
    write(
        "casebook.yml",
        """
        content:
          fields:
            impact_began: started
            over_at: resolved
            squad: owner
            type: kind
            start: detected
        """);
    write(
        "notes/a.md",
        """
        ---
        type: incident
        impact_began: 2026-03-01T10:00:00Z
        over_at: 2026-03-01T11:00:00Z
        start: 2026-03-01T10:05:00Z
        squad: Lighthouse
        ---
        # Broken lamp
        """);
    read(
        casebook -> {
          Document document = document(casebook, "notes/a.md");
          assertThat(document.kind()).isEqualTo(Kind.INCIDENT);
          assertThat(time(document, Milestone.STARTED)).isEqualTo("2026-03-01T10:00Z");
          assertThat(time(document, Milestone.DETECTED)).isEqualTo("2026-03-01T10:05Z");
          assertThat(time(document, Milestone.RESOLVED)).isEqualTo("2026-03-01T11:00Z");
          assertThat(owners(document)).containsExactly("Lighthouse");
          assertThat(from(document, "started"))
              .isEqualTo(
                  "notes/a.md:3:15 front matter 'impact_began', which means 'started' by"
                      + " casebook.yml:3:19");
          assertThat(findings(casebook)).isEmpty();
        });
  }

  @Test
  void aForeignKeyMayLieInAMapping() throws Exception {
    write("casebook.yml", "content:\n  fields: {extra.people.squad: owner, extra.none: title}\n");
    write("runbooks/a.md", "---\nextra:\n  people: {squad: Lighthouse}\n---\n# A\n");
    read(
        casebook -> {
          assertThat(owners(document(casebook, "runbooks/a.md"))).containsExactly("Lighthouse");
          assertThat(from(document(casebook, "runbooks/a.md"), "owner"))
              .startsWith("runbooks/a.md:3:19 front matter 'extra.people.squad', which means");
          assertThat(findings(casebook))
              .containsExactly(
                  "casebook.yml:2:51 unused-mapping: no front matter has the key 'extra.none'");
        });
  }

  @Test
  void ourOwnKeyWinsOverAForeignOne() throws Exception {
    write("casebook.yml", "content:\n  fields:\n    squad: owner\n");
    write("runbooks/a.md", "---\nsquad: Them\nowner: Us\n---\n# A\n");
    write("runbooks/b.md", "---\nowner: Us\nsquad: Them\n---\n# B\n");
    read(
        casebook -> {
          assertThat(owners(document(casebook, "runbooks/a.md"))).containsExactly("Us");
          assertThat(owners(document(casebook, "runbooks/b.md"))).containsExactly("Us");
        });
  }

  @Test
  void aHeadingIsTheSectionThatTheMappingNames() throws Exception {
    write("casebook.yml", "content:\n  sections:\n    How the night went: timeline\n");
    write(
        "postmortems/a.md",
        """
        # Lamp out

        ## How The Night Went

        - 2026-03-01 10:00 UTC the lamp goes out
        - 2026-03-01 10:20 UTC the keeper lights it again
        """);
    read(
        casebook -> {
          Document document = document(casebook, "postmortems/a.md");
          assertThat(facts(document).timeline().events()).hasSize(2);
          assertThat(document.title()).isEqualTo("Lamp out");
          assertThat(findings(casebook)).isEmpty();
        });
  }

  @Test
  void thePlaceOfADocumentGivesWhatItDoesNotState() throws Exception {
    write(
        "casebook.yml",
        """
        services:
          - {id: lamp, name: The lamp, aliases: [beacon, light]}
        content:
          defaults:
            - {path: "north/**", owner: team:north, services: beacon, language: zh-CN}
            - {path: "**", owner: "@keeper", timezone: Europe/Lisbon, review_in: 2 months}
        """);
    write("north/runbooks/a.md", "# A\n");
    write("south/runbooks/b.md", "---\nservices: [LIGHT]\nowner: '@own'\n---\n# B\n");
    write("south/incidents/c.md", "---\nstarted: 2026-07-01 10:00\n---\n# C\n");
    read(
        casebook -> {
          Document north = document(casebook, "north/runbooks/a.md");
          assertThat(owners(north)).containsExactly("team:north");
          assertThat(north.header().services()).containsExactly("lamp");
          assertThat(north.header().language()).isEqualTo("zh-CN");
          assertThat(north.header().reviews().interval()).isEqualTo(Period.ofMonths(2));
          assertThat(from(north, "owner"))
              .isEqualTo("casebook.yml:5:33 casebook.yml 'content.defaults' 'owner'");
          assertThat(from(north, "review_in"))
              .isEqualTo("casebook.yml:6:74 casebook.yml 'content.defaults' 'review_in'");
          Document south = document(casebook, "south/runbooks/b.md");
          assertThat(owners(south)).containsExactly("@own");
          assertThat(south.header().services()).containsExactly("lamp");
          assertThat(time(document(casebook, "south/incidents/c.md"), Milestone.STARTED))
              .isEqualTo("2026-07-01T10:00+01:00");
          assertThat(findings(casebook)).isEmpty();
        });
  }

  @Test
  void theNearestMetaFileSpeaksBeforeTheConfiguration() throws Exception {
    write("casebook.yml", "content:\n  defaults:\n    - {path: '**', owner: '@far'}\n");
    write("runbooks/.meta.yml", "owner: team:near\nservices: [lamp]\nreview_in: 1 month\n");
    write("runbooks/deep/.meta.yml", "owner: ['@one', '@two']\n");
    write("runbooks/deep/a.md", "# A\n");
    write("guides/b.md", "# B\n");
    read(
        casebook -> {
          Document deep = document(casebook, "runbooks/deep/a.md");
          assertThat(owners(deep)).containsExactly("@one", "@two");
          assertThat(deep.header().services()).containsExactly("lamp");
          assertThat(deep.header().reviews().interval()).isEqualTo(Period.ofMonths(1));
          assertThat(from(deep, "owner"))
              .isEqualTo("runbooks/deep/.meta.yml:1:8 .meta.yml 'owner'");
          assertThat(owners(document(casebook, "guides/b.md"))).containsExactly("@far");
        });
  }

  @Test
  void aMetaFileThatCannotBeReadIsAFindingWithItsPlace() throws Exception {
    write("runbooks/.meta.yml", "ownr: '@a'\nreview_in: soon\n");
    write("guides/.meta.yml", "- a\n");
    write("runbooks/a.md", "# A\n");
    read(
        casebook ->
            assertThat(findings(casebook))
                .containsExactly(
                    "guides/.meta.yml:1:1 invalid-config-value: .meta.yml is not a mapping",
                    "runbooks/.meta.yml:1:1 unknown-config-key: unknown key 'ownr'",
                    "runbooks/.meta.yml:2:12 invalid-config-value: 'soon' is no length of time in"
                        + " days or more"));
  }

  @Test
  void aMappingThatMatchesNothingIsSaid() throws Exception {
    write(
        "casebook.yml",
        """
        content:
          kinds:
            - {path: "handbok/**", kind: runbook}
            - {path: "handbook/**", kind: runbook}
          fields:
            impact_begin: started
          sections:
            How it went: timeline
          defaults:
            - {path: "nort/**", owner: "@a"}
        """);
    write("handbook/a.md", "# A\n");
    read(
        casebook -> {
          assertThat(document(casebook, "handbook/a.md").kind()).isEqualTo(Kind.RUNBOOK);
          assertThat(from(document(casebook, "handbook/a.md"), "kind"))
              .isEqualTo("casebook.yml:4:7 casebook.yml 'content.kinds' handbook/**");
          assertThat(findings(casebook))
              .containsExactly(
                  "casebook.yml:10:7 unused-mapping: no document matches 'nort/**'",
                  "casebook.yml:3:7 unused-mapping: no document matches 'handbok/**'",
                  "casebook.yml:6:19 unused-mapping: no front matter has the key 'impact_begin'",
                  "casebook.yml:8:18 unused-mapping: no document has the heading 'How it went'");
        });
  }

  @Test
  void placesLieBelowTheSourceFolder() throws Exception {
    write(
        "casebook.yml",
        """
        source: {folder: docs}
        content:
          kinds: [{path: "ops/*", kind: runbook}]
          defaults: [{path: "ops/*", owner: "@a"}]
        """);
    write("docs/ops/a.md", "# A\n");
    read(
        casebook -> {
          Document document = document(casebook, "ops/a.md");
          assertThat(document.kind()).isEqualTo(Kind.RUNBOOK);
          assertThat(owners(document)).containsExactly("@a");
          assertThat(findings(casebook)).isEmpty();
        });
  }

  @Test
  void aCatalogueOfBackstageGivesTeamsAndServicesButDoesNotClaimToBeWhole() throws Exception {
    write(
        "lamp/catalog-info.yaml",
        """
        kind: Group
        metadata: {name: keepers}
        spec: {profile: {displayName: The keepers}}
        ---
        kind: Component
        metadata: {name: lamp, title: The lamp}
        spec: {owner: keepers}
        """);
    write("lamp/runbooks/a.md", "---\nservices: [the lamp, horn]\n---\n# A\n");
    write("lamp/runbooks/b.md", "---\nowner: '@stranger'\n---\n# B\n");
    read(
        casebook -> {
          Document document = document(casebook, "runbooks/a.md");
          Owner owner = document.header().owners().get(0);
          assertThat(owner).isEqualTo(new Owner("team:keepers", Owner.Kind.TEAM));
          assertThat(casebook.read().catalog().directory().displayName(owner))
              .isEqualTo("The keepers");
          assertThat(document.header().services()).containsExactly("lamp", "horn");
          assertThat(casebook.check(false).findings())
              .extracting(finding -> finding.rule().id())
              .doesNotContain("unknown-owner", "unknown-service", "unknown-person");
        });
  }

  @Test
  void aLineForEverythingIsAWeakOwner() throws Exception {
    write("CODEOWNERS", "* @all\n/runbooks/ @org/ops\n");
    write("runbooks/a.md", "# A\n");
    write("guides/b.md", "# B\n");
    read(
        casebook -> {
          Document strong = document(casebook, "runbooks/a.md");
          assertThat(strong.header().ownerIsWeak()).isFalse();
          assertThat(strong.header().owners())
              .containsExactly(new Owner("@org/ops", Owner.Kind.TEAM));
          assertThat(from(strong, "owner")).isEqualTo("CODEOWNERS:2:1 CODEOWNERS '/runbooks/'");
          Document weak = document(casebook, "guides/b.md");
          assertThat(weak.header().ownerIsWeak()).isTrue();
          assertThat(from(weak, "owner"))
              .isEqualTo("CODEOWNERS:1:1 CODEOWNERS '*', which speaks of everything");
        });
  }

  private interface Look {
    void at(Casebook casebook);
  }

  private void read(Look look) {
    CasebookRequest request =
        new CasebookRequest(
            folder, null, null, null, null, Instant.parse("2026-11-02T08:00:00Z"), null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      look.at(casebook);
    }
  }

  /** What concerns the configuration, in the order of places as text. */
  private static List<String> findings(Casebook casebook) {
    return casebook.read().findings().stream()
        .map(finding -> finding.location() + " " + finding.rule().id() + ": " + finding.message())
        .filter(line -> line.contains("config") || line.contains("mapping"))
        .sorted()
        .toList();
  }

  private static Document document(Casebook casebook, String path) {
    return casebook.read().catalog().documents().stream()
        .filter(document -> document.path().value().endsWith(path))
        .findFirst()
        .orElseThrow();
  }

  private static IncidentFacts facts(Document document) {
    return ((IncidentDocument) document).facts();
  }

  private static String time(Document document, Milestone milestone) {
    return facts(document).milestones().get(milestone).map(Moment::iso).orElse("unknown");
  }

  private static List<String> owners(Document document) {
    return document.header().owners().stream().map(Owner::id).toList();
  }

  private static String from(Document document, String field) {
    Provenance from = document.header().provenance().get(field);
    return from == null ? "nowhere" : from.location() + " " + from.rule();
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(new RepoPath(name).value());
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

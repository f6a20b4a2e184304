package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Milestone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class ForeignFrontMatterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: A\ndate: 2026-03-04\ndraft: false\nweight: 3",
        "title: A\ntype: runbook\nowner: team-a\nseverity: SEV-2\nservice: kafka",
        "layout: post\nowner: team-a\npermalink: /a",
        "owner: team-a\npagerduty: X1\nslack: '#a'\ntier: 2",
        "owner_slack: '#a'\nsection: Icinga alerts\nlast_reviewed_on: 2026-03-04",
        "title: A\nsidebar_position: 3\nhide_title: true",
        "title: A\nstatus: monitoring\naffected: [a]\nsection: issue\nresolved: false",
        "status: resolved",
      })
  void frontMatterOfOtherToolsIsLeftAlone(String frontMatter) {
    assertThat(Parsing.of("notes/a.md", "---\n" + frontMatter + "\n---\n# A\n").findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: runbook\nweight: 3",
        "owner: team:a\nservces: [a]",
        "owner: team:a\nseverities: [P1]\nrisk: reversible\ncolour: red",
      })
  void inOursAnUnknownKeyIsAMistake(String frontMatter) {
    assertThat(Parsing.of("runbooks/a.md", "---\n" + frontMatter + "\n---\n# A\n").onlyFinding())
        .extracting(finding -> finding.rule().id())
        .isEqualTo("unknown-key");
  }

  @Test
  void tomlOfHugoIsReadAsFrontMatter() {
    Parsing page =
        Parsing.of(
            "content/a.md",
            """
            +++
            title = "Disk \\"full\\" on db-1"  # the title
            date = 2026-03-04T09:14:00Z
            resolvedWhen = '2026-03-04T10:00:00Z'
            affected = [
              "checkout",
              'search',
            ]
            draft = false
            text = \"\"\"
            of two
            lines\"\"\"

            [params]
            owner = "nobody"
            +++

            # Heading
            """);
    assertThat(page.document().title()).isEqualTo("Disk \"full\" on db-1");
    assertThat(page.document().header().services()).containsExactly("checkout", "search");
    assertThat(page.time(Milestone.STARTED)).isEqualTo("2026-03-04T09:14Z");
    assertThat(page.time(Milestone.RESOLVED)).isEqualTo("2026-03-04T10:00Z");
    assertThat(page.document().header().owners()).isEmpty();
    assertThat(page.provenance("title").location())
        .satisfies(place -> assertThat(place.line()).isEqualTo(2));
    assertThat(page.findings()).isEmpty();
  }

  @Test
  void tomlThatNobodyClosesIsText() {
    Parsing page = Parsing.of("notes/a.md", "+++\ntitle = \"A\"\n\n# B\n");
    assertThat(page.document().title()).isEqualTo("B");
    assertThat(page.findings()).isEmpty();
  }

  @Test
  void jsonOfHugoIsReadAsFrontMatter() {
    Parsing page =
        Parsing.of(
            "content/a.md",
            """
            {
              "title": "Disk full",
              "services": ["checkout"]
            }

            # Heading
            """);
    assertThat(page.document().title()).isEqualTo("Disk full");
    assertThat(page.document().header().services()).containsExactly("checkout");
    assertThat(page.provenance("title").location().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\n  code();\n}\n# A\n", "{{ toc }}\n\n# A\n", "{\n# A\n", "{\n}\n# A\n"})
  void otherBracesAreText(String text) {
    Parsing page = Parsing.of("notes/b.md", text);
    assertThat(page.findings()).isEmpty();
    assertThat(page.document().title()).isEqualTo("A");
  }

  @Test
  void hostileTomlTakesNoTime() {
    String text = "+++\na = [\n" + "\"\\\\".repeat(20000) + "\n".repeat(2000) + "+++\n# A\n";
    assertThat(Parsing.of("notes/b.md", text).document().title()).isEqualTo("A");
  }
}

package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class TomlFrontMatterTest {

  private static ParseResult parse(String text) {
    return new DocumentParser(ParseContext.DEFAULTS, new MarkdownParser())
        .parse(new RepoPath("postmortems/gate.md"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String started(ParseResult result) {
    IncidentDocument incident = (IncidentDocument) Objects.requireNonNull(result.document());
    return incident.facts().milestones().get(Milestone.STARTED).map(Moment::iso).orElse("unknown");
  }

  @Test
  void keysAreReadAsThoseOfYaml() {
    ParseResult result =
        parse(
            """
            +++
            title = "Gate stays shut"
            tags = ["gate", "night"]
            incident_start_time = 2026-03-30T07:11:00Z
            [extra]
            team = "harbour"
            +++

            Text.
            """);
    assertThat(Objects.requireNonNull(result.document()).title()).isEqualTo("Gate stays shut");
    assertThat(result.document().header().tags()).containsExactly("gate", "night");
    assertThat(started(result)).isEqualTo("2026-03-30T07:11Z");
    assertThat(result.document().header().provenance().get("title").location())
        .hasToString("postmortems/gate.md:2:1");
    assertThat(result.document().header().provenance().get("started").location())
        .hasToString("postmortems/gate.md:4:1");
  }

  @Test
  void whatIsNoTomlIsAFindingAndTheTextIsStillRead() {
    ParseResult result = parse("+++\ntitle = Gate\n+++\n# The gate\n");
    assertThat(Objects.requireNonNull(result.document()).title()).isEqualTo("The gate");
    assertThat(result.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("toml-syntax");
  }

  @Test
  void plusesThatNobodyClosesAreText() {
    ParseResult result = parse("+++\n# The gate\n");
    assertThat(Objects.requireNonNull(result.document()).title()).isEqualTo("The gate");
    assertThat(result.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Date:** 2026-04-02",
        "- Incident date: 2 April 2026",
        "Date of the incident: 2026-04-02 (a Thursday)",
        "| | |\n|---|---|\n| **Incident Date** | 2026-04-02 |",
        "- 故障日期：2026 年 4 月 2 日"
      })
  void aDayThatIsStatedAsAFactIsThatOfTheTimeline(String fact) {
    String other = "Released on 2026-01-01 and on 2026-02-02.";
    ParseResult result =
        parse(
            "# Gate\n\n%s\n\n%s\n\n## Timeline (UTC)\n\n- 08:10 **started** it stays shut\n"
                .formatted(fact, other));
    assertThat(started(result)).isEqualTo("2026-04-02T08:10Z");
  }
}

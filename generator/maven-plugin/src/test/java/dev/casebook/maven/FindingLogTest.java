package dev.casebook.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class FindingLogTest {

  private static final CheckReport REPORT =
      new CheckReport(
          List.of(
              finding("stale-runbook", Level.WARNING, "a.md").withHelp("review it"),
              finding("duplicate-id", Level.ERROR, "b\u001b.md")));

  private final RecordingLog log = new RecordingLog();

  private static Finding finding(String rule, Level level, String path) {
    return Finding.of(
        new Rule(rule, level, "summary"), SourceLocation.line(new RepoPath(path), 4), "message");
  }

  @Test
  void listsAllFindingsAtTheirLevels() throws MojoExecutionException {
    assertThat(new FindingLog(log, "error").list(REPORT))
        .contains("Casebook found 1 error, 1 warning");
    assertThat(log.lines)
        .containsExactly(
            "warn a.md:4:1: [stale-runbook] message (review it)",
            "error b\\e.md:4:1: [duplicate-id] message");
  }

  @Test
  void summarisesWhatDoesNotFail() throws MojoExecutionException {
    assertThat(new FindingLog(log, "error").summarise(REPORT)).isPresent();
    assertThat(log.lines)
        .containsExactly("error b\\e.md:4:1: [duplicate-id] message", "info 1 error, 1 warning");
  }

  @Test
  void theLevelDecidesWhatFails() throws MojoExecutionException {
    CheckReport warning = new CheckReport(List.of(finding("stale-runbook", Level.WARNING, "a.md")));
    assertThat(new FindingLog(log, "error").list(warning)).isEmpty();
    assertThat(new FindingLog(log, "warning").list(warning)).isPresent();
    assertThat(new FindingLog(log, "never").list(REPORT)).isEmpty();
  }

  @Test
  void anUnknownLevelIsRefused() {
    assertThatThrownBy(() -> new FindingLog(log, "fatal"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("'fatal'");
  }
}

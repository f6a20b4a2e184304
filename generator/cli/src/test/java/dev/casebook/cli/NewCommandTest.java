package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code casebook new} at a terminal and without one. */
@Timeout(60)
class NewCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("casebook.yml"),
        """
        severities: [{id: P0}, {id: P1}]
        services: [{id: checkout, name: Checkout}]
        """);
  }

  private Run run(String kind, String... more) {
    return Run.of(arguments(kind, more));
  }

  private String[] arguments(String kind, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("new", kind, "--source", folder.toString(), "--as-of", "2026-11-02T08:00:00Z"));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  /** At a terminal at which somebody types. */
  private Run typed(String answers, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            Map.of("CASEBOOK_TTY", "err,in", "TERM", "dumb"));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void atATerminalItAsksForWhatNoOptionTold() {
    Run run = typed("Cards are refused\nP1\ncheckout\n", arguments("incident"));
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            """
            title of the incident: severity (P0, P1; empty: later): services (checkout; empty: later):\
             incidents/2026-11-02-cards-are-refused.md is written
            .front-matter.schema.json is written, so that editors complete its front matter
              id INC-2026-001
            fill in what is marked TODO, then: casebook check
            """);
    assertThat(folder.resolve("incidents/2026-11-02-cards-are-refused.md"))
        .content()
        .contains("severity: P1\n", "services: [checkout]\n", "started: 2026-11-02T08:00Z\n");
  }

  @Test
  void whatIsLeftEmptyIsLeftToFillIn() {
    Run run = typed("Cards are refused\n\n\n", arguments("incident", "--dry-run"));
    assertThat(run.out()).contains("severity:\n", "services: []\n");
    assertThat(typed("", arguments("incident")).err()).contains("a title is needed: --title TEXT");
  }

  @Test
  void withoutATerminalItNeverReads() {
    InputStream hanging =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("Bug: the input was read");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments("runbook"),
            hanging,
            java.io.OutputStream.nullOutputStream(),
            err,
            Map.of("CASEBOOK_TTY", "err", "TERM", "dumb", "NO_COLOR", "1"));
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("error: a title is needed: --title TEXT\n");
  }

  @Test
  void aSecondRunTakesTheNextNumberAndRefusesTheSameFile() {
    assertThat(run("drill", "--title", "Night").code()).isZero();
    Run second = run("drill", "--title", "Night");
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err()).contains("drills/2026-11-02-night.md is there already");
    assertThat(run("drill", "--title", "Day", "--dry-run").out()).contains("id: DRILL-2026-02\n");
  }

  @Test
  void aPlaceCanBeNamedInsideOfTheRepository() {
    assertThat(run("runbook", "--title", "A", "--file", "notes/a.md").err())
        .startsWith("notes/a.md is written\n");
    for (String file : List.of("../a.md", "/tmp/a.md", "a.txt", ".git/a")) {
      Run run = run("runbook", "--title", "A", "--file", file);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("is not a path of a .md file inside the repository");
    }
  }

  @Test
  void aTimeWithoutAnOffsetIsReadInTheZoneOfTheSource() throws IOException {
    Files.writeString(folder.resolve("casebook.yml"), "source: {timezone: Asia/Shanghai}\n");
    assertThat(run("incident", "--title", "A", "--started", "2026-11-02T15:00", "--dry-run").out())
        .contains("started: 2026-11-02T15:00+08:00\n", "| Time (UTC+08:00) | Event |");
    assertThat(run("incident", "--title", "A", "--started", "yesterday").err())
        .contains("--started 'yesterday' is no time; write 2026-03-30T07:11Z");
  }

  @Test
  void aRevisionHasNoFilesToWrite() {
    Run run = run("runbook", "--title", "A", "--ref", "main");
    assertThat(run.code()).isNotZero();
  }
}

package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix}: shown first, written when somebody agrees. */
@Timeout(60)
class FixOptionTest {

  private static final String DIFFERENCE =
      """
      --- a/runbooks/a.md
      +++ b/runbooks/a.md
      @@ -1,3 +1,3 @@
       # A
      \s
      -[x](../on-call.md)
      +[x](../guides/on-call.md)
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("runbooks"));
    Files.createDirectories(folder.resolve("guides"));
    Files.writeString(folder.resolve("guides/on-call.md"), "# On call\n");
    Files.writeString(folder.resolve("runbooks/a.md"), "# A\n\n[x](../on-call.md)\n");
  }

  private Run run(String... more) {
    return Run.of(arguments(more));
  }

  private String[] arguments(String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "check";
    args[1] = "--source=" + folder;
    args[2] = "--as-of=2026-11-02";
    args[3] = "--format=line";
    System.arraycopy(more, 0, args, 4, more.length);
    return args;
  }

  private Run typed(String answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments("--fix"),
            new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            Map.of("CASEBOOK_TTY", "err,in", "TERM", "dumb"));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("runbooks/a.md"));
  }

  @Test
  void aDryRunPrintsAPatchAndWritesNothing() throws IOException {
    Run run = run("--fix", "--dry-run");
    assertThat(run.out()).isEqualTo(DIFFERENCE);
    assertThat(run.err()).contains("would mend 1 finding in 1 file\n");
    assertThat(text()).contains("(../on-call.md)");
  }

  @Test
  void atATerminalTheDifferenceIsShownAndAgreementIsAskedFor() throws IOException {
    Run no = typed("n\n");
    assertThat(no.err())
        .contains(DIFFERENCE + "mend 1 finding in 1 file? [y/N] nothing is written\n");
    assertThat(no.out()).contains("broken-link");
    assertThat(text()).contains("(../on-call.md)");
    Run agreed = typed("y\n");
    assertThat(agreed.err()).contains("mended 1 finding in 1 file; look at it with: git diff\n");
    assertThat(agreed.out()).doesNotContain("broken-link");
    assertThat(text()).isEqualTo("# A\n\n[x](../guides/on-call.md)\n");
  }

  @Test
  void withoutATerminalItHasToBeSaid() throws IOException {
    Run run = run("--fix");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nobody can be asked here: say --yes to write, or --dry-run");
    assertThat(text()).contains("(../on-call.md)");
    assertThat(run("--fix", "--yes").err()).contains("mended 1 finding in 1 file");
    assertThat(run("--fix", "--yes").err()).contains("nothing can be mended without a doubt\n");
  }

  @Test
  void yesAloneMeansNothing() {
    assertThat(run("--yes").code()).isEqualTo(2);
    assertThat(run("--yes").err()).contains("--yes and --dry-run need --fix");
  }
}

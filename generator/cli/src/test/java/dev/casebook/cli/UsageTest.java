package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final List<String> COMMANDS =
      List.of(
          "build", "check", "serve", "list", "export", "explain", "search", "trends", "new",
          "schema", "version");

  @Test
  void helpListsTheCommandsOnStandardOutput() {
    Run run = Run.of("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(COMMANDS).contains("Exit codes: 0 fine, 1 findings");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void eachCommandHasHelp() {
    for (String command : COMMANDS.subList(0, 9)) {
      Run run = Run.of(command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("casebook " + command, "--source=PATH", "--as-of=INSTANT");
      assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    }
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Run.of("version").out()).matches("casebook \\d+\\.\\d+\\.\\d+.*\n");
    assertThat(Run.of("--version").out()).isEqualTo(Run.of("version").out());
  }

  @Test
  void theSchemasArePrinted() {
    for (String name : List.of("config", "front-matter", "findings", "trends")) {
      Run run = Run.of("schema", name);
      assertThat(run.code()).isZero();
      assertThat(run.out()).startsWith("{\n  \"$schema\": ").endsWith("}\n");
    }
  }

  @Test
  void aMistakeOfTheUserIsExitCode2WithoutATrace() {
    for (String[] args :
        new String[][] {
          {},
          {"chek"},
          {"check", "--fromat", "json"},
          {"check", "--format", "xml"},
          {"check", "--as-of", "yesterday"},
          {"check", "--as-of", "2026-13-01"},
          {"check", "--folder", "../.."},
          {"check", "--folder", "/etc"},
          {"check", "--source", "https://git.example.com/ops.git"},
          {"check", "--source", "git@git.example.com:ops.git"},
          {"build", "--threads", "0"},
          {"build", "--threads", "many"},
          {"explain"},
          {"schema"},
          {"schema", "confg"}
        }) {
      Run run = Run.of(args);
      assertThat(run.code()).as(String.join(" ", args)).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("error: ").doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void aMisspeltCommandIsNamedWithTheNearestOne() {
    assertThat(Run.of("chek").err()).contains("did you mean 'check'?");
  }

  @Test
  void anAddressAsksForAClone() {
    assertThat(Run.of("check", "--source", "https://git.example.com/ops.git").err())
        .contains("clone it first (git clone https://git.example.com/ops.git)");
  }

  @Test
  void aBadEpochIsNamed() {
    Run run = Run.with(Map.of("SOURCE_DATE_EPOCH", "today"), "check");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("SOURCE_DATE_EPOCH is 'today', not a number of seconds");
  }

  @Test
  void debugShowsWhereAMistakeWasFound() {
    Run run = Run.of("check", "--debug", "--as-of", "yesterday");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("\tat dev.casebook.");
  }

  @Test
  void hostileArgumentsCannotSteerTheTerminal() {
    assertThat(Run.of("check", "--\u001b[31mred").err())
        .doesNotContain("\u001b")
        .contains("\\e[31m");
  }
}

package dev.casebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingFormatterTest {

  private static final Rule UNKNOWN_OWNER =
      new Rule("unknown-owner", Level.ERROR, "An owner is not known");
  private static final RepoPath PATH = new RepoPath("runbooks/payments/db-failover.md");

  private static Finding finding(int line, int column, int endColumn) {
    return Finding.of(
            UNKNOWN_OWNER,
            new SourceLocation(PATH, line, column, endColumn),
            "no team or person is called 'payments-team'")
        .withLabel("not in casebook.yml")
        .withHelp("did you mean 'team:payments-sre'?");
  }

  private static String human(Finding finding, String line) {
    return new HumanFormatter((path, number) -> Optional.of(line), Palette.PLAIN)
        .format(List.of(finding));
  }

  @Test
  void peopleSeeTheLineTheCaretAndTheWayOut() {
    assertThat(human(finding(4, 8, 21), "owner: payments-team"))
        .isEqualTo(
            """
            error[unknown-owner]: no team or person is called 'payments-team'
              --> runbooks/payments/db-failover.md:4:8
               |
             4 | owner: payments-team
               |        ^^^^^^^^^^^^^ not in casebook.yml
               = help: did you mean 'team:payments-sre'?
            """);
  }

  @Test
  void theGutterGrowsWithTheLineNumber() {
    assertThat(human(finding(1204, 8, 8), "owner: payments-team"))
        .isEqualTo(
            """
            error[unknown-owner]: no team or person is called 'payments-team'
                 --> runbooks/payments/db-failover.md:1204:8
                  |
             1204 | owner: payments-team
                  |        ^ not in casebook.yml
                  = help: did you mean 'team:payments-sre'?
            """);
  }

  @Test
  void aFindingAboutTheFileHasNoExcerpt() {
    Finding finding = Finding.of(UNKNOWN_OWNER, SourceLocation.file(PATH), "message");
    assertThat(human(finding.withLabel("label"), "never shown"))
        .isEqualTo(
            """
            error[unknown-owner]: message
              --> runbooks/payments/db-failover.md
               = label
            """);
  }

  @Test
  void aLineThatCannotBeReadKeepsTheLabel() {
    String text =
        new HumanFormatter(SourceLines.NONE, Palette.PLAIN).format(List.of(finding(4, 8, 21)));
    assertThat(text).contains("   = not in casebook.yml\n   = help: did").doesNotContain("4 |");
  }

  @Test
  void wideCharactersAndTabsKeepTheCaretInPlace() {
    assertThat(human(finding(4, 4, 6), "负责人支付").lines().skip(3).limit(2))
        .containsExactly(" 4 | 负责人支付", "   |       ^^^^ not in casebook.yml");
    assertThat(human(finding(4, 4, 5), "a\tbc").lines().skip(3).limit(2))
        .containsExactly(" 4 | a   bc", "   |      ^ not in casebook.yml");
    assertThat(human(finding(4, 5, 6), "e\u0301\ud83d\udd25x").lines().skip(3).limit(2))
        .containsExactly(" 4 | e\u0301\ud83d\udd25x", "   |    ^ not in casebook.yml");
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String line = "a".repeat(5_000) + "BAD" + "b".repeat(5_000);
    List<String> shown = human(finding(4, 5_001, 5_004), line).lines().toList();
    String excerpt = shown.get(3).substring(" 4 | ".length());
    int caret = shown.get(4).indexOf('^') - " 4 | ".length();
    assertThat(excerpt).startsWith("…aaa").endsWith("bbb…").hasSizeLessThan(130);
    assertThat(excerpt.substring(caret, caret + 3)).isEqualTo("BAD");
    assertThat(shown.get(4)).contains("^^^ not in");
  }

  @Test
  void aPlaceBeyondTheLineIsShownAtItsEnd() {
    assertThat(human(finding(4, 400, 500), "ab").lines().skip(4).findFirst())
        .contains("   |   ^ not in casebook.yml");
  }

  @Test
  void contentCannotSteerTheTerminal() {
    Finding hostile =
        Finding.of(
                UNKNOWN_OWNER,
                new SourceLocation(new RepoPath("a\u001b]0;pwned\u0007.md"), 1, 1, 2),
                "no '\u202eevil\u001b[31m'\nerror: forged")
            .withHelp("a\rb");
    String human = human(hostile, "\u001b[2Jx\u0000\u009b\u200b");
    String line = new LineFormatter().format(List.of(hostile));
    assertThat(human)
        .contains("a\\e]0;pwned\\u{7}.md:1:1", "no '\\u{202e}evil\\e[31m'\\nerror: forged", "a\\rb")
        .contains(" 1 | \\e[2Jx\\u{0}\\u{9b}\\u{200b}\n   | ^^\n");
    assertThat(line)
        .isEqualTo(
            "a\\e]0;pwned\\u{7}.md:1:1: error[unknown-owner]:"
                + " no '\\u{202e}evil\\e[31m'\\nerror: forged\n");
  }

  @Test
  void coloursAreOnlyAddedWhenAskedFor() {
    String plain = human(finding(4, 8, 21), "owner: payments-team");
    String coloured =
        new HumanFormatter((path, number) -> Optional.of("owner: payments-team"), Palette.ANSI)
            .format(List.of(finding(4, 8, 21)));
    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[1;31merror[unknown-owner]\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void severalFindingsAreDividedByABlankLine() {
    Finding finding = Finding.of(UNKNOWN_OWNER, SourceLocation.file(PATH), "m");
    String one = new HumanFormatter(SourceLines.NONE, Palette.PLAIN).format(List.of(finding));
    assertThat(
            new HumanFormatter(SourceLines.NONE, Palette.PLAIN).format(List.of(finding, finding)))
        .isEqualTo(one + "\n" + one);
    assertThat(new HumanFormatter(SourceLines.NONE, Palette.PLAIN).format(List.of())).isEmpty();
  }

  @Test
  void toolsGetOneLinePerFinding() {
    assertThat(new LineFormatter().format(List.of(finding(4, 8, 21))))
        .isEqualTo(
            "runbooks/payments/db-failover.md:4:8: error[unknown-owner]:"
                + " no team or person is called 'payments-team'\n");
  }

  @Test
  void programsGetJson() {
    Finding whole = Finding.of(UNKNOWN_OWNER, SourceLocation.file(PATH), "\u0000\"<");
    String json = new JsonFormatter().format(List.of(finding(4, 8, 21), whole));
    Map<String, Object> report = Json.parseObject(json);
    assertThat(report).containsEntry("schema", 1);
    assertThat(report.get("counts")).isEqualTo(Map.of("error", 2, "warning", 0, "info", 0));
    List<?> findings = (List<?>) report.get("findings");
    assertThat((Map<?, ?>) findings.get(0))
        .isEqualTo(
            Map.of(
                "rule", "unknown-owner",
                "level", "error",
                "path", PATH.value(),
                "line", 4,
                "column", 8,
                "endColumn", 21,
                "message", "no team or person is called 'payments-team'",
                "label", "not in casebook.yml",
                "help", "did you mean 'team:payments-sre'?"));
    assertThat(((Map<?, ?>) findings.get(1)).get("line")).isNull();
    assertThat(((Map<?, ?>) findings.get(1)).get("message")).isEqualTo("\u0000\"<");
  }
}

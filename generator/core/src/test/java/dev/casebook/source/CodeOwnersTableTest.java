package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CODEOWNERS of both forges, case by case; the cases read as their documentation. */
@Timeout(5)
class CodeOwnersTableTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "codeowners");

  /**
   * A case.
   *
   * @param says what it says of each path
   * @param malformed the places of findings
   */
  record Case(String name, String file, List<String> says, List<String> malformed) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> github() throws IOException {
    return cases("github.txt");
  }

  static Stream<Case> gitlab() throws IOException {
    return cases("gitlab.txt");
  }

  private static Stream<Case> cases(String file) throws IOException {
    return Stream.of(Files.readString(FOLDER.resolve(file)).split("(?m)^== "))
        .skip(1)
        .map(CodeOwnersTableTest::read);
  }

  private static Case read(String text) {
    int name = text.indexOf('\n');
    int end = text.indexOf("\n--\n");
    List<String> says = new ArrayList<>();
    List<String> malformed = new ArrayList<>();
    for (String line : text.substring(end + 4).strip().split("\n")) {
      (line.startsWith("! ") ? malformed : says).add(line);
    }
    return new Case(text.substring(0, name), text.substring(name + 1, end + 1), says, malformed);
  }

  @Test
  void thereAreCasesForBothForges() throws IOException {
    assertThat(github().count()).isGreaterThan(20);
    assertThat(gitlab().count()).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("github")
  void onGitHub(Case each) {
    check(each, CodeOwners.parse(new RepoPath("CODEOWNERS"), RepoPath.ROOT, each.file()));
  }

  @ParameterizedTest
  @MethodSource("gitlab")
  void onGitLab(Case each) {
    check(each, CodeOwners.parse(new RepoPath("CODEOWNERS"), RepoPath.ROOT, each.file(), true));
  }

  private static void check(Case each, CodeOwners owners) {
    List<String> says = new ArrayList<>();
    for (String line : each.says()) {
      String path = line.substring(0, line.indexOf(" => "));
      says.add(path + " => " + said(owners, path));
    }
    assertThat(says).isEqualTo(each.says());
    assertThat(
            owners.findings().stream()
                .map(finding -> finding.location())
                .map(at -> "! " + at.line() + ":" + at.column()))
        .isEqualTo(each.malformed());
  }

  private static String said(CodeOwners owners, String path) {
    return owners
        .of(new RepoPath(path))
        .filter(match -> !match.owners().isEmpty())
        .map(
            match ->
                match.line()
                    + (match.section().isEmpty() ? "" : " [" + match.section() + "]")
                    + " "
                    + String.join(" ", match.owners())
                    + (match.weak() ? " (weak)" : ""))
        .orElse("nobody");
  }
}

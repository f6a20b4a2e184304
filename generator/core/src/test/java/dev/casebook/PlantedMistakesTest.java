package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A repository full of mistakes that were made on purpose, and its clean twin: all of them are
 * found where they stand, and nothing else is.
 */
class PlantedMistakesTest {

  private static final Path PLANTED = Path.of("src/test/resources/planted");
  private static final Instant LONG_AGO = Instant.parse("2025-02-03T08:00:00Z");
  private static final Instant OF_LATE = Instant.parse("2026-10-20T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  /** Documents that nobody has touched for long. */
  private static final List<String> OLD =
      List.of("runbooks/certificates.md", "runbooks/ticket-gates.md", "resources/vendors.md");

  private static final String RANDOM = "q7Zk2LmP9xVb4Nw8Rt6Yc1Hd3Fg5Js0K";

  @TempDir private Path folder;

  /**
   * A mistake.
   *
   * @param expected what is to be found, as {@code rule path:line:column}
   */
  private record Mistake(List<String> expected, String path, String gone, String come) {}

  @Test
  void allPlantedMistakesAreFoundWhereTheyStandAndNothingElse() throws Exception {
    List<Mistake> mistakes = mistakes();
    copyClean();
    for (Mistake mistake : mistakes) {
      make(mistake);
    }
    commit();

    assertThat(findings())
        .containsExactlyInAnyOrderElementsOf(
            mistakes.stream().flatMap(each -> each.expected().stream()).toList());
  }

  @Test
  void theCleanTwinGivesNone() throws Exception {
    copyClean();
    commit();

    assertThat(findings()).isEmpty();
  }

  @Test
  void thereAreSixtyMistakesOfFortyKinds() throws IOException {
    List<Mistake> mistakes =
        mistakes().stream().filter(mistake -> !mistake.expected().isEmpty()).toList();

    assertThat(mistakes).hasSizeGreaterThanOrEqualTo(60);
    assertThat(
            mistakes.stream()
                .flatMap(mistake -> mistake.expected().stream())
                .map(finding -> finding.split(" ", 2)[0])
                .distinct())
        .hasSizeGreaterThanOrEqualTo(40);
  }

  private static List<Mistake> mistakes() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    for (String block : Files.readString(PLANTED.resolve("mistakes.txt")).split("\n\n")) {
      List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
      if (!lines.isEmpty()) {
        mistakes.add(
            new Mistake(
                List.of(after("@ ", lines)),
                String.join("", after("edit ", lines)),
                text(after("- ", lines)),
                text(after("+ ", lines))));
      }
    }
    return mistakes;
  }

  private static String[] after(String mark, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toArray(String[]::new);
  }

  private static String text(String[] lines) {
    return lines.length == 0 ? "" : String.join("\n", lines) + "\n";
  }

  private void make(Mistake mistake) throws IOException {
    if (mistake.path().isEmpty()) {
      return;
    }
    Path file = folder.resolve(mistake.path());
    Files.createDirectories(file.getParent());
    String come =
        mistake
            .come()
            .replace("{github-token}", "gh" + "p_" + RANDOM + RANDOM.substring(0, 4))
            .replace("{password}", RANDOM.substring(0, 16))
            .replace("{broken-byte}", "\u00ff");
    if (mistake.gone().isEmpty()) {
      Files.writeString(file, come);
      return;
    }
    String text = Files.readString(file);
    assertThat(text.split(java.util.regex.Pattern.quote(mistake.gone()), -1))
        .as("where the mistake %s belongs", mistake.expected())
        .hasSize(2);
    String mistaken = text.replace(mistake.gone(), come);
    boolean broken = mistake.come().contains("{broken-byte}");
    Files.write(
        file, mistaken.getBytes(broken ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
  }

  private void copyClean() throws IOException {
    Path clean = PLANTED.resolve("clean");
    try (Stream<Path> files = Files.walk(clean)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(clean.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private void commit() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      for (String path : OLD) {
        git.add().addFilepattern(path).call();
      }
      commit(git, "Write the first documents", LONG_AGO);
      git.add().addFilepattern(".").call();
      commit(git, "Write the others", OF_LATE);
    }
  }

  private static void commit(Git git, String message, Instant at) throws Exception {
    PersonIdent who = new PersonIdent("Mira Solberg", "mira@example.com", at, ZoneOffset.UTC);
    git.commit().setMessage(message).setAuthor(who).setCommitter(who).setSign(false).call();
  }

  private List<String> findings() {
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, NOW, NOW, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      return casebook.check(false).findings().stream().map(PlantedMistakesTest::line).toList();
    }
  }

  private static String line(Finding finding) {
    return finding.rule().id() + " " + finding.location();
  }
}

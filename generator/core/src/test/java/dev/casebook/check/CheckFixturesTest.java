package dev.casebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.Casebook;
import dev.casebook.CasebookRequest;
import dev.casebook.Progress;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.HumanFormatter;
import dev.casebook.diagnostic.Palette;
import dev.casebook.diagnostic.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each rule has a folder: {@code bad} gives what {@code expected.txt} says, {@code good} nothing.
 */
class CheckFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/checks");

  @TempDir private Path folder;

  @Test
  void everyRuleHasItsFixture() {
    assertThat(CheckRules.all())
        .allSatisfy(rule -> assertThat(FIXTURES.resolve(rule.id()).resolve("bad")).isDirectory());
  }

  @TestFactory
  Stream<DynamicTest> badContentIsReported() {
    return CheckRules.all().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () ->
                        assertThat(report(rule, "bad"))
                            .isEqualTo(
                                Files.readString(FIXTURES.resolve(rule.id() + "/expected.txt")))));
  }

  @TestFactory
  Stream<DynamicTest> goodContentIsNot() {
    return CheckRules.all().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(), () -> assertThat(report(rule, "good")).isEmpty()));
  }

  /** What people see of a rule; the fixture is copied to where no repository is around it. */
  private String report(Rule rule, String side) throws IOException {
    Path source = folder.resolve(rule.id() + "-" + side);
    copy(FIXTURES.resolve(rule.id()).resolve(side), source);
    Path commit = source.resolve("committed-by-ana-duarte.txt");
    if (Files.exists(commit)) {
      commit(source, Instant.parse(Files.readString(commit).strip()));
    }
    CasebookRequest request =
        new CasebookRequest(source, null, null, null, null, Instant.EPOCH, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      List<Finding> findings =
          casebook.check(false).findings().stream()
              .filter(finding -> finding.rule().equals(rule))
              .toList();
      return new HumanFormatter(casebook.lines(), Palette.PLAIN).format(findings);
    }
  }

  /** Makes a repository of the folder, with one commit. */
  private static void commit(Path source, Instant at) {
    PersonIdent ana = new PersonIdent("Ana Duarte", "ana@example.org", at, ZoneOffset.UTC);
    try (Git git = Git.init().setDirectory(source.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("Write it").setAuthor(ana).setCommitter(ana).setSign(false).call();
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.writeString(target, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
  }
}

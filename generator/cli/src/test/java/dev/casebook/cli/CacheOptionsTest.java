package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where documents that were read are kept for the next run. */
class CacheOptionsTest {

  @TempDir private Path temporary;
  private Path home;
  private Path source;

  @BeforeEach
  void write() throws IOException {
    home = Files.createDirectories(temporary.resolve("home"));
    source = Files.createDirectories(temporary.resolve("source"));
    Files.writeString(source.resolve("a.md"), "# Restart\n\nSee [b](b.md).\n");
  }

  private Run check(Map<String, String> environment, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("check", "--source", source.toString(), "--as-of", "2026-11-02T08:00:00Z"));
    args.addAll(List.of(more));
    return Run.with(environment, args.toArray(String[]::new));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void theyLieInTheUsersCacheFolderAndChangeNoAnswer() throws IOException {
    Map<String, String> user = Map.of("HOME", home.toString());
    Run first = check(user);
    assertThat(first.out()).contains("'b.md'");
    assertThat(files(home))
        .singleElement()
        .satisfies(file -> assertThat(file.getParent()).isEqualTo(home.resolve(".cache/casebook")));
    assertThat(check(user)).isEqualTo(first);
    Files.writeString(source.resolve("b.md"), "# B\n");
    assertThat(check(user).out()).doesNotContain("'b.md'");
    assertThat(files(home)).hasSize(1);
  }

  @Test
  void anotherFolderCanBeNamedAndNoneAsWell() throws IOException {
    Map<String, String> user = Map.of("HOME", home.toString());
    Path elsewhere = temporary.resolve("elsewhere");
    check(user, "--cache", elsewhere.toString());
    assertThat(files(elsewhere)).hasSize(1);
    check(user, "--no-cache");
    assertThat(files(home)).isEmpty();
  }

  @Test
  void aPipelineKeepsNothingUnlessItIsTold() throws IOException {
    Map<String, String> pipeline = Map.of("HOME", home.toString(), "CI", "true");
    check(pipeline);
    assertThat(files(home)).isEmpty();
    Path named = temporary.resolve("named");
    check(pipeline, "--cache", named.toString());
    assertThat(files(named)).hasSize(1);
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldOnlyToThoseWhoAsk() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "no folder");
    Run quiet = check(Map.of(), "--cache", file.toString());
    assertThat(quiet.out()).contains("'b.md'");
    assertThat(quiet.err()).doesNotContain("not kept");
    assertThat(check(Map.of(), "--cache", file.toString(), "-v").err())
        .contains("what was read is not kept in " + file);
  }
}

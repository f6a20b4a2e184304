package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the source in a process of its own, where every door leads into a trap. */
class HermeticSystemReaderTest {

  @TempDir Path folder;

  /** What the process runs: opens a repository and reads all of it. */
  static final class Opening {

    private Opening() {}

    public static void main(String[] arguments) throws Exception {
      try (SourceSnapshot snapshot = GitFixture.open(Path.of(arguments[0]), null)) {
        for (SourceFile file : snapshot.files()) {
          snapshot.read(file.path());
        }
        boolean seen = !snapshot.history().of(new RepoPath("a.md")).isEmpty();
        long children = ProcessHandle.current().descendants().count();
        System.exit(seen && children == 0 ? 42 : 1);
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void startsNoProcessAndLeavesTheHomeDirectoryAlone() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path canary = folder.resolve("canary");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path trap = bin.resolve("git");
    Files.writeString(trap, "#!/bin/sh\necho $0 $@ >> " + canary + "\n");
    Files.setPosixFilePermissions(trap, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(home.resolve(".gitconfig"), "[broken\n");
    Path repository = folder.resolve("repository");
    try (GitFixture git = GitFixture.at(repository)) {
      git.commit(Map.of("a.md", "1", ".gitattributes", "*.md filter=evil diff=evil\n"));
      git.config(
          "[filter \"evil\"]\n\tclean = TRAP\n\tsmudge = TRAP\n\tprocess = TRAP\n[core]\n"
                  .replace("TRAP", trap.toString())
              + "\tfsmonitor = TRAP\n\tsshCommand = TRAP\n\thooksPath = TRAP\n[diff \"evil\"]\n"
                  .replace("TRAP", trap.toString())
              + "\ttextconv = "
              + trap
              + "\n");
    }
    Files.writeString(repository.resolve("a.md"), "2");
    Files.writeString(repository.resolve(".gitattributes"), "*.md filter=evil diff=evil\n");

    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Opening.class.getName(),
            repository.toString());
    builder.environment().keySet().removeIf(name -> !name.equals("LANG"));
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH",
                bin.toString(),
                "HOME",
                home.toString(),
                "XDG_CONFIG_HOME",
                home.toString()));
    Process process =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isEqualTo(42);
    assertThat(canary).doesNotExist();
    try (Stream<Path> left = Files.walk(home)) {
      assertThat(left.map(home::relativize).map(Path::toString).toList())
          .isEqualTo(List.of("", ".gitconfig"));
    }
  }
}

package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code bin/casebook}, with a Java that only prints what it was given. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(30)
class LauncherTest {

  @TempDir private Path folder;

  private Path home;
  private Path script;

  @BeforeEach
  void install() throws IOException {
    home = folder.toRealPath().resolve("a folder with spaces");
    script = Files.createDirectories(home.resolve("bin")).resolve("casebook");
    Files.copy(Path.of("src/main/launcher/casebook"), script);
    executable(script);
    Path java = Files.createDirectories(folder.resolve("my java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nfor a in \"$@\"; do echo \"<$a>\"; done\nexit 42\n");
    executable(java);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Result(int code, List<String> lines) {}

  private Result run(Path java, Path command, String... args) throws Exception {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().remove("JAVA_OPTS");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), output.lines().toList());
  }

  @Test
  void findsItsJarsInAPathWithSpacesAndPassesArgumentsOn() throws Exception {
    Result result = run(folder.resolve("my java"), script, "check", "--source", "a b", "*", "");
    assertThat(result.lines())
        .containsExactly(
            "<-XX:+UseSerialGC>",
            "<-XX:TieredStopAtLevel=1>",
            "<-Xshare:auto>",
            "<-cp>",
            "<" + home + "/lib/*>",
            "<dev.casebook.cli.Main>",
            "<check>",
            "<--source>",
            "<a b>",
            "<*>",
            "<>");
    assertThat(result.code()).isEqualTo(42);
  }

  @Test
  void worksThroughAbsoluteAndRelativeLinks() throws Exception {
    Path absolute = Files.createSymbolicLink(folder.resolve("casebook"), script);
    Path relative =
        Files.createSymbolicLink(
            Files.createDirectories(folder.resolve("deep")).resolve("cb"), Path.of("../casebook"));
    for (Path link : List.of(absolute, relative)) {
      assertThat(run(folder.resolve("my java"), link, "version").lines())
          .contains("<" + home + "/lib/*>", "<version>");
    }
  }

  @Test
  void aJavaHomeWithoutJavaIsNamed() throws Exception {
    Result result = run(folder.resolve("nothing"), script, "version");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.lines()).singleElement().asString().contains("which has no bin/java");
  }

  /** A Java that says what it is, and writes the archive that it is asked for. */
  private void realistic(int code) throws IOException {
    Files.writeString(folder.resolve("my java/release"), "JAVA_VERSION=\"17.0.15\"\n");
    Files.writeString(Files.createDirectories(home.resolve("lib")).resolve("a.jar"), "jar");
    Files.writeString(
        folder.resolve("my java/bin/java"),
        """
        #!/bin/sh
        code=0
        for a in "$@"; do
          case $a in
            -XX:ArchiveClassesAtExit=*) [ %d -lt 128 ] && echo classes >"${a#*=}"; code=%d; echo making ;;
            -XX:SharedArchiveFile=*) cat "${a#*=}" ;;
            dev.casebook.cli.Main) echo main ;;
          esac
        done
        exit $code
        """
            .formatted(code, code));
  }

  @Test
  void theFirstCheckLeavesAnArchiveOfClassesForLaterRuns() throws Exception {
    realistic(1);
    assertThat(run(folder.resolve("my java"), script, "version").lines()).containsExactly("main");
    Result first = run(folder.resolve("my java"), script, "check");
    assertThat(first.lines()).containsExactly("making", "main");
    assertThat(first.code()).isEqualTo(1);
    assertThat(run(folder.resolve("my java"), script, "check").lines())
        .containsExactly("classes", "main");
    assertThat(run(folder.resolve("my java"), script, "version").lines())
        .containsExactly("classes", "main");
  }

  @Test
  void otherJarsOrAnotherJavaGetAnArchiveOfTheirOwn() throws Exception {
    realistic(0);
    run(folder.resolve("my java"), script, "check");
    Files.writeString(home.resolve("lib/a.jar"), "newer jar");
    assertThat(run(folder.resolve("my java"), script, "check").lines())
        .containsExactly("making", "main");
    Files.writeString(folder.resolve("my java/release"), "JAVA_VERSION=\"25\"\n");
    assertThat(run(folder.resolve("my java"), script, "build").lines())
        .containsExactly("making", "main");
  }

  @Test
  void aJavaThatBreaksOverTheArchiveRunsOnceMoreAndNeverTriesAgain() throws Exception {
    realistic(134);
    Result first = run(folder.resolve("my java"), script, "check");
    assertThat(first.lines()).containsExactly("making", "main", "main");
    assertThat(first.code()).isZero();
    assertThat(run(folder.resolve("my java"), script, "check").lines()).containsExactly("main");
    try (java.util.stream.Stream<Path> left = Files.list(home.resolve("cache"))) {
      assertThat(left).singleElement().satisfies(file -> assertThat(file).isEmptyFile());
    }
  }

  @Test
  void whereNothingMayBeWrittenThereIsNoArchive() throws Exception {
    realistic(0);
    Files.writeString(home.resolve("cache"), "a file in the way");
    assertThat(run(folder.resolve("my java"), script, "check").lines()).containsExactly("main");
  }
}

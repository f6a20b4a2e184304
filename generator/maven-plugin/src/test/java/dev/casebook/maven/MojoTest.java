package dev.casebook.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MojoTest {

  @TempDir private Path folder;

  private final RecordingLog log = new RecordingLog();
  private Path source;

  @BeforeEach
  void write() throws IOException {
    source = Files.createDirectories(folder.resolve("knowledge base"));
    Files.createDirectories(source.resolve("runbooks"));
    Files.writeString(
        source.resolve("runbooks/a.md"),
        "---\nowner: \"@ana\"\nlast_reviewed_on: 2026-10-01\n---\n# A\n\n[b](b.md)\n");
  }

  private <M extends CasebookMojo> M prepared(M mojo) {
    mojo.source = source.toFile();
    mojo.asOf = "2026-11-02";
    mojo.setLog(log);
    return mojo;
  }

  private BuildMojo build() {
    BuildMojo mojo = prepared(new BuildMojo());
    mojo.output = folder.resolve("target/casebook").toFile();
    return mojo;
  }

  @Test
  void buildWritesTheSite() throws Exception {
    build().execute();
    assertThat(folder.resolve("target/casebook/index.html")).exists();
    assertThat(log.lines).anySatisfy(line -> assertThat(line).contains("files in"));
    assertThat(log.lines).contains("info 1 warning");
  }

  @Test
  void checkLogsFindingsAndFailsWhenAsked() throws Exception {
    prepared(new CheckMojo()).execute();
    assertThat(log.lines)
        .containsExactly(
            "warn runbooks/a.md:7:5: [broken-link] link target 'b.md' does not exist"
                + " (correct the path, or remove the reference)");
    CheckMojo strict = prepared(new CheckMojo());
    strict.failOn = "warning";
    assertThatThrownBy(strict::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("Casebook found 1 warning");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void initWritesAFirstConfigurationAndNeverASecondOne() throws Exception {
    InitMojo init = prepared(new InitMojo());
    init.dryRun = true;
    init.execute();
    assertThat(source.resolve("casebook.yml")).doesNotExist();
    assertThat(log.lines).anySatisfy(line -> assertThat(line).contains("such as runbooks/a.md"));
    init.dryRun = false;
    init.execute();
    String written = Files.readString(source.resolve("casebook.yml"));
    assertThat(written).contains("title: knowledge base");
    init.execute();
    assertThat(Files.readString(source.resolve("casebook.yml"))).isEqualTo(written);
    assertThat(log.lines).last().asString().contains("stays as it is");
  }

  @Test
  void freshnessFailsOnlyWhenEnforced() throws Exception {
    CheckMojo late = prepared(new CheckMojo());
    late.asOf = "2028-01-01";
    late.execute();
    late.enforceFreshness = true;
    assertThatThrownBy(late::execute).isInstanceOf(MojoFailureException.class);
  }

  @Test
  void whatIsWrongOutsideOfTheContentBreaksTheBuild() throws IOException {
    BuildMojo nowhere = build();
    nowhere.source = folder.resolve("nowhere").toFile();
    assertThatThrownBy(nowhere::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("nowhere");
    BuildMojo misplaced = build();
    misplaced.output = Files.writeString(folder.resolve("file"), "mine").toFile();
    assertThatThrownBy(misplaced::execute).isInstanceOf(MojoExecutionException.class);
    BuildMojo undated = build();
    undated.asOf = "yesterday";
    assertThatThrownBy(undated::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("yesterday");
    BuildMojo lost = build();
    lost.folder = "../..";
    assertThatThrownBy(lost::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("'../..'");
  }

  @Test
  void skipTouchesNothing() throws Exception {
    BuildMojo build = new BuildMojo();
    build.skip = true;
    build.failOn = "nonsense";
    build.execute();
    CheckMojo check = new CheckMojo();
    check.skip = true;
    check.failOn = "nonsense";
    check.execute();
    assertThat(folder.resolve("target")).doesNotExist();
  }
}

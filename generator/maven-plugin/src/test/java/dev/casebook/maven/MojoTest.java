package dev.casebook.maven;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.FindingFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
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
        "---\n"
            + "owner: \"@ana\"\n"
            + "last_reviewed_on: 2026-10-01\n"
            + "---\n"
            + "# A\n\n"
            + "[b](b.md)\n\n"
            + "## Escalation\n\n"
            + "Call +1 555 0100.\n");
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
  void whereThereIsNoProjectTheCurrentFolderIsWrittenTo() throws Exception {
    BuildMojo build = prepared(new BuildMojo());
    build.basedir = folder.toFile();
    build.output = folder.resolve("${project.basedir}/target/casebook").toFile();
    build.execute();
    assertThat(folder.resolve("target/casebook/index.html")).exists();
    ExportMojo export = prepared(new ExportMojo());
    export.basedir = folder.toFile();
    export.buildDirectory = folder.resolve("${project.basedir}/target").toFile();
    export.execute();
    assertThat(folder.resolve("target/casebook-export.json")).exists();
    assertThat(folder).isDirectoryNotContaining("glob:**$*");
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
  void checkWritesFindingsForProgramsAndAReport() throws Exception {
    CheckMojo check = prepared(new CheckMojo());
    check.version = "1.2.3";
    check.findings = folder.resolve("out/casebook.sarif").toFile();
    check.report = folder.resolve("out/report.md").toFile();
    check.execute();
    assertThat(folder.resolve("out/casebook.sarif"))
        .content()
        .contains("\"version\" : \"2.1.0\"", "1.2.3", "broken-link");
    assertThat(folder.resolve("out/report.md")).content().contains("broken-link");
    check.findings = folder.resolve("out/casebook.txt").toFile();
    check.format = FindingFormat.LINE;
    check.execute();
    assertThat(folder.resolve("out/casebook.txt"))
        .hasContent("runbooks/a.md:7:5: warning[broken-link]: link target 'b.md' does not exist\n");
  }

  @Test
  void checkLeavesOutWhatABaselineKnowsAndNeedsGitForAChange() throws Exception {
    CheckMojo check = prepared(new CheckMojo());
    check.failOn = "warning";
    check.baseline = Files.writeString(folder.resolve("known.json"), "{\"findings\": {}}").toFile();
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    check.baseline = folder.resolve("absent.json").toFile();
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("absent.json");
    check.baseline = null;
    check.ratchetFrom = "origin/main";
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("Git");
  }

  @Test
  void checkVisitsLinksToOtherSitesWhenAskedAndWhenMavenIsOnline() throws Exception {
    Files.writeString(
        source.resolve("runbooks/a.md"), "\n[on call](http://127.0.0.1:1/)\n", APPEND);
    Path cache = folder.resolve("kept/links.json");
    CheckMojo check = prepared(new CheckMojo());
    check.linkCache = cache.toFile();
    check.execute();
    assertThat(log.lines).noneMatch(line -> line.contains("127.0.0.1"));
    check.externalLinks = true;
    check.offline = true;
    check.execute();
    assertThat(log.lines)
        .noneMatch(line -> line.contains("127.0.0.1"))
        .contains("info links to other sites are not visited: Maven is offline");
    assertThat(cache).doesNotExist();
    check.offline = false;
    check.execute();
    assertThat(log.lines)
        .anyMatch(line -> line.startsWith("info runbooks/a.md:13:11: [private-link]"));
    assertThat(cache).exists();
  }

  @Test
  void exportWritesAllDocumentsAsJsonOrAsATable() throws Exception {
    ExportMojo export = prepared(new ExportMojo());
    export.buildDirectory = folder.resolve("target").toFile();
    export.execute();
    assertThat(folder.resolve("target/casebook-export.json"))
        .content()
        .contains("\"schema\" : 1", "\"path\" : \"runbooks/a.md\"");
    export.exportFormat = ExportMojo.Format.CSV;
    export.execute();
    assertThat(folder.resolve("target/casebook-export.csv")).content().startsWith("path,kind,id");
    export.exportFile = folder.resolve("elsewhere/all.csv").toFile();
    export.execute();
    assertThat(folder.resolve("elsewhere/all.csv"))
        .hasSameTextualContentAs(folder.resolve("target/casebook-export.csv"));
  }

  @Test
  void serveShowsTheSiteUntilItIsInterrupted() throws Exception {
    ServeMojo serve = prepared(new ServeMojo());
    serve.port = 0;
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                serve.execute();
                interrupted.complete(Thread.currentThread().isInterrupted());
              } catch (MojoExecutionException e) {
                interrupted.completeExceptionally(e);
              }
            });
    thread.start();
    assertThat(get(log.await("serving (http\\S+)") + "runbooks/a/")).contains("<h1");
    thread.interrupt();
    assertThat(interrupted.get()).isTrue();
  }

  private static String get(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
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
    ExportMojo export = new ExportMojo();
    export.skip = true;
    export.execute();
    ServeMojo serve = new ServeMojo();
    serve.skip = true;
    serve.execute();
    InitMojo init = new InitMojo();
    init.skip = true;
    init.execute();
    assertThat(folder.resolve("target")).doesNotExist();
  }
}

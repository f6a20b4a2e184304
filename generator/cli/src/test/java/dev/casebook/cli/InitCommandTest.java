package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code casebook init} on knowledge bases that were not written for Casebook. */
@Timeout(60)
class InitCommandTest {

  @TempDir private Path folder;

  private Path source;

  @BeforeEach
  void create() throws IOException {
    source = Files.createDirectories(folder.resolve("harbour"));
  }

  private void file(String path, String text) throws IOException {
    Path file = source.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Run run(String command, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(command, "--source", source.toString(), "--as-of", "2026-11-02T08:00:00Z"));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  private String config() throws IOException {
    return Files.readString(source.resolve("casebook.yml"));
  }

  private void writeRepository() throws IOException {
    file("README.md", "# Harbour handbook\n");
    file(
        "postmortems/2026-03-04-gate.md",
        """
        ---
        severity: major
        affected: [gate]
        ---
        # Gate stays shut

        ## Timeline (UTC)

        - 2026-03-04 09:10 **started** the gate stays shut
        - 09:40 **resolved** it opens again

        ## Root cause

        A fuse.
        """);
    file(
        "postmortems/2026-04-01-crane.md",
        """
        ---
        severity: critical
        affected: [crane, gate]
        ---
        # Crane stops

        ## Timeline

        - 2026-04-01 10:00 the crane stops

        ## Lessons

        Oil it.
        """);
    file("runbooks/gate.md", "# Gate\n\nSee [the plan](plan.md).\n");
    file("OWNERS", "approvers: [ana]\n");
  }

  @Test
  void theReportTellsWhatIsThereAndHowItWasRead() throws IOException {
    writeRepository();
    Run run = run("init", "--dry-run");
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .startsWith(
            """
            Harbour handbook: 4 documents

            kinds
                   2  postmortem   such as postmortems/2026-03-04-gate.md
                   1  guide        such as README.md
                   1  runbook      such as runbooks/gate.md

            incidents
                   1  with a start, 1 with an end, 1 with both, of 2
            """)
        .contains("severities\n       1  critical\n       1  major\n")
        .contains("services\n       2  gate\n       1  crane\n")
        .contains("4  ana                      OWNERS")
        .containsPattern("title +first heading 4\n")
        .containsPattern("severity +front matter 'severity' 2\n")
        .containsPattern("started +row of the timeline 1\n")
        .contains("1  warning[broken-link], first at runbooks/gate.md:3:16");
    assertThat(source.resolve("casebook.yml")).doesNotExist();
  }

  @Test
  void theFileThatIsWrittenLoadsWithoutFindingsAndReadsTheSame() throws IOException {
    writeRepository();
    String before = run("export", "--format", "csv").out();
    assertThat(run("init").err()).contains("casebook.yml is written; look at it");
    assertThat(config())
        .contains("title: Harbour handbook")
        .containsSubsequence("- {id: critical}  # 1 incident", "- {id: major}  # 1 incident")
        .contains("#   - {id: gate, name: gate}");
    assertThat(run("check", "--format", "line").out()).doesNotContain("casebook.yml");
    assertThat(run("export", "--format", "csv").out()).isEqualTo(before);
    assertThat(run("build", "--output", folder.resolve("site").toString()).code()).isZero();
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    writeRepository();
    run("init");
    String first = config();
    Run second = run("init");
    assertThat(second.code()).isZero();
    assertThat(second.err()).contains("is there already and stays as it is");
    assertThat(config()).isEqualTo(first);
    assertThat(run("init", "--dry-run").out()).isEqualTo(first);
  }

  @Test
  void aFolderWithoutDocumentsHasNothingToTellAndStillGetsAFile() throws IOException {
    Run run = run("init");
    assertThat(run.err()).contains("harbour: 0 documents", "nothing to mend");
    assertThat(config()).contains("title: harbour");
    assertThat(run("check").code()).isZero();
  }

  @Test
  void chineseRepositoriesGetAChineseSite() throws IOException {
    file("README.zh-CN.md", "# 港口夜班的约定\n");
    file("runbooks/网关.zh-CN.md", "# 网关\n\n## 处置\n\n1. 重启\n");
    run("init");
    assertThat(config()).contains("title: 港口夜班的约定", "language: zh-CN");
    assertThat(run("check", "--format", "line").out()).doesNotContain("casebook.yml");
  }

  @Test
  void theFileIsTheSameInAnotherLocale() throws IOException {
    writeRepository();
    String here = run("init", "--dry-run").out();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(run("init", "--dry-run").out()).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private void writeMkDocs() throws IOException {
    file(
        "mkdocs.yml",
        """
        site_name: Harbour manual
        site_url: https://harbour.example.org/
        repo_url: !ENV [REPO, 'https://git.example.org/harbour']
        markdown_extensions:
          - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }
        plugins:
          - search
          - redirects:
              redirect_maps:
                old/gate.md: runbooks/gate.md
                gone.md: https://elsewhere.example.org/
        nav:
          - Start: index.md
          - Runbooks:
              - The gate: runbooks/gate.md
              - runbooks/crane.md
              - Lost: runbooks/lost.md
        """);
    file("docs/index.md", "Welcome.\n");
    file("docs/runbooks/gate.md", "Open it by hand.\n");
    file("docs/runbooks/crane.md", "# The crane\n");
  }

  @Test
  void aSiteOfAnotherGeneratorIsRecognised() throws IOException {
    writeMkDocs();
    assertThat(run("init", "--dry-run").err())
        .contains("this is a site of mkdocs: init --from mkdocs");
  }

  @Test
  void titlesAddressesAndOrderAreTakenFromMkDocs() throws IOException {
    writeMkDocs();
    Run run = run("init", "--from", "mkdocs");
    assertThat(run.err())
        .contains("from mkdocs: 3 pages of the navigation, 1 redirects")
        .contains("not taken over: the redirect of gone.md leads elsewhere")
        .contains(
            "not taken over: the navigation names a page that is not there: runbooks/lost.md");
    assertThat(config())
        .contains("title: Harbour manual", "folder: docs")
        .contains(
            "- {path: \"runbooks/gate.md\", title: \"The gate\", aliases: [\"old/gate.md\"]}");
    assertThat(run("check", "--format", "line").out()).doesNotContain("casebook.yml");
    assertThat(run("explain", "docs/runbooks/gate.md").out())
        .containsPattern("title +The gate +casebook.yml 'content.defaults' 'title'");
    assertThat(Files.readString(source.resolve("docs/reading-order.md")))
        .contains("kind: path", "ref: \"docs/runbooks/gate.md\"");
    Path site = folder.resolve("site");
    run("build", "--output", site.toString());
    assertThat(site.resolve("old/gate/index.html")).content().contains("runbooks/gate");
    assertThat(run("check", "--format", "line").out()).doesNotContain("reading-order.md");
  }

  @Test
  void hugoIsReadFromToml() throws IOException {
    file(
        "hugo.toml",
        """
        title = "Harbour log"
        baseURL = "https://log.example.org/"
        [[menu.main]]
        name = "Gate"
        pageRef = "/runbooks/gate"
        """);
    file("content/runbooks/gate.md", "+++\ntitle = \"Gate\"\n+++\nOpen it.\n");
    run("init", "--from", "hugo");
    assertThat(config())
        .contains("title: Harbour log", "url: \"https://log.example.org/\"", "folder: content")
        .contains("- {path: \"runbooks/gate.md\", title: \"Gate\"}");
    file("hugo.toml", "title = \n");
    Files.delete(source.resolve("casebook.yml"));
    assertThat(run("init", "--from", "hugo").err()).contains("hugo.toml is no TOML:");
  }

  @Test
  void docusaurusIsReadAsFarAsItIsWrittenOut() throws IOException {
    file(
        "docusaurus.config.js",
        """
        // title: 'not this'
        module.exports = {
          title: 'Harbour docs',
          url: 'https://docs.example.org',
          presets: [['classic', {docs: {path: 'docs'}}]],
          plugins: [['@docusaurus/plugin-client-redirects', {
            redirects: [{from: ['/old', '/older'], to: '/docs/gate'}],
            createRedirects(path) { return []; },
          }]],
        };
        """);
    file("sidebars.js", "module.exports = {main: ['gate', {type: 'doc', id: 'crane'}]};\n");
    file("docs/gate.md", "# Gate\n");
    file("docs/crane.md", "# Crane\n");
    Run run = run("init", "--from", "docusaurus");
    assertThat(run.err())
        .contains("from docusaurus: 2 pages of the navigation, 2 redirects")
        .contains("createRedirects computes redirects");
    assertThat(config()).contains("title: Harbour docs", "aliases: [\"/old\", \"/older\"]");
    assertThat(Files.readString(source.resolve("docs/reading-order.md")))
        .containsSubsequence("docs/gate.md", "docs/crane.md");
  }

  @Test
  void aGeneratorThatIsNotThereIsSaid() {
    Run run = run("init", "--from", "hugo");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no configuration of hugo here: none of hugo.toml");
  }

  @Test
  void aPipelineIsWrittenWhereTheForgeLooksForIt() throws IOException {
    writeRepository();
    Run run = run("init", "--ci", "github");
    assertThat(run.err())
        .contains(".github/workflows/casebook.yml is written\n", "next: put a .tar.gz");
    assertThat(source.resolve(".github/workflows/casebook.yml"))
        .content()
        .contains("fetch-depth: 0");
    assertThat(run("init", "--ci", "github").err())
        .contains(".github/workflows/casebook.yml is there already and stays as it is");
    assertThat(run("init", "--ci", "gitlab", "--dry-run").out()).contains("casebook:check:");
    assertThat(source.resolve(".gitlab-ci.yml")).doesNotExist();
  }
}

package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.FirstPipeline.Forge;
import dev.casebook.FirstPipeline.Tool;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pipelines that {@code init --ci} writes keep their promises. */
class FirstPipelineTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final String DIGEST = "0123456789abcdef".repeat(4);
  private static final Tool TOOL = new Tool("https://files.example.org/casebook.tar.gz", DIGEST);

  @TempDir private Path folder;

  @BeforeEach
  void repository() throws Exception {
    Git.init().setDirectory(folder.toFile()).call().close();
    Files.createDirectories(folder.resolve("docs/on call"));
  }

  private FirstPipeline pipeline(Forge forge, Tool tool, String source) {
    CasebookRequest request =
        new CasebookRequest(folder.resolve(source), null, null, null, NOW, NOW, null, null, 1);
    return FirstPipeline.of(request, forge, tool);
  }

  private static YamlNode yaml(String text) {
    YamlResult result = new YamlReader(YamlLimits.FILE).read(new RepoPath("a.yml"), text, 0);
    assertThat(result.findings()).isEmpty();
    return result.root();
  }

  /** The values at a path of keys; {@code *} means each of a mapping or a list. */
  private static List<YamlNode> at(YamlNode node, String... path) {
    List<YamlNode> found = List.of(node);
    for (String step : path) {
      List<YamlNode> next = new ArrayList<>();
      for (YamlNode each : found) {
        if (each instanceof YamlNode.Mapping mapping) {
          mapping.entries().stream()
              .filter(entry -> step.equals("*") || entry.key().equals(step))
              .forEach(entry -> next.add(entry.value()));
        } else if (each instanceof YamlNode.Sequence sequence && step.equals("*")) {
          next.addAll(sequence.items());
        }
      }
      found = next;
    }
    return found;
  }

  private static List<String> texts(YamlNode node, String... path) {
    return at(node, path).stream().map(each -> ((YamlNode.Scalar) each).text()).toList();
  }

  /** The keys of all mappings at a path. */
  private static List<String> keys(YamlNode node, String... path) {
    return at(node, path).stream()
        .filter(YamlNode.Mapping.class::isInstance)
        .flatMap(each -> ((YamlNode.Mapping) each).entries().stream())
        .map(YamlNode.Entry::key)
        .distinct()
        .toList();
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  @Test
  void gitHubKnowsEveryKey() {
    YamlNode root = yaml(pipeline(Forge.GITHUB, TOOL, ".").text());
    assertThat(keys(root))
        .contains("on", "jobs")
        .isSubsetOf(words("name run-name on permissions env defaults concurrency jobs"));
    assertThat(keys(root, "on")).isSubsetOf(words("pull_request push schedule"));
    assertThat(keys(root, "on", "schedule", "*")).containsExactly("cron");
    assertThat(keys(root, "concurrency")).isSubsetOf(words("group cancel-in-progress"));
    assertThat(keys(root, "jobs", "*"))
        .contains("runs-on", "steps")
        .isSubsetOf(
            words(
                "name permissions needs if runs-on environment concurrency outputs env defaults"
                    + " steps timeout-minutes strategy continue-on-error container services uses"
                    + " with secrets"));
    assertThat(keys(root, "jobs", "*", "steps", "*"))
        .contains("uses", "run")
        .isSubsetOf(
            words(
                "id if name uses run working-directory shell with env continue-on-error"
                    + " timeout-minutes"));
    assertThat(keys(root, "jobs", "*", "environment")).isSubsetOf(words("name url"));
    assertThat(keys(root, "jobs", "*", "permissions")).isSubsetOf(words("pages id-token"));
  }

  @Test
  void gitLabKnowsEveryKey() {
    YamlNode root = yaml(pipeline(Forge.GITLAB, TOOL, ".").text());
    assertThat(keys(root))
        .containsExactly("stages", ".casebook", "casebook:check", "casebook:site", "pages");
    assertThat(keys(root, "*"))
        .contains("script", "stage")
        .isSubsetOf(
            words(
                "after_script allow_failure artifacts before_script cache coverage"
                    + " dast_configuration dependencies environment extends hooks id_tokens"
                    + " identity image inherit interruptible manual_confirmation needs pages"
                    + " parallel release resource_group retry rules run script secrets services"
                    + " stage start_in tags timeout trigger variables when"));
    assertThat(keys(root, "*", "artifacts"))
        .contains("paths", "reports")
        .isSubsetOf(
            words("access exclude expire_in expose_as name paths public reports untracked when"));
    assertThat(keys(root, "*", "artifacts", "reports")).containsExactly("codequality");
    assertThat(keys(root, "*", "rules", "*"))
        .isSubsetOf(
            words("if changes exists when allow_failure needs variables interruptible start_in"));
    assertThat(texts(root, "*", "artifacts", "when"))
        .isSubsetOf(words("on_success on_failure always"));
    assertThat(texts(root, "*", "stage")).isSubsetOf(texts(root, "stages", "*"));
  }

  @Test
  void gitHubGetsTheWholeHistoryADailyBuildAndNoMoreRightsThanItNeeds() {
    String text = pipeline(Forge.GITHUB, TOOL, ".").text();
    YamlNode root = yaml(text);
    assertThat(at(root, "on", "*")).hasSize(3);
    assertThat(texts(root, "on", "schedule", "*", "cron")).containsExactly("17 5 * * *");
    assertThat(texts(root, "permissions", "*")).containsExactly("read");
    assertThat(texts(root, "jobs", "casebook", "steps", "*", "with", "fetch-depth"))
        .containsExactly("0");
    assertThat(texts(root, "jobs", "casebook", "steps", "*", "with", "persist-credentials"))
        .containsExactly("false");
    assertThat(texts(root, "jobs", "pages", "permissions", "*")).containsOnly("write");
    assertThat(at(root, "concurrency", "group")).hasSize(1);
    assertThat(texts(root, "jobs", "*", "timeout-minutes")).hasSize(2);
    assertThat(texts(root, "jobs", "*", "runs-on")).noneMatch(each -> each.endsWith("latest"));
  }

  @Test
  void everyActionIsPinnedByItsCommit() {
    YamlNode root = yaml(pipeline(Forge.GITHUB, TOOL, ".").text());
    assertThat(texts(root, "jobs", "*", "steps", "*", "uses"))
        .hasSize(5)
        .allMatch(uses -> uses.matches("actions/[a-z-]+@[0-9a-f]{40}"));
  }

  @Test
  void nothingThatAForkSaysIsTrusted() {
    String text = pipeline(Forge.GITHUB, TOOL, ".").text();
    assertThat(text).doesNotContain("pull_request_target", "secrets.", "workflow_run");
    YamlNode root = yaml(text);
    Pattern expression = Pattern.compile("\\$\\{\\{");
    assertThat(texts(root, "jobs", "*", "steps", "*", "run"))
        .as("no expression is pasted into a script")
        .noneMatch(script -> expression.matcher(script).find());
    assertThat(text).contains("sha256sum --check --strict", "--proto '=https'");
  }

  @Test
  void gitLabGetsTheWholeHistoryAndACodeQualityReport() {
    YamlNode root = yaml(pipeline(Forge.GITLAB, TOOL, ".").text());
    assertThat(texts(root, ".casebook", "variables", "GIT_DEPTH")).containsExactly("0");
    assertThat(texts(root, "casebook:check", "artifacts", "reports", "codequality"))
        .containsExactly("gl-code-quality-report.json");
    assertThat(texts(root, "casebook:check", "artifacts", "when")).containsExactly("always");
    assertThat(texts(root, "casebook:site", "artifacts", "expose_as"))
        .containsExactly("Casebook preview");
    assertThat(texts(root, "*", "image"))
        .allMatch(image -> image.matches("[\\w-]+:\\d+\\.\\d+\\S+"));
    assertThat(texts(root, "pages", "artifacts", "paths", "*")).containsExactly("public");
  }

  @ParameterizedTest
  @EnumSource
  void theFolderAndTheToolAreFilledIn(Forge forge) {
    String text = pipeline(forge, TOOL, "docs/on call").text();
    assertThat(text)
        .contains("CASEBOOK_SOURCE: \"docs/on call\"")
        .contains("CASEBOOK_ARCHIVE: \"https://files.example.org/casebook.tar.gz\"")
        .contains("CASEBOOK_SHA256: \"" + DIGEST + "\"")
        .doesNotContainPattern("@[a-z0-9]+@");
    assertThat(pipeline(forge, new Tool(null, null), ".").text())
        .contains("CASEBOOK_SOURCE: \".\"", "CASEBOOK_ARCHIVE: \"\"");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsThereStaysAsItIs(Forge forge) throws IOException {
    Files.writeString(folder.resolve(".gitlab-ci.yml"), "test: {script: [\"true\"]}\n");
    List<String> first = pipeline(forge, new Tool(null, null), "docs/on call").write();
    assertThat(first.get(0)).endsWith(" is written");
    assertThat(first.get(first.size() - 1)).contains("CASEBOOK_ARCHIVE and CASEBOOK_SHA256");
    assertThat(folder.resolve(".gitlab-ci.yml")).hasContent("test: {script: [\"true\"]}\n");
    Path file = folder.resolve(first.get(0).replace(" is written", ""));
    Files.writeString(file, "# mine\n");
    assertThat(pipeline(forge, TOOL, ".").write())
        .containsExactly(folder.relativize(file) + " is there already and stays as it is");
    assertThat(file).hasContent("# mine\n");
  }

  @Test
  void gitLabIsToldToIncludeIt() {
    assertThat(pipeline(Forge.GITLAB, TOOL, ".").write())
        .containsExactly(
            ".gitlab/casebook.gitlab-ci.yml is written",
            ".gitlab-ci.yml is written",
            "next: make a daily schedule in GitLab, Build > Pipeline schedules; files cannot hold"
                + " one");
    assertThat(folder.resolve(".gitlab-ci.yml"))
        .hasContent("include:\n  - local: .gitlab/casebook.gitlab-ci.yml\n");
  }

  @Test
  void nothingThatCouldBreakOutOfAScriptIsFilledIn() throws IOException {
    for (String archive : List.of("http://a/b", "https://a/$(id)", "https://a/\"", "file:///a")) {
      assertThatThrownBy(() -> new Tool(archive, DIGEST)).hasMessageContaining("--archive");
    }
    assertThatThrownBy(() -> new Tool(null, "abc")).hasMessageContaining("--sha256");
    Files.createDirectories(folder.resolve("a\"$(id)"));
    assertThatThrownBy(() -> pipeline(Forge.GITHUB, TOOL, "a\"$(id)"))
        .hasMessageContaining("has a name that no pipeline should quote");
  }
}

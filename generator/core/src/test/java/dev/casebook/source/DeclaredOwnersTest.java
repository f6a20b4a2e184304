package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DeclaredOwnersTest {

  @TempDir Path folder;

  private static OwnersFiles owners(Map<String, String> files) {
    TreeMap<RepoPath, String> texts = new TreeMap<>();
    files.forEach((path, text) -> texts.put(new RepoPath(path), text));
    return OwnersFiles.parse(texts);
  }

  private static String of(OwnersFiles owners, String path) {
    return owners.of(new RepoPath(path)).map(DeclaredOwnersTest::line).orElse("nobody");
  }

  private static String line(OwnerMatch match) {
    return match.file() + ":" + match.line() + " " + match.pattern() + " " + match.owners();
  }

  @Test
  void theNearestFolderWinsAndApproversComeBeforeReviewers() {
    OwnersFiles owners =
        owners(
            Map.of(
                "OWNERS", "approvers:\n- root\n",
                "a/OWNERS", "# comment\nreviewers:\n- bob\n\napprovers:\n  - ana # lead\n  - sre\n",
                "a/b/OWNERS", "labels:\n- area/b\nemeritus_approvers:\n- old\n",
                "a/b/c/OWNERS", "reviewers: [cy]\nemeritus_approvers: [former]\n",
                "OWNERS_ALIASES", "aliases:\n  sre:\n  - x\n  - ana\n  - y\n"));
    assertThat(of(owners, "z/q.md")).isEqualTo("OWNERS:2 approvers [root]");
    assertThat(of(owners, "a/q.md")).isEqualTo("a/OWNERS:6 approvers [ana, x, y]");
    assertThat(of(owners, "a/b/q.md")).isEqualTo("a/OWNERS:6 approvers [ana, x, y]");
    assertThat(of(owners, "a/b/c/d/q.md")).isEqualTo("a/b/c/OWNERS:1 reviewers [cy]");
    assertThat(owners.emeritus(new RepoPath("a/b/c/d/q.md"))).containsExactly("former");
    assertThat(owners.findings()).isEmpty();
  }

  @Test
  void filtersForEverythingAndAnEndOfInheritanceAreUnderstood() {
    OwnersFiles owners =
        owners(
            Map.of(
                "OWNERS", "approvers: [root]\n",
                "a/OWNERS",
                    "filters:\n  \".*\":\n    approvers: [ana]\n  \"\\\\.go$\":\n    approvers: [go]\n",
                "b/OWNERS", "options:\n  no_parent_owners: true\n"));
    assertThat(of(owners, "a/x.md")).isEqualTo("a/OWNERS:3 approvers [ana]");
    assertThat(of(owners, "b/x.md")).isEqualTo("nobody");
  }

  @Test
  void filtersSpeakOfThePathsThatTheyFindBelowTheirFile() {
    OwnersFiles owners =
        owners(
            Map.of(
                "OWNERS", "approvers: [root]\n",
                "a/OWNERS",
                    """
                    filters:
                      "\\\\.md$":
                        approvers: [writer]
                      "^runbooks/":
                        reviewers: [ops]
                    """));
    assertThat(of(owners, "a/x.md")).isEqualTo("a/OWNERS:3 approvers [writer]");
    assertThat(of(owners, "a/runbooks/x.md")).isEqualTo("a/OWNERS:3 approvers [writer, ops]");
    assertThat(of(owners, "a/runbooks/x.txt")).isEqualTo("a/OWNERS:5 reviewers [ops]");
    assertThat(of(owners, "a/b/runbooks/x.txt")).isEqualTo("OWNERS:1 approvers [root]");
  }

  @Test
  @Timeout(5)
  void aHostileFilterFindsNothing() {
    OwnersFiles owners =
        owners(
            Map.of(
                "OWNERS",
                "filters:\n  '(a+)+$':\n    approvers: [slow]\n  '"
                    + "(".repeat(300)
                    + "':\n    approvers: [deep]\n  '[':\n    approvers: [bad]\n"));
    assertThat(of(owners, "a".repeat(200) + ".md")).isEqualTo("nobody");
    assertThat(owners.findings())
        .extracting(finding -> finding.location() + " " + finding.rule().id())
        .containsExactly("OWNERS:4:3 malformed-owners", "OWNERS:6:3 malformed-owners");
  }

  @Test
  void aliasesAreFoundWhateverTheirCaseAndEmeritiAreNobody() {
    OwnersFiles owners =
        owners(
            Map.of(
                "a/OWNERS", "approvers: [SRE-Team]\nemeritus_approvers: [old]\n",
                "b/OWNERS", "emeritus_approvers: [old]\n",
                "OWNERS_ALIASES", "aliases:\n  sre-team: [ana, ben]\n"));
    assertThat(of(owners, "a/x.md")).isEqualTo("a/OWNERS:1 approvers [ana, ben]");
    assertThat(of(owners, "b/x.md")).isEqualTo("nobody");
  }

  @Test
  void whatIsNotAListOfNamesIsAFinding() {
    OwnersFiles owners =
        owners(
            Map.of(
                "a/OWNERS", "approvers: ana\n",
                "b/OWNERS", "- ana\n",
                "c/OWNERS", "approvers:\n- {a: b}\n- ok\n",
                "d/OWNERS", "approvers: [\n",
                "e/OWNERS", "approvers:\nreviewers: []\n"));
    assertThat(owners.findings())
        .extracting(finding -> finding.rule().id() + " " + finding.location().path())
        .containsExactly(
            "malformed-owners a/OWNERS",
            "malformed-owners b/OWNERS",
            "malformed-owners c/OWNERS",
            "yaml-syntax d/OWNERS");
    assertThat(owners.findings())
        .extracting(finding -> finding.level())
        .containsOnly(Level.WARNING);
    assertThat(of(owners, "c/x.md")).isEqualTo("c/OWNERS:3 approvers [ok]");
  }

  private DeclaredOwners declared(Map<String, String> files, String content) {
    try (GitFixture git = GitFixture.at(folder)) {
      git.commit(files);
      try (SourceSnapshot snapshot =
          ContentSources.of(folder, "main", GitFixture.settings(content)).open()) {
        return DeclaredOwners.read(snapshot);
      }
    }
  }

  @Test
  void aSourceFolderHasOwnersOfItsOwnBeforeThoseOfTheRepository() {
    DeclaredOwners owners =
        declared(
            Map.of(
                ".github/CODEOWNERS",
                    "* @everyone\n/content/runbooks/ @root\n/content/guides/ @g\n",
                "content/CODEOWNERS", "/runbooks/ @ops\n",
                "content/incidents/OWNERS", "approvers: [ana]\n",
                "content/runbooks/a.md", "1"),
            "content");
    assertThat(owners.of(new RepoPath("content/runbooks/a.md")).map(DeclaredOwnersTest::line))
        .contains("content/CODEOWNERS:1 /runbooks/ [@ops]");
    assertThat(owners.of(new RepoPath("content/guides/a.md")).map(DeclaredOwnersTest::line))
        .contains(".github/CODEOWNERS:3 /content/guides/ [@g]");
    assertThat(owners.of(new RepoPath("content/incidents/a.md")).map(DeclaredOwnersTest::line))
        .contains("content/incidents/OWNERS:1 approvers [ana]");
    assertThat(owners.of(new RepoPath("content/other.md")).map(DeclaredOwnersTest::line))
        .contains(".github/CODEOWNERS:1 * [@everyone]");
  }

  @Test
  void aLineThatTakesOwnershipAwayBeatsALineForEverything() {
    DeclaredOwners owners =
        declared(
            Map.of(
                ".github/CODEOWNERS", "* @everyone\n",
                "content/CODEOWNERS", "/archive/\n",
                "content/archive/a.md", "1"),
            "content");
    assertThat(owners.of(new RepoPath("content/archive/a.md"))).isEmpty();
    assertThat(owners.of(new RepoPath("content/a.md")).map(DeclaredOwnersTest::line))
        .contains(".github/CODEOWNERS:1 * [@everyone]");
  }

  @Test
  void withoutASignOfGitLabGitHubsRulesHold() {
    Map<String, String> files = new TreeMap<>(Map.of("CODEOWNERS", "docs/a.md @a\n"));
    DeclaredOwners github = declared(files, "");
    assertThat(github.of(new RepoPath("x/docs/a.md"))).isEmpty();
  }

  @Test
  void aFileOfGitLabsPipelineTellsTheForge() {
    DeclaredOwners owners =
        declared(Map.of("CODEOWNERS", "docs/a.md @a\n", ".gitlab-ci.yml", ""), "");
    assertThat(owners.of(new RepoPath("x/docs/a.md"))).isPresent();
  }

  @Test
  void aSourceWithoutOwnerFilesHasNoOwners() {
    DeclaredOwners owners = declared(Map.of("a.md", "1"), "");
    assertThat(owners.of(new RepoPath("a.md"))).isEmpty();
    assertThat(owners.findings()).isEmpty();
  }
}

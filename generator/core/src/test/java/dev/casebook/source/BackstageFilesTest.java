package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(5)
class BackstageFilesTest {

  private static BackstageFiles files(Map<String, String> files) {
    TreeMap<RepoPath, String> texts = new TreeMap<>();
    files.forEach((path, text) -> texts.put(new RepoPath(path), text));
    return BackstageFiles.parse(texts);
  }

  private static String of(BackstageFiles files, String path) {
    return files
        .of(new RepoPath(path))
        .map(
            match ->
                "%s:%d %s %s%s"
                    .formatted(
                        match.file(),
                        match.line(),
                        match.rule(),
                        match.owners(),
                        match.weak() ? " weak" : ""))
        .orElse("nobody");
  }

  private static String component(String name, String owner) {
    return """
    kind: Component
    metadata:
      name: %s
    spec:
      owner: %s
    """
        .formatted(name, owner);
  }

  @Test
  void theOwnerOfAComponentOwnsTheDocumentsThatItPointsTo() {
    BackstageFiles files =
        files(
            Map.of(
                "lamp/catalog-info.yaml",
                """
                # the lamp of the lighthouse
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: lamp
                  annotations:
                    backstage.io/techdocs-ref: dir:./handbook
                spec:
                  type: service
                  owner: group:default/keepers
                """));
    assertThat(of(files, "lamp/handbook/deep/a.md"))
        .isEqualTo("lamp/catalog-info.yaml:10 catalog-info.yaml 'spec.owner' [team:keepers]");
    assertThat(of(files, "lamp/a.md")).isEqualTo("nobody");
  }

  @Test
  void withoutAPointerTheDocumentsLieBesideTheFile() {
    BackstageFiles files =
        files(
            Map.of(
                "catalog-info.yaml", component("all", "group:root"),
                "lamp/catalog-info.yml", component("lamp", "user:default/ana")));
    assertThat(of(files, "lamp/docs/a.md"))
        .isEqualTo("lamp/catalog-info.yml:5 catalog-info.yml 'spec.owner' [@ana]");
    assertThat(of(files, "other/a.md"))
        .isEqualTo("catalog-info.yaml:5 catalog-info.yaml 'spec.owner' [team:root] weak");
  }

  @Test
  void entitiesThatDisagreeNameNobody() {
    BackstageFiles files =
        files(
            Map.of(
                "a/catalog-info.yaml", component("x", "one") + "---\n" + component("y", "two"),
                "b/catalog-info.yaml", component("x", "one") + "---\n" + component("y", "one")));
    assertThat(of(files, "a/d.md")).isEqualTo("nobody");
    assertThat(of(files, "b/d.md")).startsWith("b/catalog-info.yaml:5").endsWith("[team:one]");
  }

  @Test
  void aFileOfSeveralDocumentsTellsTeamsPeopleAndSystems() {
    BackstageFiles files =
        files(
            Map.of(
                "catalog-info.yaml",
                """
                ---
                kind: Group
                metadata: {name: keepers}
                spec:
                  profile: {displayName: The keepers, email: keepers@example.com}
                  members: [ana, user:default/ben]
                ---
                kind: User
                metadata: {name: cy}
                spec: {memberOf: [keepers], profile: {displayName: Cy Okafor}}
                ---
                kind: System
                metadata: {name: light, title: The light}
                spec: {owner: keepers}
                ---
                """));
    assertThat(files.entities())
        .extracting(each -> each.kind() + " " + each.name() + " " + each.title())
        .containsExactly(
            "Group keepers The keepers", "User cy Cy Okafor", "System light The light");
    assertThat(files.entities().get(0).members()).containsExactly("ana", "ben");
    assertThat(files.entities().get(0).contact()).isEqualTo("keepers@example.com");
    assertThat(files.findings()).isEmpty();
  }

  @Test
  void whatBackstageRefusesIsAFinding() {
    BackstageFiles files =
        files(
            Map.of(
                "a/catalog-info.yaml",
                "kind: Component\nspec: {owner: x}\n---\n- list\n",
                "b/catalog-info.yaml",
                component("b", "the keepers"),
                "c/catalog-info.yaml",
                component("c", "${{ values.owner }}"),
                "d/catalog-info.yaml",
                "kind: [\n"));
    assertThat(files.findings())
        .extracting(finding -> finding.location() + " " + finding.rule().id())
        .containsExactly(
            "a/catalog-info.yaml:1:1 malformed-catalog",
            "a/catalog-info.yaml:4:1 malformed-catalog",
            "b/catalog-info.yaml:5:10 malformed-catalog",
            "d/catalog-info.yaml:2:1 yaml-syntax");
    assertThat(of(files, "b/x.md")).isEqualTo("nobody");
    assertThat(of(files, "c/x.md")).isEqualTo("nobody");
  }

  @Test
  void aPointerOutOfTheRepositoryCountsAsNone() {
    String away =
        """
        kind: Component
        metadata:
          name: x
          annotations: {backstage.io/techdocs-ref: "dir:../../.."}
        spec: {owner: one}
        """;
    assertThat(of(files(Map.of("a/catalog-info.yaml", away)), "a/x.md"))
        .isEqualTo("a/catalog-info.yaml:5 catalog-info.yaml 'spec.owner' [team:one]");
    assertThat(of(files(Map.of("a/catalog-info.yaml", away)), "x.md")).isEqualTo("nobody");
  }
}

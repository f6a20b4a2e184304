package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.parse.ContentMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of {@code casebook.yml} says what the loader does. */
class ConfigSchemaTest {

  private static final JsonSchemas SCHEMA = new JsonSchemas(Schema.CONFIG);

  private static List<Finding> findings(String yaml) {
    return ConfigLoader.load(new RepoPath("casebook.yml"), yaml, ConfigFile.ruleIds()).findings();
  }

  /** By the place of each object in the schema: a file with a key there that nobody knows. */
  private static Map<String, String> objects() {
    Map<String, String> objects = new TreeMap<>();
    objects.put("", "zzzzzz: 1");
    for (String key :
        List.of(
            "site",
            "repository",
            "source",
            "content",
            "review",
            "review_plan",
            "secrets",
            "search",
            "alerts",
            "history",
            "external_links")) {
      objects.put("properties/" + key, key + ": {zzzzzz: 1}");
    }
    for (String key : List.of("severities", "roles", "teams", "people", "services")) {
      objects.put("properties/" + key + "/items", key + ": [{id: a, zzzzzz: 1}]");
    }
    objects.put(
        "properties/content/properties/kinds/items",
        "content: {kinds: [{path: a, kind: runbook, zzzzzz: 1}]}");
    objects.put(
        "properties/content/properties/defaults/items",
        "content: {defaults: [{path: a, zzzzzz: 1}]}");
    objects.put("properties/policies/items", "policies: [{from: 2026-01-01, zzzzzz: 1}]");
    objects.put(
        "properties/policies/items/properties/severities/additionalProperties",
        "severities: [{id: P0}]\npolicies: [{from: 2026-01-01, severities: {P0: {zzzzzz: 1}}}]");
    objects.put(
        "properties/search/properties/expect/items",
        "search: {expect: [{query: a, page: b.md, zzzzzz: 1}]}");
    objects.put(
        "properties/alerts/properties/links/items",
        "alerts: {links: [{begins: a, folder: b, zzzzzz: 1}]}");
    objects.put(
        "properties/alerts/properties/list/items", "alerts: {list: [{name: A, zzzzzz: 1}]}");
    objects.put(
        "properties/check_folders/items", "check_folders: [{path: a, rules: {}, zzzzzz: 1}]");
    objects.put("properties/events/items", "events: [{date: 2026-01-01, title: a, zzzzzz: 1}]");
    return objects;
  }

  @Test
  void everyKeyThatTheLoaderKnowsIsInTheSchemaAndTheOtherWayRound() {
    objects()
        .forEach(
            (pointer, yaml) -> {
              assertThat(findings(yaml)).as(yaml).hasSize(1);
              assertThat(JsonSchemas.knownKeys(findings(yaml).get(0).help()))
                  .as(pointer)
                  .isEqualTo(SCHEMA.keys(pointer));
              assertThat(SCHEMA.errors(yaml)).as(yaml).isNotEmpty();
            });
    assertThat(SCHEMA.objects()).isEqualTo(objects().keySet());
  }

  @Test
  void foreignKeysMayMeanTheFieldsOfFrontMatter() {
    Object names =
        SCHEMA.at("properties/content/properties/fields/additionalProperties").get("enum");
    assertThat(((List<?>) names).stream().filter(name -> name != null).map(Object::toString))
        .containsExactlyElementsOf(new TreeSet<>(ContentMapping.fieldNames()));
  }

  @Test
  void theSchemaDescribesEveryKey() {
    for (String pointer : SCHEMA.objects()) {
      for (String key : SCHEMA.keys(pointer)) {
        String place = (pointer.isEmpty() ? "" : pointer + "/") + "properties/" + key;
        assertThat(SCHEMA.at(place).keySet()).as(place).containsAnyOf("description", "$ref");
      }
    }
  }

  @Test
  void theDemoAndTheDocumentedExamplesAreValid() throws IOException {
    assertThat(SCHEMA.errors(Files.readString(Path.of("..", "..", "content", "casebook.yml"))))
        .isEmpty();
    String page = Files.readString(Path.of("..", "docs", "configuration.md"));
    List<String> blocks =
        Stream.of(page.split("```yaml\n"))
            .skip(1)
            .map(b -> b.substring(0, b.indexOf("```")))
            .toList();
    assertThat(blocks).hasSizeGreaterThan(3);
    for (String block : blocks.subList(0, 3)) {
      assertThat(SCHEMA.errors(block)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "site: {title: 2026}",
        "site: {language: zh-CN, as_of: 2026-11-02T08:00:00Z}",
        "source: {exclude: 'drafts/**', timezone: Asia/Shanghai}",
        "source: {folder: docs/ops}",
        "content: {fields: {began: started, squad: owner}, sections: {起因: causes}}",
        "content: {defaults: [{path: '**', owner: ['@a', '@b'], review_in: 2 weeks}]}",
        "severities: [{id: 1, aliases: one}]",
        "review: {runbook: 6 months, guide: 1 year}",
        "review_plan: {per_team_and_week: 5, weeks: 26}",
        "checks: {stale-runbook: off, broken-link: error}",
        "check_folders: [{path: archive/old, rules: {stale-runbook: off, broken-link: info}}]",
        "events: [{date: 2026-01-01, title: New tool}]",
        "extra: {colour: red, number: 5}"
      })
  void whatIsRightIsRightForBoth(String yaml) {
    assertThat(findings(yaml)).isEmpty();
    assertThat(SCHEMA.errors(yaml)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a",
        "site: Keepers",
        "site: {titel: a}",
        "site: {title: [a]}",
        "site: {language: fr}",
        "site: {url: keepers.example.com}",
        "site: {as_of: yesterday}",
        "repository: {web: git@git.example.com}",
        "source: {folder: ../elsewhere}",
        "source: {folder: /etc}",
        "source: {exclude: {a: b}}",
        "content: {kinds: [{path: a}]}",
        "content: {kinds: [{kind: runbook}]}",
        "content: {kinds: [{path: a, kind: runbok}]}",
        "content: {fields: {began: strated}}",
        "content: {fields: {began: [started]}}",
        "content: {sections: {How it went: {a: b}}}",
        "content: {defaults: [{owner: '@a'}]}",
        "content: {defaults: [{path: a, review_in: soon}]}",
        "content: {defaults: [{path: a, language: klingon}]}",
        "severities: [{name: a}]",
        "severities: [P0]",
        "severities: [{id: P0}]\n"
            + "policies: [{from: 2026-01-01, severities: {P0: {mitigate: fast}}}]",
        "severities: [{id: P0}]\npolicies: [{from: 2026-01-01, severities: {P0: {drill: 1 hour}}}]",
        "policies: [{severities: {}}]",
        "policies: [{from: 01.01.2026}]",
        "review: {runbook: 6}",
        "review_plan: {per_team_and_week: 0}",
        "review: {runbooks: 6 months}",
        "teams: [{members: [a]}]",
        "people: [{id: '@a', mail: a}]",
        "services: [{id: a, alias: b}]",
        "checks: {stale-runbook: loud}",
        "events: [{date: 2026-01-01}]",
        "theme: ../mine",
        "extra: {a: [b]}",
        "sevrities: []"
      })
  void whatIsWrongIsWrongForBoth(String yaml) {
    assertThat(findings(yaml)).isNotEmpty();
    assertThat(SCHEMA.errors(yaml)).isNotEmpty();
  }
}

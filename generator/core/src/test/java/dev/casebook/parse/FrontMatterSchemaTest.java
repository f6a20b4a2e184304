package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.JsonSchemas;
import dev.casebook.Schema;
import dev.casebook.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of front matter says what the parser does. */
class FrontMatterSchemaTest {

  private static final JsonSchemas SCHEMA = new JsonSchemas(Schema.FRONT_MATTER);

  private static List<Finding> findings(String frontMatter) {
    return Parsing.of("notes/a.md", "---\n" + frontMatter + "\n---\n# A\n").findings();
  }

  @Test
  void everyKeyThatAKindReadsIsInTheSchemaAndTheOtherWayRound() {
    Set<String> known = new TreeSet<>(DocumentParser.BESIDE);
    ContentKinds.all().forEach(kind -> known.addAll(FieldNames.keys(kind)));
    assertThat(SCHEMA.keys("")).isEqualTo(known);
  }

  /** By the place of each object below the front matter: one with a key that nobody knows. */
  private static Map<String, String> objects() {
    Map<String, String> objects = new TreeMap<>();
    objects.put("$defs/review", "kind: runbook\nreviews: [{on: 2026-01-01, zzzzzz: 1}]");
    objects.put(
        "$defs/window", "kind: incident\nimpacts: [{from: 2026-01-01T10:00:00Z, zzzzzz: 1}]");
    objects.put("$defs/trigger", "kind: incident\ntrigger: {kind: data, zzzzzz: 1}");
    objects.put(
        "$defs/cost", "kind: incident\nimpact: {cost: {amount: 1, currency: EUR, zzzzzz: 1}}");
    objects.put("$defs/param", "kind: runbook\nparams: [{name: a, zzzzzz: 1}]");
    objects.put("$defs/stop", "kind: path\ndocuments: [{ref: a, zzzzzz: 1}]");
    objects.put(
        "$defs/question",
        "kind: path\ndocuments: [{ref: a, questions: [{question: a, answer: b, zzzzzz: 1}]}]");
    objects.put("$defs/action", "kind: incident\nactions: [{title: a, zzzzzz: 1}]");
    objects.put("$defs/used", "kind: incident\nrunbooks: [{id: a, zzzzzz: 1}]");
    return objects;
  }

  @Test
  void everyKeyBelowThemIsInTheSchemaAndTheOtherWayRound() {
    objects()
        .forEach(
            (pointer, yaml) -> {
              assertThat(findings(yaml)).as(yaml).hasSize(1);
              assertThat(JsonSchemas.knownKeys(findings(yaml).get(0).help()))
                  .as(pointer)
                  .isEqualTo(SCHEMA.keys(pointer));
              assertThat(SCHEMA.errors(yaml)).as(yaml).isNotEmpty();
            });
    Set<String> covered = new TreeSet<>(objects().keySet());
    covered.add("");
    assertThat(SCHEMA.objects()).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind | kind: zzzzzz; owner: a",
        "audience | audience: zzzzzz",
        "$review how | reviews: [{on: 2026-01-01, how: zzzzzz}]",
        "$review outcome | reviews: [{on: 2026-01-01, outcome: zzzzzz}]",
        "status | kind: incident; status: zzzzzz",
        "incident_kind | kind: incident; incident_kind: zzzzzz",
        "start_confidence | kind: incident; start_confidence: zzzzzz",
        "detected_by | kind: incident; detected_by: zzzzzz",
        "$window level | kind: incident; impacts: [{from: 2026-01-01T10:00:00Z, level: zzzzzz}]",
        "$trigger kind | kind: incident; trigger: {kind: zzzzzz}",
        "$used outcome | kind: incident; runbooks: [{id: a, outcome: zzzzzz}]",
        "$action type | kind: incident; actions: [{title: a, type: zzzzzz}]",
        "$action status | kind: incident; actions: [{title: a, status: zzzzzz}]",
        "risk | kind: runbook; risk: zzzzzz",
        "outcome | kind: drill; outcome: zzzzzz"
      })
  void theValuesThatAKeyMayHaveAreThoseOfTheSchema(String place, String yaml) {
    String help = findings(yaml.replace("; ", "\n")).get(0).help();
    assertThat(help).startsWith("write one of: ");
    String pointer =
        place.startsWith("$")
            ? "$defs/" + place.substring(1).replace(" ", "/properties/")
            : "properties/" + place;
    assertThat(((List<?>) SCHEMA.at(pointer).get("enum")).stream().filter(Objects::nonNull))
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(help.substring("write one of: ".length()).split(", "));
  }

  @Test
  void theFrontMatterOfTheDemoIsValid() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("..", "..", "content"))) {
      files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    int seen = 0;
    for (Path file : files) {
      String text = Files.readString(file);
      if (text.startsWith("---\n") && !TemplateFile.isTemplate(file.getFileName().toString())) {
        String yaml = text.substring(4, text.indexOf("\n---\n") + 1);
        assertThat(SCHEMA.errors(yaml)).as(file.toString()).isEmpty();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: runbook\nowner: '@ana'\nservices: checkout\nrisk: destructive",
        "kind: runbook\nowner: ['@ana', team:payments]\nreview_in: 6 months",
        "kind: runbook\nparams: [{name: a, pattern: '^[a-z]+$', example: b}]",
        "kind: incident\nstarted: 2026-03-30T07:11:00Z\nmitigated:\nseverity: 1\nresponders: 6",
        "kind: incident\nimpact: {customers: 1200, cost: {amount: 18000.50, currency: EUR}}",
        "kind: incident\nroles: {commander: '@a', scribe: ['@b', '@c']}\nfactors: [a, b]",
        "kind: incident\nrunbooks: [a, {id: b, outcome: wrong}]\ntrigger: a release",
        "kind: near_miss\nstatus: final\nactions: [{title: a, status: done, done_on: 2026-04-01}]",
        "kind: drill\ndate: 2026-01-01\nplanned: true\noutcome: passed\nparticipants: '@a'",
        "kind: path\nrole: new on call\ndocuments: [{ref: a, questions: [{question: b, answer: c}]}]",
        "kind: guide\naudience: public\nredirect_from: [/old]\ndescription: A sentence"
      })
  void whatIsRightIsRightForBoth(String yaml) {
    assertThat(findings(yaml)).isEmpty();
    assertThat(SCHEMA.errors(yaml)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: runbok",
        "kind: runbook\nownr: '@ana'",
        "kind: runbook\nrisk: high",
        "kind: runbook\nreview_in: soon",
        "kind: runbook\nreviews: [{by: '@a'}]",
        "kind: runbook\nreviews: [{on: 2026-01-01, how: glance}]",
        "kind: runbook\nparams: [{pattern: a}]",
        "kind: runbook\ntitle: [a]",
        "kind: runbook\naudience: friends",
        "kind: runbook\nlanguage: klingon",
        "kind: incident\nstatus: over",
        "kind: incident\nstarted: [a]",
        "kind: incident\ndetected_by: luck",
        "kind: incident\nstart_confidence: high",
        "kind: incident\nresponders: many",
        "kind: incident\nimpacts: [{to: 2026-01-01T10:00:00Z}]",
        "kind: incident\nimpact: {customers: many}",
        "kind: incident\nimpact: {cost: {amount: 5, currency: euro}}",
        "kind: incident\ntrigger: {kind: weather}",
        "kind: incident\nactions: [{owner: '@a'}]",
        "kind: incident\nactions: [{title: a, status: later}]",
        "kind: incident\nrunbooks: [{id: a, outcome: great}]",
        "kind: drill\nplanned: maybe",
        "kind: drill\noutcome: fun",
        "kind: path\ndocuments: [{note: a}]",
        "kind: path\ndocuments: [{ref: a, questions: [{question: b}]}]"
      })
  void whatIsWrongIsWrongForBoth(String yaml) {
    assertThat(findings(yaml)).isNotEmpty();
    assertThat(SCHEMA.errors(yaml)).isNotEmpty();
  }
}

package dev.casebook.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.AlertRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alert rules in the forms that repositories keep them in. */
@Timeout(5)
class RuleFileReaderTest {

  private static RuleFileReader.Result read(String text) {
    return new RuleFileReader(AlertSettings.DEFAULT)
        .read(new RepoPath("rules/a.yml"), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Each rule as {@code line:column name severity -> runbook line:column}. */
  private static List<String> rules(String text) {
    return read(text).rules().stream().map(RuleFileReaderTest::line).toList();
  }

  private static String line(AlertRule rule) {
    AlertRule.Reference runbook = rule.runbook();
    return "%d:%d %s %s -> %s"
        .formatted(
            rule.location().line(),
            rule.location().column(),
            rule.name(),
            rule.severity(),
            runbook == null
                ? null
                : "%s %d:%d"
                    .formatted(
                        runbook.text(), runbook.location().line(), runbook.location().column()));
  }

  @Test
  void aRuleFileOfPrometheus() {
    assertThat(
            rules(
                """
                groups:
                  - name: lamp
                    rules:
                      - record: lamp:lit:ratio
                        expr: avg(lit)
                      - alert: LampDark
                        expr: lamp:lit:ratio < 0.5
                        for: 5m
                        labels: {severity: critical}
                        annotations:
                          summary: Half of the lamps are dark
                          runbook_url: docs/lamp.md#dark
                      - alert: "LampHot"
                        expr: heat > 80
                """))
        .containsExactly(
            "6:16 LampDark critical -> docs/lamp.md#dark 12:24", "13:16 LampHot null -> null");
  }

  @Test
  void severalDocumentsWithNamespacesAsMimirAndLokiHaveThem() {
    assertThat(
            rules(
                """
                namespace: one
                groups: [{name: a, rules: [{alert: A, expr: up, labels: {runbook: a.md}}]}]
                ---
                namespace: two
                groups:
                  - name: b
                    rules:
                      - alert: B
                        expr: 'sum(rate({app="b"} |= "error" [1m])) > 1'
                        annotations: {runbook: b.md}
                """))
        .containsExactly("2:36 A null -> a.md 2:67", "8:16 B null -> b.md 10:32");
  }

  @Test
  void resourcesOfKubernetesAloneAndInLists() {
    assertThat(
            rules(
                """
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: monitoring.coreos.com/v1
                    kind: PrometheusRule
                    spec:
                      groups:
                        - name: a
                          rules:
                            - {alert: A, expr: up, annotations: {runbook_url: a.md}}
                """))
        .containsExactly("10:23 A null -> a.md 10:63");
  }

  @Test
  void aConfigMapHoldsARuleFileAsText() {
    assertThat(
            rules(
                """
                kind: ConfigMap
                data:
                  rules.yaml: |
                    groups:
                      - name: a
                        rules:
                          - alert: A
                            expr: up
                            annotations:
                              runbook_url: a.md
                """))
        .singleElement()
        .asString()
        .startsWith("7:")
        .contains(" A null -> a.md 10:");
  }

  @Test
  void templatesOfChartsAreReadLineByLine() {
    RuleFileReader.Result result =
        read(
            """
            {{- if .Values.enabled }}
            kind: PrometheusRule
            metadata:
              name: {{ .Release.Name }}
            spec:
              groups:
              - name: lamp.rules
                rules:
            {{- if not .Values.disabled.LampDark }}
                - alert: LampDark
                  annotations:
                    description: 'Dark for {{`{{`}} $value {{`}}`}}.'
            {{- if .Values.annotations }}
            {{ toYaml .Values.annotations | indent 8 }}
            {{- end }}
                    runbook_url: {{ $.Values.runbookUrl }}/lamp/lampdark
                  expr: |-
                    lit == 0
                  labels:
                    severity: "critical" # of course
            {{- end }}
                - record: lamp:lit
                  labels: {severity: none}
                  expr: lit
                - expr: heat > 80
                  alert: LampHot
            {{- end }}
            """);
    assertThat(result.findings()).isEmpty();
    assertThat(result.rules().stream().map(RuleFileReaderTest::line))
        .containsExactly(
            "10:14 LampDark critical -> {{ $.Values.runbookUrl }}/lamp/lampdark 16:22",
            "26:14 LampHot null -> null");
  }

  @Test
  void annotationsInBracesAreReadOnOneLineToo() {
    RuleFileReader.Result result =
        read(
            """
            {{- if .Values.enabled }}
            - alert: LampDark
              annotations: {summary: "Dark: {{ $value }}, {x: y}", runbook_url: lamp.md#mend }
              labels: {"severity": 'critical', team: lamps}
              expr: lit == 0
            {{- end }}
            """);
    assertThat(result.rules().stream().map(RuleFileReaderTest::line))
        .containsExactly("2:10 LampDark critical -> lamp.md#mend 3:69");
  }

  @Test
  void whatIsNeverClosedIsReportedWhereItWasOpened() {
    RuleFileReader.Result result =
        read(
            """
            groups:
              - name: lamp
                rules:
                  - alert: LampDark
                    expr: up == 0
                    annotations: {runbook_url: runbooks/lamp.md
            """);
    assertThat(result.rules().stream().map(RuleFileReaderTest::line))
        .containsExactly("4:16 LampDark null -> runbooks/lamp.md 6:36");
    assertThat(result.findings())
        .extracting(finding -> finding.location().toString())
        .containsExactly("rules/a.yml:6:22");
  }

  @Test
  void brokenYamlIsReportedAndReadAsFarAsItCanBe() {
    RuleFileReader.Result result =
        read(
            """
            groups:
              - name: lamp
                rules:
                  - alert: LampDark
                    expr: up == 0
                    annotations: {runbook_url: "lamp.md"
                  - alert: LampHot
                    expr: [
            """);
    assertThat(result.rules()).extracting(AlertRule::name).containsExactly("LampDark", "LampHot");
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(AlertFileRules.UNREADABLE_ALERTS);
              assertThat(finding.location().line()).isEqualTo(7);
            });
  }

  @Test
  void anchorsAreNoMistake() {
    RuleFileReader.Result result =
        read(
            """
            x: &labels {severity: page}
            rules:
              - alert: A
                expr: up
                labels: *labels
                annotations:
                  runbook_url: a.md
            """);
    assertThat(result.findings()).isEmpty();
    assertThat(result.rules().stream().map(RuleFileReaderTest::line))
        .containsExactly("3:12 A null -> a.md 7:20");
  }

  @Test
  void theFirstNameThatARuleHasCounts() {
    assertThat(
            rules(
                """
                - alert: A
                  expr: up
                  labels: {runbook: label.md, runbook_url: "  "}
                  annotations: {runbookUrl: later.md, runbook: annotation.md, runbook_url: null}
                """))
        .containsExactly("1:10 A null -> annotation.md 4:48");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "alert: x",
        "on: {alert: [x]}\nexpr: 1\n",
        "- alert: {a: b}\n  expr: 1\n",
        "- alert:\n  expr: 1\n",
        "- alert: ' '\n  expr: 1\n",
        "- alert: \"a\\nb\"\n  expr: 1\n",
        "jobs:\n  alert:\n    steps: [{run: 'expr: 1'}]\n",
        "alert: &a [*a]\nexpr: 1\n",
        "alert: !!java.net.URL x\nexpr: 1\n",
        "alert: A\nexpr: 1\nalert: B\n",
        "\u0000alert: A\nexpr: 1",
      })
  void whatIsNoRuleGivesNoneAndNothingIsSaid(String text) {
    assertThat(read(text).rules()).allMatch(rule -> rule.name().matches("[AB]"));
    assertThat(read(text).findings()).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource
  void hostileFilesEndSoon(String text, int rules) {
    assertThat(read(text).rules()).hasSize(rules);
  }

  static Stream<Arguments> hostileFilesEndSoon() {
    String rule = "- alert: A\n  expr: up\n";
    return Stream.of(
        Arguments.of("- alert: A\n  expr: " + "[".repeat(100_000), 1),
        Arguments.of("- {alert: A, expr: up}\n".repeat(6_000), RuleFileReader.MOST_RULES),
        Arguments.of("alert: " + "a".repeat(1_000_000) + "\nexpr: up\n", 0),
        Arguments.of(rule + " ".repeat(2_000_000) + "{{\n", 1),
        Arguments.of(rule + "  severity: " + " x".repeat(900_000) + "{{\n", 1),
        Arguments.of(rule + "runbook: " + "{{ ".repeat(300_000), 1));
  }

  @Test
  void onlyWhatLooksLikeARuleIsParsed() {
    assertThat(RuleHint.isIn("subalert: 1\nexpr: 2")).isFalse();
    assertThat(RuleHint.isIn("alerting: 1\nexpr: 2")).isFalse();
    assertThat(RuleHint.isIn("{\"alert\": \"A\", 'expr': up}")).isTrue();
    assertThat(RuleHint.isIn("alert:\nexpr")).isFalse();
  }
}

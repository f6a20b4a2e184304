package dev.casebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.casebook.Schema;
import dev.casebook.json.Json;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

/** Each format for machines is what its readers ask for. */
class MachineFormatsTest {

  private static final Rule OWNER = new Rule("unknown-owner", Level.ERROR, "An owner is not known");
  private static final Rule LINK = new Rule("broken-link", Level.WARNING, "A link leads nowhere");
  private static final Rule NOTE = new Rule("hidden-document", Level.INFO, "A document is hidden");
  private static final RepoPath ODD = new RepoPath("a: b/100 % 故障, #1.md");

  private static final List<Finding> FINDINGS =
      List.of(
          Finding.of(NOTE, SourceLocation.file(ODD), "a note"),
          Finding.of(LINK, new SourceLocation(ODD, 3, 5, 9), "link 'a,b:c' \u001b[31m\u0000 <&>\nx")
              .withHelp("100 % sure: mend it"),
          Finding.of(LINK, new SourceLocation(ODD, 4, 5, 9), "link 'd'"),
          Finding.of(LINK, new SourceLocation(ODD, 7, 1, 1), "link 'd'"),
          Finding.of(OWNER, SourceLocation.line(new RepoPath("b.md"), 2), "no team 'x'"));

  private static List<Finding> many(int count) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      SourceLocation at = SourceLocation.line(new RepoPath("a.md"), i);
      findings.add(Finding.of(i % 2 == 0 ? LINK : OWNER, at, "finding " + i));
    }
    return findings;
  }

  private static String resource(String path) throws Exception {
    try (InputStream in = MachineFormatsTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> errors(SpecificationVersion version, String schema, String json) {
    return SchemaRegistry.withDefaultDialect(version)
        .getSchema(schema, InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void sarifIsValid() throws Exception {
    String schema = resource("/schema/sarif-schema-2.1.0.json");
    for (List<Finding> findings : List.of(FINDINGS, List.<Finding>of())) {
      String text = new SarifFormatter("1.2.3").format(findings);
      assertThat(errors(SpecificationVersion.DRAFT_7, schema, text)).isEmpty();
    }
    assertThat(errors(SpecificationVersion.DRAFT_7, schema, "{\"version\": \"2.1.0\"}"))
        .isNotEmpty();
  }

  @Test
  void sarifNamesPlacesRelativeToTheRepository() {
    String text = new SarifFormatter("1.2.3").format(FINDINGS);
    assertThat(text)
        .contains("\"a:%20b/100%20%25%20%E6%95%85%E9%9A%9C,%20%231.md\"")
        .contains("\"startLine\" : 3")
        .contains("\"endColumn\" : 9")
        .contains("\"level\" : \"note\"");
  }

  @Test
  void sarifHasNoMoreResultsThanGitHubTakesAndTheWorstOfThem() {
    Map<?, ?> log = Json.parseObject(new SarifFormatter("1").format(many(25_010)));
    Map<?, ?> run = (Map<?, ?>) ((List<?>) log.get("runs")).get(0);
    List<?> results = (List<?>) run.get("results");
    assertThat(results).hasSize(25_000);
    assertThat(((Map<?, ?>) results.get(12_504)).get("level")).isEqualTo("error");
  }

  @Test
  void annotationsOfGitHubEscapeWhatWouldBeACommand() {
    assertThat(new GitHubFormatter().format(FINDINGS))
        .isEqualTo(
            """
            ::error file=b.md,line=2,col=1,title=unknown-owner::no team 'x'
            ::warning file=a%3A b/100 %25 故障%2C #1.md,line=3,col=5,endColumn=9,title=broken-link::\
            link 'a,b:c' \\e[31m\\u{0} <&>%0Ax%0A100 %25 sure: mend it
            ::warning file=a%3A b/100 %25 故障%2C #1.md,line=4,col=5,endColumn=9,title=broken-link::link 'd'
            ::warning file=a%3A b/100 %25 故障%2C #1.md,line=7,col=1,title=broken-link::link 'd'
            ::notice file=a%3A b/100 %25 故障%2C #1.md,title=hidden-document::a note
            """);
  }

  @Test
  void gitHubGetsTenOfEachLevelAndACount() {
    List<String> lines = new GitHubFormatter().format(many(31)).lines().toList();
    assertThat(lines).hasSize(21);
    assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error "));
    assertThat(lines.subList(10, 20)).allMatch(line -> line.startsWith("::warning "));
    assertThat(lines.get(20)).isEqualTo("and 11 more: see the summary of this step");
  }

  @Test
  void theReportOfGitLabIsValid() throws Exception {
    String schema = resource("/schema-gitlab-code-quality.json");
    assertThat(
            errors(
                SpecificationVersion.DRAFT_2020_12, schema, new GitLabFormatter().format(FINDINGS)))
        .isEmpty();
    assertThat(new GitLabFormatter().format(List.of())).isEqualTo("[ ]\n");
  }

  @Test
  void fingerprintsStayWhenLinesMoveAndDifferForEqualFindings() {
    List<Finding> moved =
        FINDINGS.stream()
            .map(
                each ->
                    new Finding(
                        each.rule(),
                        each.level(),
                        each.location().line() == 0
                            ? each.location()
                            : SourceLocation.line(
                                each.location().path(), each.location().line() + 100),
                        each.message(),
                        each.label(),
                        each.help()))
            .toList();
    assertThat(Fingerprints.of(moved)).isEqualTo(Fingerprints.of(FINDINGS)).doesNotHaveDuplicates();
  }

  @Test
  void theReportOfJUnitIsValid() throws Exception {
    javax.xml.validation.Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(MachineFormatsTest.class.getResource("/schema-junit.xsd"));
    for (List<Finding> findings : List.of(FINDINGS, List.<Finding>of())) {
      String text = new JUnitFormatter(Level.ERROR).format(findings);
      schema.newValidator().validate(new StreamSource(new StringReader(text)));
    }
  }

  @Test
  void aTestCaseFailsFromTheLevelThatFails() {
    assertThat(new JUnitFormatter(Level.ERROR).format(FINDINGS))
        .contains("tests=\"3\" failures=\"1\"");
    assertThat(new JUnitFormatter(Level.WARNING).format(FINDINGS))
        .contains("tests=\"3\" failures=\"2\"");
    assertThat(new JUnitFormatter(Level.ERROR).format(List.of()))
        .contains("tests=\"1\" failures=\"0\"");
  }

  @Test
  void ourOwnJsonIsValid() {
    assertThat(
            errors(
                SpecificationVersion.DRAFT_2020_12,
                Schema.FINDINGS.text(),
                new JsonFormatter().format(FINDINGS)))
        .isEmpty();
  }

  @Test
  void fingerprintsStayWhenDaysPass() {
    SourceLocation at = SourceLocation.line(new RepoPath("a.md"), 2);
    assertThat(Fingerprints.of(List.of(Finding.of(OWNER, at, "'x' was due on 2026-10-01, today"))))
        .isEqualTo(
            Fingerprints.of(
                List.of(Finding.of(OWNER, at, "'x' was due on 2026-10-01, 12 days ago"))))
        .isNotEqualTo(
            Fingerprints.of(
                List.of(Finding.of(OWNER, at, "'x' was due on 2026-10-02, 12 days ago"))));
  }

  @Test
  void everyResultOfSarifNamesALine() {
    Map<?, ?> log = Json.parseObject(new SarifFormatter("1").format(FINDINGS));
    Map<?, ?> run = (Map<?, ?>) ((List<?>) log.get("runs")).get(0);
    assertThat((List<?>) run.get("results"))
        .hasSize(FINDINGS.size())
        .allSatisfy(result -> assertThat(result.toString()).contains("startLine="));
  }

  @Test
  void howManyHaveAHabitIsNoOtherFinding() {
    SourceLocation file = SourceLocation.file(new RepoPath("a.md"));
    assertThat(Fingerprints.of(List.of(Finding.of(OWNER, file, "25 runbooks have no owner"))))
        .isEqualTo(Fingerprints.of(List.of(Finding.of(OWNER, file, "26 runbooks have no owner"))));
  }
}

package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Provenance;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parses one document for a test. */
final class Parsing {

  private final ParseResult result;

  private Parsing(ParseResult result) {
    this.result = result;
  }

  static Parsing of(String path, String text) {
    return of(path, text, ParseSettings.DEFAULTS);
  }

  static Parsing of(String path, String text, ParseSettings settings) {
    return of(path, text, new ParseContext(settings, OwnerLookup.NONE));
  }

  static Parsing of(String path, String text, ParseContext context) {
    return of(path, text.getBytes(StandardCharsets.UTF_8), context);
  }

  static Parsing of(String path, byte[] bytes, ParseContext context) {
    return new Parsing(
        new DocumentParser(context, new MarkdownParser()).parse(new RepoPath(path), bytes));
  }

  /** A postmortem with these lines of front matter. */
  static Parsing postmortem(String frontMatter) {
    return of("postmortems/a.md", "---\n" + frontMatter + "\n---\n# A\n");
  }

  Document document() {
    assertThat(result.document()).isNotNull();
    return result.document();
  }

  IncidentFacts facts() {
    return ((IncidentDocument) document()).facts();
  }

  String time(Milestone milestone) {
    return facts().milestones().get(milestone).map(Moment::iso).orElse("unknown");
  }

  Provenance provenance(String field) {
    Provenance from = document().header().provenance().get(field);
    assertThat(from).as("provenance of " + field).isNotNull();
    return from;
  }

  List<Finding> findings() {
    return result.findings();
  }

  Finding onlyFinding() {
    assertThat(result.findings()).hasSize(1);
    return result.findings().get(0);
  }

  /** Each finding as {@code line:column rule: message}. */
  List<String> lines() {
    return result.findings().stream()
        .map(
            finding ->
                "%d:%d %s: %s"
                    .formatted(
                        finding.location().line(),
                        finding.location().column(),
                        finding.rule().id(),
                        finding.message()))
        .toList();
  }
}

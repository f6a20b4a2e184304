package dev.casebook.cli;

import dev.casebook.Reading;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.LineFormatter;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.TerminalText;
import dev.casebook.json.Json;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.output.DocumentExport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a file is understood. */
@Command(
    name = "explain",
    description = "Show every field of a document, its value, and where it came from.")
final class ExplainCommand implements Callable<Integer> {

  /** How the explanation is printed. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "PATH", description = "A document, by its path or its id; or a folder.")
  private String path = "";

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      Reading reading = session.casebook().read();
      session.done();
      String clean = path.startsWith("./") ? path.substring(2) : path;
      Optional<Document> document = reading.catalog().document(clean);
      if (document.isPresent()) {
        explain(session, document.get());
      } else {
        list(reading, clean);
      }
      return ExitCode.OK;
    }
  }

  private void explain(Session session, Document document) {
    Catalog catalog = session.casebook().read().catalog();
    if (format == Format.JSON) {
      terminal.out().print(Json.pretty(new DocumentExport(catalog).row(document)) + "\n");
      return;
    }
    terminal.out().print(Explanation.of(catalog, document));
    List<Finding> findings =
        at(session.casebook().check(false).findings(), document.path().value());
    if (!findings.isEmpty()) {
      terminal.out().print("\n" + new LineFormatter().format(findings));
    }
  }

  private static List<Finding> at(List<Finding> findings, String path) {
    return findings.stream()
        .filter(finding -> finding.location().path().value().equals(path))
        .toList();
  }

  /** The documents of a folder; else why there is no such document. */
  private void list(Reading reading, String clean) {
    String folder = clean.endsWith("/") ? clean : clean + "/";
    List<String> known =
        reading.catalog().documents().stream().map(each -> each.path().value()).toList();
    List<String> inside =
        known.stream().filter(each -> clean.equals(".") || each.startsWith(folder)).toList();
    if (!inside.isEmpty()) {
      inside.forEach(each -> terminal.out().println(TerminalText.escape(each)));
      return;
    }
    throw new CasebookException(
        CasebookException.Reason.CONFIGURATION,
        "no document is called '%s'%s".formatted(path, why(reading, clean, known)));
  }

  private static String why(Reading reading, String clean, List<String> known) {
    List<Finding> findings = at(reading.findings(), clean);
    if (!findings.isEmpty()) {
      return ": " + findings.get(0).message();
    }
    return NearestName.of(clean, known)
        .map(name -> "; did you mean '" + name + "'?")
        .orElse(
            "; 'casebook list' shows them all, and 'source' in casebook.yml says which folder is"
                + " read and what is excluded");
  }
}

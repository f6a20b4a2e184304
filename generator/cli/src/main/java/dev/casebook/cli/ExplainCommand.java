package dev.casebook.cli;

import dev.casebook.Reading;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.LineFormatter;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows how a file is understood. */
@Command(
    name = "explain",
    description = "Show every field of a document, its value, and where it came from.")
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "PATH", description = "A document, by its path or its id.")
  private String path = "";

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      Reading reading = session.casebook().read();
      session.done();
      Document document = find(reading.catalog());
      terminal.out().print(Explanation.of(reading.catalog(), document));
      List<Finding> findings =
          session.casebook().check(false).findings().stream()
              .filter(finding -> finding.location().path().equals(document.path()))
              .toList();
      if (!findings.isEmpty()) {
        terminal.out().print("\n" + new LineFormatter().format(findings));
      }
      return ExitCode.OK;
    }
  }

  private Document find(Catalog catalog) {
    String clean = path.startsWith("./") ? path.substring(2) : path;
    return catalog
        .document(clean)
        .orElseThrow(
            () -> {
              List<String> known =
                  catalog.documents().stream().map(Document::path).map(RepoPath::value).toList();
              return new CasebookException(
                  CasebookException.Reason.CONFIGURATION,
                  "no document is called '%s'%s"
                      .formatted(
                          path,
                          NearestName.of(clean, known)
                              .map(name -> "; did you mean '" + name + "'?")
                              .orElse("; 'casebook list' shows them all")));
            });
  }
}

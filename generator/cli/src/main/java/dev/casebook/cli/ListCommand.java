package dev.casebook.cli;

import dev.casebook.model.Alert;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Owner;
import dev.casebook.model.RunbookTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the documents, or the alerts, as a table. */
@Command(name = "list", description = "List the documents with their owners and freshness.")
final class ListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(names = "--alerts", description = "List the alerts with their runbooks instead.")
  private boolean alerts;

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      Catalog catalog = session.casebook().read().catalog();
      session.done();
      terminal.out().print(alerts ? alerts(catalog) : documents(catalog));
      if (!shared.quiet) {
        terminal.note(
            alerts
                ? Summary.count(catalog.alerts().all().size(), "alert", "alerts")
                : Summary.count(catalog.documents().size(), "document", "documents"));
      }
      return ExitCode.OK;
    }
  }

  private static String documents(Catalog catalog) {
    TextTable table = new TextTable("KIND", "PATH", "TITLE", "OWNER", "FRESHNESS");
    for (Document document : catalog.documents()) {
      table.row(
          List.of(
              document.kind().label(),
              document.path().value(),
              document.title(),
              String.join(", ", document.header().owners().stream().map(Owner::id).toList()),
              catalog.freshnessOf(document).state().name().toLowerCase(Locale.ROOT)));
    }
    return table.text();
  }

  private static String alerts(Catalog catalog) {
    TextTable table = new TextTable("ALERT", "SEVERITY", "RUNBOOK", "STATED AT");
    for (Alert alert : catalog.alerts().all()) {
      table.row(
          List.of(
              alert.name(),
              String.join(", ", alert.severities()),
              runbooks(alert),
              alert.rules().isEmpty() ? "" : alert.rules().get(0).rule().location().toString()));
    }
    return table.text();
  }

  private static String runbooks(Alert alert) {
    List<String> runbooks = new ArrayList<>();
    for (Alert.Page page : alert.pages()) {
      String fragment = page.fragment().isEmpty() ? "" : "#" + page.fragment();
      runbooks.add(page.document() + fragment);
    }
    runbooks.addAll(alert.outside());
    alert.rules().stream()
        .map(Alert.Rule::target)
        .filter(RunbookTarget.File.class::isInstance)
        .forEach(file -> runbooks.add(((RunbookTarget.File) file).path().value()));
    int more = runbooks.size() - 1;
    return runbooks.isEmpty()
        ? "none"
        : runbooks.get(0) + (more > 0 ? " and " + more + " more" : "");
  }
}

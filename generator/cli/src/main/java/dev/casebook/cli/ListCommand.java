package dev.casebook.cli;

import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Owner;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the documents as a table. */
@Command(name = "list", description = "List the documents with their owners and freshness.")
final class ListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      Catalog catalog = session.casebook().read().catalog();
      session.done();
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
      terminal.out().print(table.text());
      if (!shared.quiet) {
        terminal.note(Summary.count(catalog.documents().size(), "document", "documents"));
      }
      return ExitCode.OK;
    }
  }
}

package dev.casebook.cli;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.TerminalText;
import dev.casebook.explore.ConfigDraft;
import dev.casebook.explore.Exploration;
import dev.casebook.explore.ExplorationText;
import dev.casebook.explore.Explorer;
import dev.casebook.explore.ForeignSite;
import dev.casebook.explore.ForeignSite.Generator;
import dev.casebook.explore.ForeignSites;
import dev.casebook.explore.ReadingOrder;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.source.ContentSources;
import dev.casebook.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at a repository, tells what is there, and writes a first configuration. */
@Command(
    name = "init",
    description = "Look at a repository, tell what is there, and write a first casebook.yml.")
final class InitCommand implements Callable<Integer> {

  private static final String NAME = "casebook.yml";

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(names = "--dry-run", description = "Write nothing; print the file that would be written.")
  private boolean dryRun;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Option(
      names = "--from",
      paramLabel = "GENERATOR",
      description = "Take titles, addresses and order from ${COMPLETION-CANDIDATES}.")
  private @Nullable From from;

  /** Whose configuration is taken over. */
  enum From {
    MKDOCS,
    HUGO,
    DOCUSAURUS,
    TECHDOCS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    Path file = file();
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      Catalog catalog = session.casebook().read().catalog();
      List<Finding> findings = session.casebook().check(false).findings();
      session.done();
      Exploration found = Explorer.explore(catalog, findings, name(file));
      ForeignSite site = from == null ? null : foreign(catalog, from);
      report(found, site);
      write(file, found, site);
      return ExitCode.OK;
    }
  }

  private Optional<String> text(String name) {
    String path = shared.folder == null ? name : shared.folder + "/" + name;
    return ContentSources.text(
            shared.request(terminal, BuildOptions.DEFAULTS).source(), shared.ref, path)
        .map(SourceText::text);
  }

  private ForeignSite foreign(Catalog catalog, From generator) {
    ForeignSite site =
        ForeignSites.read(Generator.valueOf(generator.name()), this::text)
            .orElseThrow(
                () ->
                    new CasebookException(
                        CasebookException.Reason.CONFIGURATION,
                        "there is no configuration of %s here: none of %s"
                            .formatted(
                                generator,
                                String.join(
                                    ", ",
                                    ForeignSites.files(Generator.valueOf(generator.name()))))));
    RepoPath folder = RepoPath.ROOT.resolve(site.folder()).orElse(RepoPath.ROOT);
    Set<String> pages =
        catalog.documents().stream()
            .map(Document::path)
            .filter(path -> path.isIn(folder))
            .map(path -> path.within(folder).value())
            .collect(Collectors.toSet());
    return ForeignSites.resolved(site, pages);
  }

  private void report(Exploration found, @Nullable ForeignSite site) {
    if (shared.quiet) {
      return;
    }
    ExplorationText.of(found).lines().forEach(terminal::note);
    if (site == null) {
      for (Generator generator : ForeignSites.present(this::text)) {
        terminal.note(
            "\nthis is a site of " + name(generator) + ": init --from " + name(generator));
      }
      return;
    }
    terminal.note(
        "\nfrom %s: %d pages of the navigation, %d redirects"
            .formatted(name(site.generator()), site.navigation().size(), site.redirects().size()));
    site.unread().forEach(each -> terminal.note("  not taken over: " + each));
  }

  private static String name(Generator generator) {
    return generator.name().toLowerCase(Locale.ROOT);
  }

  private void write(Path file, Exploration found, @Nullable ForeignSite site) {
    String draft = ConfigDraft.of(found, site);
    if (dryRun || shared.ref != null) {
      draft.lines().map(TerminalText::escape).forEach(terminal.out()::println);
      return;
    }
    terminal.note("");
    if (write(file, draft)) {
      terminal.note(file + " is written; look at it, then: casebook build");
      writeOrder(file, site);
    } else {
      terminal.note(file + " is there already and stays as it is; --dry-run prints a new one");
    }
  }

  /** The navigation goes on as a learning path among the pages. */
  private void writeOrder(Path file, @Nullable ForeignSite site) {
    if (site != null && !site.navigation().isEmpty()) {
      Path order = file.resolveSibling(site.folder()).resolve("reading-order.md");
      if (write(order, ReadingOrder.of(site))) {
        terminal.note(order + " is written: the navigation as a learning path");
      }
    }
  }

  private Path file() {
    Path source = shared.request(terminal, BuildOptions.DEFAULTS).source();
    return (shared.folder == null ? source : source.resolve(shared.folder)).resolve(NAME);
  }

  private static String name(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path name = folder == null ? null : folder.getFileName();
    return name == null ? "Casebook" : name.toString();
  }

  /** Whether the file was not there yet: an existing one is never touched. */
  private static boolean write(Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw new CasebookException(CasebookException.Reason.IO, file + " cannot be written", e);
    }
  }
}

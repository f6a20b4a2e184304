package dev.casebook;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a look at a repository found, and the first {@code casebook.yml} that says so. */
public final class FirstConfiguration {

  private static final String NAME = "casebook.yml";

  private final Path file;
  private final Exploration found;
  private final @Nullable ForeignSite site;
  private final List<Generator> present;

  private FirstConfiguration(
      Path file, Exploration found, @Nullable ForeignSite site, List<Generator> present) {
    this.file = file;
    this.found = found;
    this.site = site;
    this.present = List.copyOf(present);
  }

  /**
   * Looks at what was read.
   *
   * @param from whose configuration is taken over; null for nobody's
   * @throws CasebookException when that generator has no configuration here
   */
  public static FirstConfiguration of(
      Casebook casebook, CasebookRequest request, @Nullable Generator from) {
    Catalog catalog = casebook.read().catalog();
    RepoPath folder = request.folder();
    Path inside = folder == null ? request.source() : request.source().resolve(folder.value());
    Path file = inside.resolve(NAME);
    return new FirstConfiguration(
        file,
        Explorer.explore(catalog, casebook.check(false).findings(), name(file)),
        from == null ? null : foreign(catalog, request, from),
        ForeignSites.present(path -> text(request, path)));
  }

  private static Optional<String> text(CasebookRequest request, String name) {
    RepoPath folder = request.folder();
    String path = folder == null ? name : folder.value() + "/" + name;
    return ContentSources.text(request.source(), request.ref(), path).map(SourceText::text);
  }

  private static ForeignSite foreign(
      Catalog catalog, CasebookRequest request, Generator generator) {
    ForeignSite site =
        ForeignSites.read(generator, path -> text(request, path))
            .orElseThrow(() -> absent(generator));
    RepoPath folder = RepoPath.ROOT.resolve(site.folder()).orElse(RepoPath.ROOT);
    Set<String> pages =
        catalog.documents().stream()
            .map(Document::path)
            .filter(path -> path.isIn(folder))
            .map(path -> path.within(folder).value())
            .collect(Collectors.toSet());
    return ForeignSites.resolved(site, pages);
  }

  private static CasebookException absent(Generator generator) {
    return new CasebookException(
        Reason.CONFIGURATION,
        "there is no configuration of %s here: none of %s"
            .formatted(generator.label(), String.join(", ", ForeignSites.files(generator))));
  }

  private static String name(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path name = folder == null ? null : folder.getFileName();
    return name == null ? "Casebook" : name.toString();
  }

  /** What was found, for people; may hold characters of the repository. */
  public List<String> report() {
    List<String> lines = new ArrayList<>(ExplorationText.of(found).lines().toList());
    if (site == null) {
      for (Generator generator : present) {
        lines.add("");
        lines.add("this is a site of %1$s: init --from %1$s".formatted(generator.label()));
      }
      return lines;
    }
    lines.add("");
    lines.add(
        "from %s: %d pages of the navigation, %d redirects"
            .formatted(
                site.generator().label(), site.navigation().size(), site.redirects().size()));
    site.unread().forEach(each -> lines.add("  not taken over: " + each));
    return lines;
  }

  /** The text of the file. */
  public String text() {
    return ConfigDraft.of(found, site);
  }

  /**
   * Writes the file, the schema that its first line names, and the reading order of another
   * generator; existing files stay as they are.
   *
   * @return what was done, for people
   * @throws CasebookException when a file cannot be written
   */
  public List<String> write() {
    if (!write(file, text())) {
      return List.of(file + " is there already and stays as it is; a dry run prints a new one");
    }
    List<String> done = new ArrayList<>();
    done.add(file + " is written; look at it, then: casebook build");
    Path schema = file.resolveSibling(ConfigDraft.SCHEMA);
    if (write(schema, Schema.CONFIG.text())) {
      done.add(schema + " is written, so that editors complete it");
    }
    if (site != null && !site.navigation().isEmpty()) {
      Path order = file.resolveSibling(site.folder()).resolve("reading-order.md");
      if (write(order, ReadingOrder.of(site))) {
        done.add(order + " is written: the navigation as a learning path");
      }
    }
    return done;
  }

  /** Whether the file was not there yet. */
  private static boolean write(Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw new CasebookException(Reason.IO, file + " cannot be written", e);
    }
  }
}

package dev.casebook;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.draft.Draft;
import dev.casebook.draft.DraftWish;
import dev.casebook.model.Catalog;
import dev.casebook.model.Directory;
import dev.casebook.model.Owner;
import dev.casebook.model.Severity;
import dev.casebook.parse.OwnerText;
import dev.casebook.source.DeclaredOwners;
import dev.casebook.source.OwnerMatch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document that somebody begins: composed from what the repository tells, then written once. */
public final class NewDocument {

  private final Draft draft;
  private final @Nullable OwnerMatch declared;
  private final EditableFiles files;
  private final RepoPath folder;

  private NewDocument(
      Draft draft, @Nullable OwnerMatch declared, EditableFiles files, RepoPath folder) {
    this.draft = draft;
    this.declared = declared;
    this.files = files;
    this.folder = folder;
  }

  /**
   * Composes a document.
   *
   * @param path relative to the repository; null for the place where documents of its kind live
   * @throws CasebookException when the wish names what does not exist, or the source has no files
   */
  public static NewDocument of(
      Casebook casebook, CasebookRequest request, DraftWish wish, @Nullable RepoPath path) {
    EditableFiles files = EditableFiles.of(request, "a new document");
    Catalog catalog = casebook.read().catalog();
    DeclaredOwners owners = DeclaredOwners.read(casebook.snapshot());
    RepoPath folder = casebook.snapshot().folder();
    Draft draft =
        Draft.of(
            checked(wish, catalog),
            path,
            new Draft.Surroundings(
                catalog,
                folder,
                place -> owners(owners.of(place), catalog.directory()),
                files::text));
    OwnerMatch match = owners.of(draft.path()).orElse(null);
    return new NewDocument(draft, wish.owner() == null ? match : null, files, folder);
  }

  private static List<Owner> owners(Optional<OwnerMatch> match, Directory directory) {
    return match.stream()
        .flatMap(found -> found.owners().stream())
        .map(name -> OwnerText.of(name, directory))
        .distinct()
        .toList();
  }

  /** The wish in the words of the configuration. */
  private static DraftWish checked(DraftWish wish, Catalog catalog) {
    if (wish.title().codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw unusable("a title needs a letter or a digit");
    }
    Directory directory = catalog.directory();
    List<String> services = new ArrayList<>();
    for (String service : wish.services()) {
      Optional<Directory.Service> known = directory.serviceNamed(service);
      if (known.isEmpty() && directory.whole().services()) {
        List<String> ids = directory.services().stream().map(Directory.Service::id).toList();
        throw unknown("service", service, ids);
      }
      services.add(known.map(Directory.Service::id).orElse(service));
    }
    for (String runbook : wish.runbooks()) {
      if (catalog.document(runbook).isEmpty()) {
        throw unknown("document", runbook, catalog.index().byId().keySet());
      }
    }
    if (wish.id() != null && catalog.document(wish.id()).isPresent()) {
      throw unusable("the id '" + wish.id() + "' is taken");
    }
    if (wish.incident() != null) {
      List<String> ids = catalog.incidents().stream().map(each -> each.id()).toList();
      if (!ids.contains(wish.incident())) {
        throw unknown("incident", wish.incident(), ids);
      }
    }
    return new DraftWish(
        wish.kind(),
        wish.title().strip(),
        wish.id(),
        severity(wish.severity(), catalog.severities()),
        services,
        wish.owner() == null ? null : OwnerText.of(wish.owner(), directory).id(),
        wish.started(),
        wish.incident(),
        wish.alerts(),
        wish.runbooks(),
        wish.role(),
        wish.date(),
        wish.language());
  }

  private static @Nullable String severity(@Nullable String asked, List<Severity> known) {
    if (asked == null || known.isEmpty()) {
      return asked;
    }
    String name = asked.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(
            each ->
                each.id().equalsIgnoreCase(name)
                    || each.name().equalsIgnoreCase(name)
                    || each.aliases().stream().anyMatch(name::equalsIgnoreCase))
        .map(Severity::id)
        .findFirst()
        .orElseThrow(() -> unknown("severity", asked, known.stream().map(Severity::id).toList()));
  }

  private static CasebookException unknown(String what, String name, Collection<String> known) {
    List<String> names = known.stream().sorted().toList();
    String near =
        NearestName.of(name, names).map(each -> "; did you mean " + each + "?").orElse("");
    String all =
        near.isEmpty() && names.size() <= 12 ? "; there are " + String.join(", ", names) : "";
    return unusable("there is no " + what + " '" + name + "'" + near + all);
  }

  private static CasebookException unusable(String message) {
    return new CasebookException(Reason.CONFIGURATION, message);
  }

  /** Where the file goes. */
  public RepoPath path() {
    return draft.path();
  }

  /** The text of the file. */
  public String text() {
    return draft.text();
  }

  /** What was filled in and from where, for people. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("id " + draft.id());
    if (!draft.owners().isEmpty()) {
      String names = String.join(", ", draft.owners().stream().map(Owner::id).toList());
      String from = declared == null ? "" : ", from " + declared.rule() + " in " + declared.file();
      notes.add("owner " + names + from);
    }
    if (draft.template() != null) {
      notes.add("after the template " + draft.template());
    }
    return notes;
  }

  /**
   * Writes the file, and beside {@code casebook.yml} the schema that its first line names, when
   * that is not there yet.
   *
   * @return what was done, for people
   * @throws CasebookException when the file is there already, or cannot be written
   */
  public List<String> write() {
    files.create(draft.path(), draft.text().getBytes(StandardCharsets.UTF_8));
    List<String> done = new ArrayList<>(List.of(draft.path() + " is written"));
    RepoPath schema = folder.resolve(Draft.SCHEMA).orElseThrow();
    if (!files.exists(schema)) {
      files.create(schema, Schema.FRONT_MATTER.text().getBytes(StandardCharsets.UTF_8));
      done.add(schema + " is written, so that editors complete its front matter");
    }
    return done;
  }

  /** The file on disk. */
  public Path file() {
    return files.path(draft.path());
  }
}

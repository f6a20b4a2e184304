package dev.casebook.draft;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A new document, not yet written.
 *
 * @param template of the repository that it follows; null for our own
 */
public record Draft(
    RepoPath path, String id, List<Owner> owners, @Nullable RepoPath template, String text) {

  /** Beside {@code casebook.yml}: what editors complete front matter by. */
  public static final String SCHEMA = ".front-matter.schema.json";

  public Draft {
    owners = List.copyOf(owners);
  }

  /**
   * What a repository tells of the place of a document.
   *
   * @param folder the source folder
   * @param owners who answers for a path, by the owner files
   * @param text of a file of the repository
   */
  public record Surroundings(
      Catalog catalog,
      RepoPath folder,
      Function<RepoPath, List<Owner>> owners,
      Function<RepoPath, String> text) {}

  /**
   * Composes a document.
   *
   * @param path where to put it; null for the place where documents of its kind live
   */
  public static Draft of(DraftWish asked, @Nullable RepoPath path, Surroundings around) {
    Catalog catalog = around.catalog();
    LocalDate today = catalog.asOf().atZone(ZoneOffset.UTC).toLocalDate();
    IncidentRecord record = record(asked, catalog);
    DraftWish wish = record == null ? asked : of(record, asked);
    Moment started = wish.started();
    PolicyDates dates = PolicyDates.of(catalog, wish.severity(), started, today);
    String id = id(wish, record, dates.day(), catalog);
    LocalDate drilled = wish.kind() == Kind.DRILL ? wish.date() : null;
    LocalDate day = drilled == null ? dates.day() : drilled;
    DraftPlace place = new DraftPlace(catalog, around.folder());
    RepoPath at = path == null ? place.path(wish, new DraftPlace.Named(id, day)) : path;
    DraftContext context =
        new DraftContext(
            wish,
            catalog,
            at,
            id,
            at.referenceTo(around.folder().resolve(SCHEMA).orElseThrow()),
            owners(wish, at, around),
            dates,
            record,
            DraftWords.of(language(wish, catalog)));
    Optional<RepoPath> template = RepositoryTemplate.find(catalog, wish.kind(), at.folder());
    Map<String, String> fields = DraftFields.of(context);
    String text =
        template
            .map(each -> RepositoryTemplate.fill(around.text().apply(each), fields, context))
            .orElseGet(() -> text(fields, context));
    return new Draft(at, id, context.owners(), template.orElse(null), text);
  }

  private static @Nullable IncidentRecord record(DraftWish wish, Catalog catalog) {
    return catalog.incidents().stream()
        .filter(each -> each.id().equals(wish.incident()))
        .findFirst()
        .orElse(null);
  }

  /** What a record tells, where the wish does not. */
  private static DraftWish of(IncidentRecord record, DraftWish wish) {
    IncidentFacts facts = record.facts();
    return new DraftWish(
        wish.kind(),
        wish.title(),
        wish.id(),
        wish.severity() == null ? facts.severity() : wish.severity(),
        wish.services().isEmpty() ? record.services() : wish.services(),
        wish.owner(),
        wish.started() == null
            ? facts.milestones().get(Milestone.STARTED).orElse(null)
            : wish.started(),
        wish.incident(),
        wish.alerts(),
        wish.runbooks().isEmpty()
            ? facts.runbooks().stream().map(each -> each.runbook()).toList()
            : wish.runbooks(),
        wish.role(),
        wish.date(),
        wish.language() == null ? record.main().header().language() : wish.language());
  }

  private static String id(
      DraftWish wish, @Nullable IncidentRecord record, LocalDate day, Catalog catalog) {
    IdStyle style = new IdStyle(catalog);
    if (wish.id() != null) {
      return wish.id();
    }
    return record == null
        ? style.next(wish.kind(), wish.title(), day)
        : style.ofPostmortem(record.id());
  }

  /** Who is named; else who the owner files name for the place; else who owns the service. */
  private static List<Owner> owners(DraftWish wish, RepoPath path, Surroundings around) {
    if (wish.owner() != null) {
      return List.of(new Owner(wish.owner(), Owner.Kind.TEAM));
    }
    List<Owner> declared = around.owners().apply(path);
    if (!declared.isEmpty()) {
      return declared;
    }
    return wish.services().stream()
        .flatMap(service -> around.catalog().directory().serviceNamed(service).stream())
        .map(service -> service.owner())
        .filter(owner -> owner != null)
        .limit(1)
        .map(owner -> new Owner(owner, Owner.Kind.TEAM))
        .toList();
  }

  /** That of most documents of the kind, else of most documents. */
  private static String language(DraftWish wish, Catalog catalog) {
    if (wish.language() != null) {
      return wish.language();
    }
    List<Document> alike =
        catalog.documents().stream().filter(each -> each.kind() == wish.kind()).toList();
    List<Document> asked = alike.isEmpty() ? catalog.documents() : alike;
    long chinese = asked.stream().filter(each -> each.header().language().startsWith("zh")).count();
    return chinese * 2 > asked.size() ? "zh-CN" : "en";
  }

  private static String text(Map<String, String> fields, DraftContext context) {
    StringBuilder text = new StringBuilder("---\n").append(comment(context.schema())).append('\n');
    fields.forEach((key, value) -> text.append(key).append(':').append(value).append('\n'));
    return text.append("---\n\n").append(DraftBody.of(context)).toString();
  }

  /** The line by which a language server finds the schema. */
  static String comment(String schema) {
    return "# yaml-language-server: $schema=" + schema;
  }
}

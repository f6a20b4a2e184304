package dev.casebook.past;

import dev.casebook.compare.Comparison;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Edit;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.CatalogBuilder;
import dev.casebook.model.CatalogInput;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.ResolvedLink;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.ParseContext;
import dev.casebook.parse.SourceText;
import dev.casebook.secret.Secrets;
import dev.casebook.source.Change;
import dev.casebook.source.ChangeHistory;
import dev.casebook.source.FormerFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the documents of a catalog were before, read when somebody asks; secrets are masked in all
 * that it tells. For any number of threads, as long as the source is open.
 */
public final class Past {

  private static final String PRIVATE_KEY = "PRIVATE KEY";

  private final FormerFiles former;
  private final Readers readers;
  private final CatalogInput today;
  private final PastLimits limits;
  private final Map<RepoPath, DocumentPast> known = new ConcurrentHashMap<>();

  /** What reads the texts of the past as those of today are read. */
  public record Readers(DocumentParser parser, Secrets secrets) {}

  /** The number of words that came and went. */
  public record WordCount(int added, int removed) {}

  /**
   * The past of the documents of a catalog.
   *
   * @param today what the catalog is made of: links of the past lead to pages of today
   */
  public Past(FormerFiles former, Readers readers, CatalogInput today, PastLimits limits) {
    this.former = former;
    this.readers = readers;
    this.today = today;
    this.limits = limits.over(today.documents().size());
  }

  /** The past of a site whose source has none. */
  public static Past unknown() {
    Readers nothing =
        new Readers(
            new DocumentParser(ParseContext.DEFAULTS, new MarkdownParser()), Secrets.NONE_ALLOWED);
    CatalogInput empty =
        new CatalogInput(
            List.of(),
            Set.of(),
            new TreeSet<>(),
            RepoPath.ROOT,
            Directory.EMPTY,
            List.of(),
            ResponsePolicy.NONE,
            Instant.EPOCH);
    return new Past(FormerFiles.NONE, nothing, empty, PastLimits.DEFAULT);
  }

  /** Whether commits can be trusted to tell of the past, as far as they were seen. */
  public boolean isKnown() {
    return former.state() == ChangeHistory.State.COMPLETE
        || former.state() == ChangeHistory.State.TRUNCATED;
  }

  /** Whether only the newest commits are there, so that nobody knows the past. */
  public boolean isShallow() {
    return former.state() == ChangeHistory.State.SHALLOW;
  }

  public PastLimits limits() {
    return limits;
  }

  /** Whether a document changed since it was written, so that there is something to compare. */
  public boolean hasChanges(Document document) {
    return limits.changes() > 0 && isKnown() && document.header().history().revisions().size() > 1;
  }

  /** The commits that changed a document. */
  public DocumentPast of(Document document) {
    return known.computeIfAbsent(document.path(), this::read);
  }

  private DocumentPast read(RepoPath path) {
    List<Change> all = former.judged(path, limits.commits(), Math.max(1, limits.changes()));
    List<Change> seen = all.subList(0, Math.min(all.size(), Math.max(1, limits.commits())));
    return new DocumentPast(seen.stream().map(this::change).toList(), all.size() - seen.size());
  }

  private PastChange change(Change change) {
    String subject = readers.secrets().scan(change.path(), change.subject()).masked();
    return PastChange.of(change, subject);
  }

  /** The commit whose content a document had on the branch at a moment; empty before the first. */
  public Optional<PastChange> at(Document document, Instant moment) {
    return isKnown() ? former.at(document.path(), moment).map(this::change) : Optional.empty();
  }

  /** The same for the end of a day in UTC. */
  public Optional<PastChange> on(Document document, LocalDate day) {
    return at(document, day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1));
  }

  /** The text after a change; empty where it is missing or too large. */
  Optional<String> after(PastChange change) {
    return text(change.path(), change.after());
  }

  private Optional<String> before(PastChange change) {
    String id = change.before();
    return id == null ? Optional.of("") : text(change.path(), id);
  }

  private Optional<String> text(RepoPath path, String id) {
    return former
        .content(id)
        .map(bytes -> SourceText.decode(path, bytes).text())
        .filter(text -> text.length() <= limits.characters());
  }

  /** A secret of many lines is found in whole texts only; others in what is shown of them. */
  private String withoutKeys(PastChange change, String text) {
    return text.contains(PRIVATE_KEY) ? mask(change, text) : text;
  }

  private String mask(PastChange change, String text) {
    return readers.secrets().scan(change.path(), text).masked();
  }

  /** What a change changed; empty where a text is missing or too long to be compared. */
  public Optional<Comparison> difference(PastChange change) {
    return compare(change, before(change), after(change));
  }

  /** What became of a document since a change; empty as above. */
  public Optional<Comparison> since(PastChange then, PastChange now) {
    return compare(now, after(then), after(now));
  }

  private Optional<Comparison> compare(
      PastChange change, Optional<String> old, Optional<String> young) {
    return old.isEmpty() || young.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Comparison.between(
                withoutKeys(change, old.get()),
                withoutKeys(change, young.get()),
                text -> mask(change, text)));
  }

  /** How many words a change brought and took; nothing where a text cannot be read. */
  public WordCount words(PastChange change) {
    Optional<String> old = before(change);
    Optional<String> young = after(change);
    if (old.isEmpty() || young.isEmpty()) {
      return new WordCount(0, 0);
    }
    Edit edit = Edit.between(old.get(), young.get());
    return new WordCount(edit.wordsAdded(), edit.wordsRemoved());
  }

  /** Whether a change names an incident: in its message, or in what it adds to the text. */
  public boolean names(PastChange change, IncidentNames incident) {
    if (incident.countIn(former.message(change.commit())) > 0) {
      return true;
    }
    int then = before(change).map(incident::countIn).orElse(0);
    int now = after(change).map(incident::countIn).orElse(0);
    return now > then;
  }

  /** The document as a change left it; empty where its text is missing or too large. */
  public Optional<Document> document(PastChange change) {
    return former
        .content(change.after())
        .map(bytes -> readers.parser().parse(change.path(), bytes).document());
  }

  /** Where the links of a document of the past lead to today. */
  public List<ResolvedLink> links(Document former) {
    return CatalogBuilder.links(today, former);
  }
}

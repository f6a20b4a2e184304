package dev.casebook.render.page;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Heading;
import dev.casebook.model.Alternative;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Freshness;
import dev.casebook.model.History;
import dev.casebook.model.Owner;
import dev.casebook.model.Provenance;
import dev.casebook.model.Revision;
import dev.casebook.render.Markup;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the page of any document shows besides what is special to its kind. */
final class DocumentParts {

  private static final int REVISIONS = 6;
  private static final int BACKLINKS = 8;

  private final PageContext context;
  private final Words words;
  private final Rows rows;

  DocumentParts(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.rows = new Rows(context, words);
  }

  /** The document without its text. */
  Fields header(Document document) {
    DocumentHeader header = document.header();
    return rows.link(document)
        .put("lang", header.language())
        .put("id", document.id())
        .put("path", document.path().value())
        .put("source", context.forge().file(document.path()))
        .put("edit", context.forge().edit(document.path()))
        .put("owners", owners(header))
        .put("owner", rows.owners(document))
        .put("ownerWeak", header.ownerIsWeak())
        .put(
            "backup",
            header.backupOwner() == null
                ? List.of()
                : rows.ownerLinks(List.of(header.backupOwner())))
        .put("ownerFrom", ownerFrom(header))
        .put("contact", contact(header))
        .put("services", rows.services(header.services()))
        .put("tags", header.tags())
        .put("alerts", new AlertRows(context, words).leadingTo(document))
        .put("freshness", freshness(document))
        .put("translations", translations(document))
        .put("backlinks", backlinks(document))
        .put("history", history(document))
        .put("sinceReview", sinceReview(document))
        .put("provenance", provenance(header))
        .put("toc", contents(document));
  }

  /** The document with its text. */
  Fields whole(Document document) {
    return header(document).put("body", Markup.of(context.bodies().html(document)));
  }

  private List<Map<String, Object>> owners(DocumentHeader header) {
    List<Map<String, Object>> owners = new ArrayList<>();
    for (Owner owner : header.owners()) {
      owners.add(
          Fields.of("name", context.name(owner))
              .put("href", context.responsibles().page(owner).map(OutputPath::value))
              .put("id", owner.id())
              .put("kind", Words.key(owner.kind()))
              .map());
    }
    return owners;
  }

  /** Which rule names the owner, and where. */
  private @Nullable Map<String, Object> ownerFrom(DocumentHeader header) {
    Provenance from = header.provenance().get("owner");
    return from == null ? null : source(header, from);
  }

  /** The document's own contact, else that of the first team that owns it. */
  private @Nullable String contact(DocumentHeader header) {
    if (header.contact() != null) {
      return header.contact();
    }
    return header.owners().stream()
        .filter(owner -> owner.kind() == Owner.Kind.TEAM)
        .flatMap(
            owner ->
                context
                    .catalog()
                    .directory()
                    .team(owner.id().substring(owner.id().indexOf(':') + 1))
                    .stream())
        .map(team -> team.contact())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Map<String, Object> freshness(Document document) {
    Freshness freshness = context.catalog().freshnessOf(document);
    List<Map<String, Object>> evidence = freshness.evidence().stream().map(this::last).toList();
    Fields fields = new Fields().putAll(rows.freshness(document)).put("evidence", evidence);
    decisive(freshness)
        .ifPresent(
            newest ->
                fields
                    .put(
                        "because",
                        words.text("because." + Words.key(newest.kind()), words.date(newest.on())))
                    .put("becauseOn", rows.past(newest.on())));
    fields
        .put("lastChange", freshness.lastChange().map(this::last))
        .put("lastExercise", freshness.lastExercise().map(this::last))
        .put("lastReview", freshness.lastReview().map(this::last))
        .put("gap", Words.key(document.header().history().gap()));
    if (document.header().reviews().interval() != null) {
      fields.put(
          "interval",
          words.text("freshness.every", words.period(document.header().reviews().interval())));
    }
    return fields.map();
  }

  private Map<String, Object> last(Freshness.Evidence evidence) {
    return Fields.of("kind", Words.key(evidence.kind()))
        .put("label", words.label("evidence", evidence.kind()))
        .put("on", evidence.on().toString())
        .put("onText", words.date(evidence.on()))
        .put("text", evidence.text())
        .put("from", rows.provenance(evidence.provenance()))
        .map();
  }

  /** What the state rests on: the newest evidence, or the contradiction. */
  static Optional<Freshness.Evidence> decisive(Freshness freshness) {
    boolean contradicted = freshness.state() == Freshness.State.CONTRADICTED;
    return freshness.evidence().stream()
        .filter(each -> !contradicted || each.isAgainst())
        .findFirst();
  }

  private List<Map<String, Object>> translations(Document document) {
    List<Map<String, Object>> translations = new ArrayList<>();
    for (String reference : document.header().translations()) {
      context
          .catalog()
          .document(reference)
          .filter(other -> !other.path().equals(document.path()))
          .ifPresent(
              other ->
                  translations.add(
                      rows.link(other)
                          .put("lang", other.header().language())
                          .put("language", words.known("language", other.header().language()))
                          .map()));
    }
    return translations;
  }

  private Map<String, Object> backlinks(Document document) {
    List<RepoPath> all = context.catalog().backlinks().getOrDefault(document.path(), List.of());
    List<Map<String, Object>> shown = new ArrayList<>();
    for (RepoPath path : all) {
      context
          .catalog()
          .document(path)
          .filter(other -> shown.size() < BACKLINKS && !other.path().equals(document.path()))
          .ifPresent(other -> shown.add(rows.link(other).map()));
    }
    return Fields.of("items", shown).put("more", Math.max(0, all.size() - BACKLINKS)).map();
  }

  /** The last change that says something new, the newer ones that do not, and those before it. */
  private Map<String, Object> history(Document document) {
    History history = document.header().history();
    boolean hasPage = context.site().past().hasChanges(document);
    List<Revision> passedOver = history.passedOver();
    List<Revision> others =
        history.revisions().subList(passedOver.size(), history.revisions().size());
    return Fields.of("known", history.known())
        .put("gap", Words.key(history.gap()))
        .put("page", hasPage ? context.site().addresses().history(document).value() : null)
        .put("passedOver", passedOver.stream().limit(REVISIONS).map(this::revision).toList())
        .put("passedOverCount", passedOver.size())
        .put("items", others.stream().limit(REVISIONS).map(this::revision).toList())
        .put("more", Math.max(0, others.size() - REVISIONS))
        .map();
  }

  /** How often the document changed since its last review; nothing where nobody knows. */
  private Map<String, Object> sinceReview(Document document) {
    return SinceReview.of(context.site().past(), document)
        .map(
            since ->
                Fields.of("href", context.site().addresses().history(document).value() + "#Since")
                    .put(
                        "text",
                        since.count() == 0
                            ? words.text("history.since.same")
                            : words.text(
                                since.atLeast() ? "history.since.more" : "history.since",
                                since.count()))
                    .map())
        .orElseGet(Map::of);
  }

  private Map<String, Object> revision(Revision revision) {
    return Fields.of("commit", revision.commit().substring(0, 8))
        .put("href", context.forge().commit(revision.commit()))
        .put("on", revision.on().toString())
        .put("onText", words.date(revision.on()))
        .put("author", revision.author())
        .put("subject", revision.subject())
        .put("weight", words.known("weight", revision.weight().name().toLowerCase(Locale.ROOT)))
        .map();
  }

  /** The rule and its place; in the document itself the line is enough. */
  private Map<String, Object> source(DocumentHeader header, Provenance from) {
    SourceLocation location = from.location();
    if (location == null || !location.path().equals(header.path())) {
      return rows.provenance(from);
    }
    Fields fields = Fields.of("rule", from.rule());
    if (location.line() > 0) {
      fields
          .put("place", words.text("place.line", location.line()))
          .put("href", context.forge().place(location));
    }
    return fields.map();
  }

  private List<Map<String, Object>> provenance(DocumentHeader header) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Map.Entry<String, Provenance> entry : new TreeMap<>(header.provenance()).entrySet()) {
      List<Map<String, Object>> others = new ArrayList<>();
      for (Alternative other : header.alternatives()) {
        if (other.field().equals(entry.getKey())) {
          others.add(
              Fields.of("value", other.value()).putAll(source(header, other.provenance())).map());
        }
      }
      entries.add(
          Fields.of("field", entry.getKey())
              .putAll(source(header, entry.getValue()))
              .put("others", others)
              .map());
    }
    return entries;
  }

  /** Headings of the second and third level; of the first too when a text has several of them. */
  private static List<Map<String, Object>> contents(Document document) {
    List<Heading> headings = document.body().headings();
    long tops = headings.stream().filter(heading -> heading.level() == 1).count();
    int top = tops > 1 ? 1 : 2;
    List<Map<String, Object>> contents = new ArrayList<>();
    for (Heading heading : headings) {
      if (heading.level() >= top && heading.level() <= top + 1) {
        contents.add(
            Fields.of("id", heading.id())
                .put("text", heading.text())
                .put("level", heading.level() - top + 1)
                .map());
      }
    }
    return contents;
  }
}

package dev.casebook.check;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Heading;
import dev.casebook.markdown.LinkReference;
import dev.casebook.markdown.MarkdownBody;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.markdown.Section;
import dev.casebook.model.Audience;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Drill;
import dev.casebook.model.Guide;
import dev.casebook.model.History;
import dev.casebook.model.LearningPath;
import dev.casebook.model.Owner;
import dev.casebook.model.Provenance;
import dev.casebook.model.Resource;
import dev.casebook.model.Review;
import dev.casebook.model.ReviewPlan;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes documents by hand; the field stated as the n-th stands in line n. */
class HeaderBuilder {

  final RepoPath path;
  String id;
  private final List<Owner> owners = new ArrayList<>();
  private Owner backup;
  private final List<String> services = new ArrayList<>();
  private final List<String> translations = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();
  private final Map<String, Provenance> provenance = new HashMap<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<LinkReference> links = new ArrayList<>();

  HeaderBuilder(String path) {
    this.path = new RepoPath(path);
    this.id = path.replaceAll("\\.md$", "");
  }

  static HeaderBuilder document(String path) {
    return new HeaderBuilder(path);
  }

  HeaderBuilder id(String stated) {
    id = stated;
    return stated("id");
  }

  HeaderBuilder owner(String name, Owner.Kind kind) {
    owners.add(new Owner(name, kind));
    return stated("owner");
  }

  HeaderBuilder ownerFromCodeowners(String name) {
    owners.add(new Owner(name, Owner.Kind.UNKNOWN));
    provenance.put(
        "owner",
        new Provenance(Provenance.Origin.OWNER_FILE, "CODEOWNERS '/runbooks/'", null, null));
    return this;
  }

  HeaderBuilder backup(String name, Owner.Kind kind) {
    backup = new Owner(name, kind);
    return stated("backup_owner");
  }

  HeaderBuilder services(String... ids) {
    services.addAll(List.of(ids));
    return stated("services");
  }

  HeaderBuilder translations(String... names) {
    translations.addAll(List.of(names));
    return stated("translations");
  }

  HeaderBuilder reviewed(String on, String by) {
    stated("last_reviewed_on");
    Owner reviewer = by == null ? null : new Owner(by, Owner.Kind.UNKNOWN);
    reviews.add(
        new Review(
            LocalDate.parse(on),
            reviewer,
            Review.How.READ,
            null,
            null,
            provenance.get("last_reviewed_on")));
    return this;
  }

  HeaderBuilder stated(String field) {
    int line = provenance.size() + 2;
    int column = field.length() + 3;
    SourceLocation at = new SourceLocation(path, line, column, column + 1);
    provenance.putIfAbsent(
        field, Provenance.at(Provenance.Origin.FRONT_MATTER, "front matter '" + field + "'", at));
    return this;
  }

  HeaderBuilder heading(int level, String text, String headingId, String body) {
    headings.add(new Heading(level, text, headingId, 20 + headings.size()));
    sections.add(new Section(headingId, text, body));
    return this;
  }

  HeaderBuilder lead(String text) {
    sections.add(0, new Section("", "", text));
    return this;
  }

  SourceLocation line(int line) {
    return SourceLocation.line(path, line);
  }

  LinkReference link(LinkReference.Kind kind, String destination) {
    int line = 30 + links.size();
    LinkReference link =
        new LinkReference(
            links.size(),
            kind,
            destination,
            "text",
            new SourceLocation(path, line, 10, 10 + destination.length()));
    links.add(link);
    return link;
  }

  DocumentHeader header() {
    return new DocumentHeader(
        path,
        id,
        "Title of " + id,
        "en",
        owners,
        backup,
        null,
        services,
        List.of(),
        Audience.INTERNAL,
        List.of(),
        translations,
        new ReviewPlan(reviews, null),
        History.unknown(History.Gap.NO_GIT),
        provenance,
        List.of());
  }

  MarkdownBody body() {
    MarkdownBody empty = new MarkdownParser().parse(path, "", 0).body();
    return new MarkdownBody(headings, links, sections, empty.html());
  }

  Runbook runbook(String... severities) {
    return new Runbook(
        header(), body(), List.of(), List.of(severities), List.of(), Runbook.Risk.REVERSIBLE);
  }

  Guide guide() {
    return new Guide(header(), body());
  }

  Resource resource() {
    return new Resource(header(), body());
  }

  LearningPath path(String... refs) {
    List<LearningPath.Stop> stops = new ArrayList<>();
    for (String ref : refs) {
      stops.add(new LearningPath.Stop(ref, null, List.of(), line(9 + stops.size())));
    }
    return new LearningPath(header(), body(), "engineer", stops);
  }

  Drill drill(String severity, String date, boolean planned, RunbookUse... uses) {
    stated("date");
    return new Drill(
        header(),
        body(),
        LocalDate.parse(date),
        planned,
        "scenario",
        severity,
        List.of(uses),
        List.of(new Owner("@zoe", Owner.Kind.UNKNOWN)),
        null,
        List.of());
  }
}

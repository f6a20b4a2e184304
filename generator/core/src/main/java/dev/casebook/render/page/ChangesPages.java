package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.Owner;
import dev.casebook.past.Past;
import dev.casebook.render.SiteAddresses;
import dev.casebook.write.OutputPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changed this week, this month and this quarter: of all documents, of a team, of a service.
 */
final class ChangesPages {

  /** Documents per period; more nobody reads. */
  private static final int MOST = 200;

  /** Changes per document and period. */
  private static final int PER_DOCUMENT = 5;

  /**
   * Whose documents a page is about.
   *
   * @param id of the team or service; empty for all
   */
  record Scope(@Nullable Kind kind, String id, String name, OutputPath path) {

    /** What a page may be limited to. */
    enum Kind {
      TEAM,
      SERVICE
    }

    boolean has(Document document) {
      return kind == null
          || (kind == Kind.TEAM
              ? document.header().owners().stream().anyMatch(owner -> owner.id().equals(id))
              : document.header().services().contains(id));
    }
  }

  /** A time that a page tells of: days before today. */
  private record Period(String key, int from, int to) {}

  private static final List<Period> PERIODS =
      List.of(
          new Period("changes.week", 7, 0),
          new Period("changes.month", 31, 7),
          new Period("changes.quarter", RecentChanges.QUARTER, 31));

  private final PageContext context;
  private final Words words;
  private final Rows rows;
  private final HistoryPage history;
  private final RecentChanges recent;
  private final List<Scope> scopes;

  ChangesPages(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.rows = new Rows(context, words);
    this.history = new HistoryPage(context, words);
    this.recent = new RecentChanges(context.site(), context.today());
    this.scopes = scopes();
  }

  private List<Scope> scopes() {
    Map<String, Scope> teams = new TreeMap<>();
    Map<String, Scope> services = new TreeMap<>();
    for (Document document : context.catalog().documents()) {
      if (!context.site().past().isKnown() || !recent.mayHold(document)) {
        continue;
      }
      for (Owner owner : document.header().owners()) {
        if (owner.kind() == Owner.Kind.TEAM) {
          String path = "changes/team/" + SiteAddresses.segment(plain(owner.id()));
          teams.putIfAbsent(
              path,
              new Scope(Scope.Kind.TEAM, owner.id(), context.name(owner), OutputPath.page(path)));
        }
      }
      for (String id : document.header().services()) {
        String path = "changes/service/" + SiteAddresses.segment(id);
        services.putIfAbsent(
            path,
            new Scope(Scope.Kind.SERVICE, id, context.serviceName(id), OutputPath.page(path)));
      }
    }
    List<Scope> all = new ArrayList<>();
    all.add(new Scope(null, "", words.text("filter.all"), OutputPath.page("changes")));
    all.addAll(teams.values());
    all.addAll(services.values());
    return all;
  }

  private static String plain(String owner) {
    return owner.substring(owner.indexOf(':') + 1);
  }

  /** One for all documents, and one for each team and service whose documents were committed to. */
  List<Scope> pages() {
    return scopes;
  }

  String title(Scope scope) {
    return scope.kind() == null
        ? words.text("nav.changes")
        : words.text("changes.title", scope.name());
  }

  Map<String, Object> model(Scope scope) {
    Past past = context.site().past();
    if (!past.isKnown()) {
      return Fields.of("gap", past.isShallow() ? "shallow" : "no_git").map();
    }
    RecentChanges.All all = recent.all();
    List<Map<String, Object>> periods = new ArrayList<>();
    for (Period period : PERIODS) {
      periods.add(period(period, scope, all.changes()));
    }
    return Fields.of("periods", periods)
        .put("teams", choices(Scope.Kind.TEAM, scope))
        .put("services", choices(Scope.Kind.SERVICE, scope))
        .put("all", choice(scopes.get(0), scope))
        .put(
            "older",
            all.older() == 0
                ? null
                : words.text("changes.older", all.older(), past.limits().changes()))
        .map();
  }

  private List<Map<String, Object>> choices(Scope.Kind kind, Scope current) {
    return scopes.stream()
        .filter(scope -> scope.kind() == kind)
        .map(scope -> choice(scope, current))
        .toList();
  }

  private static Map<String, Object> choice(Scope scope, Scope current) {
    return Fields.of("label", scope.name())
        .put("href", scope.path().value())
        .put("current", scope.equals(current))
        .map();
  }

  private Map<String, Object> period(
      Period period, Scope scope, List<RecentChanges.Recent> changes) {
    LocalDate from = context.today().minusDays(period.from() - 1L);
    LocalDate to = context.today().minusDays(period.to());
    Map<Document, List<RecentChanges.Recent>> groups = new LinkedHashMap<>();
    for (RecentChanges.Recent each : changes) {
      LocalDate on = each.change().on();
      boolean inside = !on.isBefore(from) && (period.to() == 0 || !on.isAfter(to));
      if (inside && scope.has(each.document())) {
        groups.computeIfAbsent(each.document(), any -> new ArrayList<>()).add(each);
      }
    }
    return Fields.of("label", words.text(period.key()))
        .put("id", period.key().replace('.', '-'))
        .put("range", words.text("quarter.range", words.date(from), words.date(to)))
        .put("count", groups.size())
        .put(
            "documents",
            groups.entrySet().stream()
                .limit(MOST)
                .map(group -> document(group.getKey(), group.getValue()))
                .toList())
        .put("more", Math.max(0, groups.size() - MOST))
        .map();
  }

  private Map<String, Object> document(Document document, List<RecentChanges.Recent> changes) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (RecentChanges.Recent each : changes.subList(0, Math.min(PER_DOCUMENT, changes.size()))) {
      items.add(
          history
              .change(each.change())
              .put("isNew", each.change().before() == null)
              .put("words", words(each.words()))
              .map());
    }
    boolean hasPage = context.site().past().hasChanges(document);
    return rows.link(document)
        .put("owner", rows.owners(document))
        .put("services", rows.services(document.header().services()))
        .put("changes", items)
        .put("more", Math.max(0, changes.size() - PER_DOCUMENT))
        .put("history", hasPage ? context.site().addresses().history(document).value() : null)
        .map();
  }

  /** {@code +12 −3}. */
  private static String words(Past.WordCount count) {
    return "+" + Words.number(count.added()) + " " + "\u2212" + Words.number(count.removed());
  }
}

package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.LearningPath;
import dev.casebook.model.Owner;
import dev.casebook.model.Runbook;
import dev.casebook.render.AlertAddresses;
import dev.casebook.render.Destination;
import dev.casebook.render.PageModel;
import dev.casebook.render.SiteModel;
import dev.casebook.render.TrendAddresses;
import dev.casebook.trends.Filter;
import dev.casebook.trends.QuarterReport;
import dev.casebook.trends.Window;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** All pages of a site. */
public final class SitePages {

  private final PageContext context;
  private final Chrome chrome;
  private final Words words;
  private final List<PageModel> pages = new ArrayList<>();

  private SitePages(SiteModel site) {
    this.context = new PageContext(site);
    this.chrome = new Chrome(context);
    this.words = context.siteWords();
  }

  /** The pages in a fixed order; what they show is computed when they are rendered. */
  public static List<PageModel> of(SiteModel site) {
    SitePages all = new SitePages(site);
    all.sitePages();
    all.trendPages();
    all.reports();
    all.responsibles();
    all.lists();
    all.alerts();
    all.changes();
    site.catalog().documents().forEach(all::document);
    site.catalog().documents().forEach(all::history);
    all.context.nights().pages().forEach(all::night);
    site.addresses().redirects().forEach(all::redirect);
    return List.copyOf(all.pages);
  }

  private void sitePages() {
    add("", "home", "", new HomePage(context)::model);
    add("health", "health", "health", new HealthPage(context)::model);
    add("findings", "findings", "", new FindingsPage(context)::model);
    add("policy", "policy", "policy", new PolicyPage(context)::model);
    add("actions", "actions", "trends", new ActionsPage(context)::model);
    add("learn", "learn", "learn", new LearnPages(context, words)::list);
    add("search", "search", "", Map::of);
    Head missing = new Head(Chrome.NOT_FOUND, "404", words.text("404.title"), "");
    add(missing, Map::of);
    if (context.theme().assets().containsKey("mermaid.min.js")) {
      add(new Head(Chrome.DIAGRAM, "diagram", words.text("diagram.title"), ""), Map::of);
    }
  }

  /** What a page is, besides what it shows. */
  private record Head(OutputPath path, String template, String title, String section) {}

  /** A page of the site's own, whose title is the message {@code nav.<name>}. */
  private void add(
      String address, String name, String section, Supplier<Map<String, Object>> data) {
    add(new Head(OutputPath.page(address), name, words.text("nav." + name), section), data);
  }

  private void add(Head head, Supplier<Map<String, Object>> data) {
    add(head, words, "page", data);
  }

  private void add(Head head, Words language, String name, Supplier<Map<String, Object>> data) {
    pages.add(
        new PageModel(
            head.path(),
            head.template() + ".ftlh",
            language.messages().language(),
            () -> {
              Map<String, Object> shown = data.get();
              return chrome
                  .page(head.path(), language, head.title(), head.section())
                  .put(name, shown)
                  .put("noindex", shown.get("noindex"))
                  .map();
            }));
  }

  private void reports() {
    ReportPages reports = new ReportPages(context);
    add("trends/report", "reports", "trends", reports::list);
    for (QuarterReport report : context.site().trends().reports()) {
      OutputPath path = TrendAddresses.report(report.label());
      add(new Head(path, "report", reports.title(report), "trends"), () -> reports.report(report));
    }
  }

  private void responsibles() {
    add("teams", "teams", "", new DirectoryPage(context)::model);
    OwnerPage owners = new OwnerPage(context);
    for (Owner owner : context.responsibles().owners().values()) {
      context
          .responsibles()
          .page(owner)
          .ifPresent(
              path ->
                  add(
                      new Head(path, "responsible", owners.title(owner), ""),
                      () -> owners.model(owner)));
    }
    ServicePage services = new ServicePage(context);
    context
        .responsibles()
        .services()
        .forEach(
            (id, name) ->
                context
                    .responsibles()
                    .servicePage(id)
                    .ifPresent(
                        path ->
                            add(
                                new Head(path, "responsible", name, ""),
                                () -> services.model(id))));
  }

  private void trendPages() {
    TrendsPage trends = new TrendsPage(context);
    TreeSet<OutputPath> taken = new TreeSet<>();
    for (Filter filter : context.site().trends().filters()) {
      for (Window window : Window.values()) {
        OutputPath path = TrendAddresses.page(filter, window);
        if (taken.add(path)) {
          add(
              new Head(path, "trends", trends.title(filter), "trends"),
              () -> trends.model(filter, window));
        }
      }
    }
  }

  private void lists() {
    ListPages lists = new ListPages(context);
    list("incidents", context.catalog().incidents().size(), lists::incidents);
    list("runbooks", context.relations().runbooks().size(), lists::runbooks);
    list("all", context.catalog().documents().size(), lists::all);
  }

  private void list(String name, int count, IntFunction<Map<String, Object>> data) {
    for (int i = 0; i < ListPages.pages(count); i++) {
      int number = i;
      add(
          new Head(ListPages.address(name, i), name, words.text("nav." + name), name),
          () -> data.apply(number));
    }
  }

  private void document(Document document) {
    Words language = context.words(document.header().language());
    if (document instanceof Runbook runbook) {
      RunbookPage page = new RunbookPage(context, language);
      add(head(document, "runbook", "runbooks"), language, "doc", () -> page.document(runbook));
    } else if (document instanceof IncidentDocument incident) {
      IncidentPage page = new IncidentPage(context, language);
      add(head(document, "incident", "incidents"), language, "doc", () -> page.document(incident));
    } else if (document instanceof Drill drill) {
      DrillPage page = new DrillPage(context, language);
      add(head(document, "drill", "health"), language, "doc", () -> page.document(drill));
    } else if (document instanceof LearningPath path) {
      LearnPages page = new LearnPages(context, language);
      add(head(document, "path", "learn"), language, "doc", () -> page.document(path));
    } else {
      DocumentParts parts = new DocumentParts(context, language);
      add(head(document, "document", "all"), language, "doc", () -> parts.whole(document).map());
    }
  }

  private void changes() {
    ChangesPages changes = new ChangesPages(context);
    for (ChangesPages.Scope scope : changes.pages()) {
      Head head = new Head(scope.path(), "changes", changes.title(scope), "");
      add(head, () -> changes.model(scope));
    }
  }

  private void history(Document document) {
    if (context.site().past().hasChanges(document)) {
      Words language = context.words(document.header().language());
      HistoryPage page = new HistoryPage(context, language);
      OutputPath path = context.site().addresses().history(document);
      String title = language.text("history.of", document.title());
      add(new Head(path, "history", title, ""), language, "page", () -> page.model(document));
    }
  }

  private void night(OutputPath path, List<Nights.Night> nights) {
    Document document = nights.get(0).document();
    Words language = context.words(document.header().language());
    NightViews views = new NightViews(context, language);
    String title = language.text("night.of", document.title());
    add(new Head(path, "night", title, ""), language, "page", () -> views.page(path, nights));
  }

  private Head head(Document document, String template, String section) {
    return new Head(context.address(document), template, document.title(), section);
  }

  private void alerts() {
    AlertPages alerts = new AlertPages(context);
    for (int i = 0; i < alerts.pages(); i++) {
      int number = i;
      OutputPath path = ListPages.address(AlertAddresses.LIST, i);
      String title = words.text("nav.alerts");
      add(new Head(path, "alerts", title, "runbooks"), () -> alerts.list(number));
    }
    context
        .site()
        .addresses()
        .alerts()
        .pages()
        .forEach(
            (path, named) -> {
              if (!context.site().addresses().redirects().containsKey(path)) {
                Head head = new Head(path, "alert", named.get(0).name(), "runbooks");
                add(head, () -> alerts.page(named));
              }
            });
  }

  private void redirect(OutputPath from, Destination to) {
    add(
        new Head(from, "redirect", words.text("redirect.title"), ""),
        () -> Map.of("target", to.from(from)));
  }
}

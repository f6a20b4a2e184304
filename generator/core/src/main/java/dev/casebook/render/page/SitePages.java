package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.LearningPath;
import dev.casebook.model.Runbook;
import dev.casebook.render.PageModel;
import dev.casebook.render.SiteModel;
import dev.casebook.trends.Filter;
import dev.casebook.trends.Window;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    all.lists();
    site.catalog().documents().forEach(all::document);
    site.addresses().redirects().forEach(all::redirect);
    return List.copyOf(all.pages);
  }

  private void sitePages() {
    add("", "home", "", new HomePage(context)::model);
    add("health", "health", "health", new HealthPage(context)::model);
    add("findings", "findings", "", new FindingsPage(context)::model);
    add("policy", "policy", "policy", new PolicyPage(context)::model);
    add("learn", "learn", "learn", new LearnPages(context, words)::list);
    add("search", "search", "", Map::of);
    pages.add(page(new OutputPath("404.html"), "404", words, words.text("404.title"), "", Map::of));
  }

  /** A page of the site's own, whose title is the message {@code nav.<name>}. */
  private void add(
      String address, String name, String section, Supplier<Map<String, Object>> data) {
    String title = words.text("nav." + name);
    pages.add(page(OutputPath.page(address), name, words, title, section, data));
  }

  private PageModel page(
      OutputPath path,
      String template,
      Words language,
      String title,
      String section,
      Supplier<Map<String, Object>> data) {
    return new PageModel(
        path,
        template + ".ftlh",
        language.messages().language(),
        () -> chrome.page(path, language, title, section).put("page", data.get()).map());
  }

  private void trendPages() {
    TrendsPage trends = new TrendsPage(context);
    TreeSet<OutputPath> taken = new TreeSet<>();
    for (Filter filter : context.site().trends().filters()) {
      for (Window window : Window.values()) {
        OutputPath path = TrendsPage.address(filter, window);
        if (taken.add(path)) {
          pages.add(
              page(
                  path,
                  "trends",
                  words,
                  trends.title(filter),
                  "trends",
                  () -> trends.model(filter, window)));
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

  private void list(
      String name, int count, java.util.function.IntFunction<Map<String, Object>> data) {
    for (int i = 0; i < ListPages.pages(count); i++) {
      int number = i;
      pages.add(
          page(
              ListPages.address(name, i),
              name,
              words,
              words.text("nav." + name),
              name,
              () -> data.apply(number)));
    }
  }

  private void document(Document document) {
    Words language = context.words(document.header().language());
    OutputPath path = context.address(document);
    if (document instanceof Runbook runbook) {
      RunbookPage pageOf = new RunbookPage(context, language);
      add(path, "runbook", language, document, "runbooks", () -> pageOf.document(runbook));
    } else if (document instanceof IncidentDocument incident) {
      incident(path, language, incident);
    } else if (document instanceof Drill drill) {
      DrillPage pageOf = new DrillPage(context, language);
      add(path, "drill", language, document, "health", () -> pageOf.document(drill));
    } else if (document instanceof LearningPath learning) {
      LearnPages pageOf = new LearnPages(context, language);
      add(path, "path", language, document, "learn", () -> pageOf.document(learning));
    } else {
      DocumentParts parts = new DocumentParts(context, language);
      add(path, "document", language, document, "all", () -> parts.whole(document).map());
    }
  }

  private void incident(OutputPath path, Words language, IncidentDocument incident) {
    IncidentPage pageOf = new IncidentPage(context, language);
    add(
        path,
        "incident",
        language,
        incident,
        "incidents",
        () -> {
          Fields data = new Fields().putAll(pageOf.document(incident));
          context
              .relations()
              .incidentOf(incident)
              .ifPresent(record -> data.put("incident", pageOf.incident(record, incident)));
          return data.map();
        });
  }

  private void add(
      OutputPath path,
      String template,
      Words language,
      Document document,
      String section,
      Supplier<Map<String, Object>> data) {
    pages.add(
        new PageModel(
            path,
            template + ".ftlh",
            language.messages().language(),
            () ->
                chrome
                    .page(path, language, document.title(), section)
                    .put("doc", data.get())
                    .map()));
  }

  private void redirect(OutputPath from, OutputPath to) {
    pages.add(
        page(
            from,
            "redirect",
            words,
            words.text("redirect.title"),
            "",
            () -> Map.of("target", from.relativeTo(to))));
  }
}

package dev.casebook.render.page;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Runbook;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lists: incidents, runbooks, all documents. Long ones are divided into pages. */
final class ListPages {

  /** Rows per page: a table that a phone still scrolls, and a filter that still answers at once. */
  static final int ROWS = 500;

  private static final int PER_SERVICE = 60;

  private final PageContext context;
  private final Words words;
  private final Rows rows;
  private final List<Document> sorted;

  ListPages(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.rows = new Rows(context, words);
    this.sorted =
        context.catalog().documents().stream()
            .sorted(
                Comparator.comparing((Document each) -> letter(each.title()))
                    .thenComparing(each -> each.title().toLowerCase(Locale.ROOT))
                    .thenComparing(Document::path))
            .toList();
  }

  /** How many pages a list of so many rows has; at least one. */
  static int pages(int count) {
    return Math.max(1, (count + ROWS - 1) / ROWS);
  }

  /** The address of a page of a list: {@code incidents}, {@code incidents/page-2}. */
  static OutputPath address(String list, int page) {
    return OutputPath.page(page == 0 ? list : list + "/page-" + (page + 1));
  }

  static <T> List<T> part(List<T> all, int page) {
    return all.subList(Math.min(all.size(), page * ROWS), Math.min(all.size(), (page + 1) * ROWS));
  }

  Fields list(String list, int page, int count) {
    List<Map<String, Object>> pages = new ArrayList<>();
    for (int i = 0; i < pages(count); i++) {
      pages.add(
          Fields.of("label", Integer.toString(i + 1))
              .put("href", address(list, i).value())
              .put("current", i == page)
              .map());
    }
    return Fields.of("count", count)
        .put("pages", pages.size() > 1 ? pages : null)
        .put("readme", readme(list));
  }

  /** What a folder of the same name says of itself. */
  private Map<String, Object> readme(String folder) {
    for (String name : List.of("README.md", "index.md", "_index.md")) {
      Document readme = context.catalog().document(new RepoPath(folder + "/" + name)).orElse(null);
      if (readme != null) {
        return rows.link(readme).map();
      }
    }
    return Map.of();
  }

  Map<String, Object> incidents(int page) {
    List<IncidentRecord> all = context.catalog().incidents();
    List<IncidentRecord> shown = part(all, page);
    DurationBars bars = new DurationBars(shown, words);
    List<Map<String, Object>> items = new ArrayList<>();
    TreeMap<String, String> services = new TreeMap<>();
    TreeSet<String> severities =
        new TreeSet<>(Comparator.comparingInt(this::rank).thenComparing(each -> each));
    for (IncidentRecord record : shown) {
      items.add(new Fields().putAll(rows.incident(record)).put("bar", bars.of(record)).map());
      record.services().forEach(id -> services.put(id, context.serviceName(id)));
      String severity = record.facts().severity();
      if (severity != null && !severity.isBlank()) {
        severities.add(severity);
      }
    }
    return list("incidents", page, all.size())
        .put("items", items)
        .put("ticks", bars.ticks())
        .put("services", choices(services))
        .put("severities", severities.stream().map(rows::severity).toList())
        .map();
  }

  private int rank(String severity) {
    int order = context.severityOrder(severity);
    return order < 0 ? Integer.MAX_VALUE : order;
  }

  private static List<Map<String, Object>> choices(Map<String, String> names) {
    List<Map<String, Object>> choices = new ArrayList<>();
    names.forEach((id, name) -> choices.add(Fields.of("id", id).put("name", name).map()));
    return choices;
  }

  /** Runbooks in groups: by their first service, else by their folder. */
  Map<String, Object> runbooks(int page) {
    List<Runbook> all =
        context.relations().runbooks().stream()
            .sorted(Comparator.comparing(this::group).thenComparing(Document::path))
            .toList();
    Map<String, List<Map<String, Object>>> groups = new TreeMap<>();
    TreeSet<String> owners = new TreeSet<>();
    TreeMap<String, String> services = new TreeMap<>();
    for (Runbook runbook : part(all, page)) {
      groups.computeIfAbsent(group(runbook), name -> new ArrayList<>()).add(rows.document(runbook));
      runbook.header().owners().forEach(owner -> owners.add(context.name(owner)));
      runbook.header().services().forEach(id -> services.put(id, context.serviceName(id)));
    }
    List<Map<String, Object>> shown = new ArrayList<>();
    groups.forEach((name, items) -> shown.add(Fields.of("name", name).put("items", items).map()));
    return list("runbooks", page, all.size())
        .put("alerts", context.catalog().alerts().all().size())
        .put("groups", shown)
        .put("owners", List.copyOf(owners))
        .put("services", choices(services))
        .map();
  }

  private String group(Runbook runbook) {
    return Groups.of(context, words, runbook).get(0);
  }

  /** Every document by title, by its first letter. */
  Map<String, Object> all(int page) {
    Map<String, List<Map<String, Object>>> letters = new TreeMap<>();
    for (Document document : part(sorted, page)) {
      letters
          .computeIfAbsent(letter(document.title()), each -> new ArrayList<>())
          .add(rows.link(document).map());
    }
    List<Map<String, Object>> groups = new ArrayList<>();
    letters.forEach(
        (letter, items) ->
            groups.add(
                Fields.of("name", letter.equals("~") ? words.text("all.other") : letter)
                    .put("id", letter.equals("~") ? "L-other" : "L-" + letter)
                    .put("items", items)
                    .map()));
    return list("all", page, sorted.size())
        .put("groups", groups)
        .put("services", page == 0 ? byService() : List.of())
        .map();
  }

  /** {@code A} to {@code Z}, {@code 0-9}, or {@code ~} for all other scripts. */
  private static String letter(String title) {
    for (int i = 0; i < title.length(); i++) {
      char c = Character.toUpperCase(title.charAt(i));
      if (c >= 'A' && c <= 'Z') {
        return String.valueOf(c);
      }
      if (Character.isLetterOrDigit(c)) {
        return c >= '0' && c <= '9' ? "0-9" : "~";
      }
    }
    return "~";
  }

  private List<Map<String, Object>> byService() {
    List<Map<String, Object>> services = new ArrayList<>();
    for (Map.Entry<String, List<Document>> entry : context.relations().byService().entrySet()) {
      List<Document> listed =
          entry.getValue().stream().filter(each -> !each.kind().isIncidentRecord()).toList();
      services.add(
          Fields.of("name", context.serviceName(entry.getKey()))
              .put(
                  "items",
                  listed.stream().limit(PER_SERVICE).map(each -> rows.link(each).map()).toList())
              .put("more", Math.max(0, listed.size() - PER_SERVICE))
              .map());
    }
    return services;
  }
}

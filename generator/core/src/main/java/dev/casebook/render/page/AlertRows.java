package dev.casebook.render.page;

import dev.casebook.model.Alert;
import dev.casebook.model.Document;
import dev.casebook.model.Provenance;
import dev.casebook.model.RunbookTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Alerts as pages show them, in one language. */
final class AlertRows {

  /** Where an alert leads to more pages than this, they are folded. */
  private static final int FEW = 4;

  private final PageContext context;
  private final Rows rows;

  AlertRows(PageContext context, Words words) {
    this.context = context;
    this.rows = new Rows(context, words);
  }

  /** An alert with its severities, runbooks, rules and incidents. */
  Map<String, Object> alert(Alert alert) {
    List<Map<String, Object>> pages = alert.pages().stream().map(this::page).toList();
    return named(alert)
        .put("runbooks", pages.size() > FEW ? null : pages)
        .put("folded", pages.size() > FEW ? pages : null)
        .put("byLabel", alert.pages().stream().anyMatch(Alert.Page::byLabel))
        .put(
            "elsewhere",
            alert.rules().stream()
                .map(AlertRows::elsewhere)
                .filter(Objects::nonNull)
                .distinct()
                .toList())
        .put("hasRunbook", alert.hasRunbook())
        .put("incidents", incidents(alert))
        .map();
  }

  private Fields named(Alert alert) {
    return Fields.of("name", alert.name())
        .put("href", context.site().addresses().alerts().of(alert.name()).map(path -> path.value()))
        .put(
            "severities",
            alert.severities().stream().map(rows::severity).filter(Objects::nonNull).toList())
        .put("rules", places(alert));
  }

  /** Where its rules stand, or who else speaks of it. */
  private List<Map<String, Object>> places(Alert alert) {
    List<Provenance> places = new ArrayList<>();
    alert.rules().forEach(rule -> places.add(rule.rule().provenance()));
    if (places.isEmpty()) {
      alert.pages().forEach(page -> places.add(page.because()));
    }
    return places.stream().distinct().map(rows::provenance).toList();
  }

  private Map<String, Object> page(Alert.Page page) {
    Document document =
        context
            .catalog()
            .document(page.document())
            .orElseThrow(() -> new IllegalStateException("Bug: no page: " + page.document()));
    String fragment = page.fragment().isEmpty() ? "" : "#" + page.fragment();
    return rows.link(document)
        .put("href", context.address(document).value() + fragment)
        .put("section", section(document, page.fragment()))
        .map();
  }

  private static String section(Document document, String fragment) {
    return document.body().headings().stream()
        .filter(heading -> heading.id().equals(fragment))
        .map(heading -> heading.text())
        .findFirst()
        .orElse("");
  }

  /** An address outside of the site, or a file of the repository that is no page. */
  private static @org.jspecify.annotations.Nullable Map<String, Object> elsewhere(Alert.Rule rule) {
    if (rule.target() instanceof RunbookTarget.Outside outside) {
      String address = outside.address();
      boolean web = address.matches("https?://[^\\s<>\"{}|\\\\^`]+");
      return Fields.of("text", address).put("href", web ? address : null).map();
    }
    return rule.target() instanceof RunbookTarget.File file
        ? Fields.of("text", file.path().value()).map()
        : null;
  }

  private List<Map<String, Object>> incidents(Alert alert) {
    return alert.incidents().stream()
        .map(
            id ->
                Fields.of("title", context.incidentTitle(id))
                    .put("href", context.incidentHref(id))
                    .map())
        .toList();
  }

  /**
   * The alerts that lead to a document: those that always do, and those of which a label decides.
   */
  Map<String, Object> leadingTo(Document document) {
    List<Map<String, Object>> always = new ArrayList<>();
    List<Map<String, Object>> byLabel = new ArrayList<>();
    for (Alert alert : context.catalog().alerts().leadingTo(document.path())) {
      alert.pages().stream()
          .filter(page -> page.document().equals(document.path()))
          .forEach(
              page ->
                  (page.byLabel() ? byLabel : always)
                      .add(
                          named(alert)
                              .put("fragment", page.fragment())
                              .put("section", section(document, page.fragment()))
                              .map()));
    }
    return Fields.of("always", always).put("byLabel", byLabel).map();
  }

  /** The alerts of an incident with their runbooks. */
  List<Map<String, Object>> fired(List<String> names) {
    return names.stream()
        .distinct()
        .map(
            name ->
                context
                    .catalog()
                    .alerts()
                    .named(name)
                    .map(this::alert)
                    .orElseGet(() -> Fields.of("name", name).map()))
        .toList();
  }
}

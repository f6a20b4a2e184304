package dev.casebook.render.page;

import dev.casebook.health.DrillCoverage;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.Freshness;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Runbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What needs somebody first, worst first. */
final class Attention {

  private static final int SHOWN = 4;

  /** Services whose loss can cause one of the two worst severities. */
  private static final int GRAVE = 1;

  /** An action that is late, with the document that promised it. */
  record Overdue(ActionItem action, Document document) {}

  private final PageContext context;
  private final Words words;
  private final Rows rows;

  Attention(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.rows = new Rows(context, words);
  }

  /** Groups with a key, a label, up to four items and the number of further ones. */
  List<Map<String, Object>> groups() {
    List<Map<String, Object>> groups = new ArrayList<>();
    group(groups, "open", open());
    group(groups, "contradicted", runbooks(Freshness.State.CONTRADICTED, Integer.MAX_VALUE));
    group(groups, "stale", runbooks(Freshness.State.STALE, grave()));
    group(groups, "action", overdueActions(context).stream().map(this::action).toList());
    group(groups, "drill", drills());
    summary(groups, "never", neverReviewed());
    summary(groups, "unowned", unowned());
    return groups;
  }

  /** Many of a kind, named once: nobody reads a list of eighty runbooks here. */
  private void summary(List<Map<String, Object>> groups, String key, int count) {
    if (count > 0) {
      groups.add(
          Fields.of("key", key)
              .put("label", words.text("attention." + key, count))
              .put(
                  "items",
                  List.of(
                      Fields.of("title", words.text("attention." + key + ".title", count))
                          .put("href", "health/index.html")
                          .map()))
              .put("count", 1)
              .put("more", 0)
              .map());
    }
  }

  private int neverReviewed() {
    return (int)
        context.relations().runbooks().stream()
            .filter(
                runbook ->
                    context.catalog().freshnessOf(runbook).has(Freshness.Mark.NEVER_REVIEWED))
            .count();
  }

  private int unowned() {
    return (int)
        context.relations().runbooks().stream()
            .filter(runbook -> runbook.header().owners().isEmpty())
            .count();
  }

  private void group(
      List<Map<String, Object>> groups, String key, List<Map<String, Object>> items) {
    if (!items.isEmpty()) {
      groups.add(
          Fields.of("key", key)
              .put("label", words.text("attention." + key, items.size()))
              .put("items", items.subList(0, Math.min(SHOWN, items.size())))
              .put("count", items.size())
              .put("more", Math.max(0, items.size() - SHOWN))
              .map());
    }
  }

  private List<Map<String, Object>> open() {
    return context.catalog().incidents().stream()
        .filter(Attention::isOpen)
        .map(rows::incident)
        .toList();
  }

  static boolean isOpen(IncidentRecord record) {
    return Rows.state(record).equals("open") || Rows.state(record).equals("mitigated");
  }

  private List<Map<String, Object>> runbooks(Freshness.State state, int atMost) {
    List<Runbook> found =
        context.relations().runbooks().stream()
            .filter(runbook -> context.catalog().freshnessOf(runbook).state() == state)
            .filter(runbook -> context.worstSeverity(runbook) <= atMost)
            .filter(
                runbook ->
                    !context.catalog().freshnessOf(runbook).has(Freshness.Mark.NEVER_REVIEWED))
            .sorted(
                Comparator.comparingInt((Runbook runbook) -> rank(runbook))
                    .thenComparing(Document::path))
            .toList();
    return found.stream().map(this::runbook).toList();
  }

  /** Without severities of services, every runbook counts. */
  private int grave() {
    boolean told =
        context.catalog().directory().services().stream()
            .anyMatch(service -> service.severity() != null);
    return told ? GRAVE : Integer.MAX_VALUE;
  }

  private int rank(Runbook runbook) {
    int worst = context.worstSeverity(runbook);
    return worst < 0 ? Integer.MAX_VALUE : worst;
  }

  private Map<String, Object> runbook(Runbook runbook) {
    Freshness freshness = context.catalog().freshnessOf(runbook);
    Fields row = new Fields().putAll(rows.document(runbook));
    if (freshness.state() == Freshness.State.CONTRADICTED) {
      row.put("detail", DocumentParts.decisive(freshness).map(Freshness.Evidence::text));
    } else if (freshness.dueOn() != null) {
      row.put("due", rows.due(freshness.dueOn()));
    }
    return row.map();
  }

  /** The longest overdue first. */
  static List<Overdue> overdueActions(PageContext context) {
    List<Overdue> overdue = new ArrayList<>();
    for (IncidentRecord record : context.catalog().incidents()) {
      record.facts().actions().forEach(each -> overdue.add(new Overdue(each, record.main())));
    }
    for (Drill drill : context.relations().drills()) {
      drill.followUps().forEach(each -> overdue.add(new Overdue(each, drill)));
    }
    return overdue.stream()
        .filter(each -> each.action().isOverdue(context.today()))
        .sorted(
            Comparator.comparing((Overdue each) -> Objects.requireNonNull(each.action().due()))
                .thenComparing(each -> each.document().path())
                .thenComparing(each -> each.action().title()))
        .toList();
  }

  private Map<String, Object> action(Overdue overdue) {
    ActionItem action = overdue.action();
    LocalDate due = action.due();
    return rows.link(overdue.document())
        .put("source", overdue.document().title())
        .put("title", action.title())
        .put("owner", action.owner() == null ? null : context.name(action.owner()))
        .put("due", due == null ? null : rows.due(due))
        .map();
  }

  private List<Map<String, Object>> drills() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (DrillCoverage coverage : context.site().health().drills()) {
      if (coverage.isOverdue(context.today())) {
        Drill last = coverage.last();
        LocalDate held = last == null ? null : last.date();
        Fields item = last == null ? Fields.of("href", "health/index.html") : rows.link(last);
        items.add(
            item.put("title", words.text("attention.drill.title", coverage.severity().id()))
                .put(
                    "detail",
                    held == null
                        ? words.text("drill.never")
                        : words.text("drill.last", words.date(held)))
                .put("severity", rows.severity(coverage.severity().id()))
                .map());
      }
    }
    return items;
  }
}

package dev.casebook.render.page;

import dev.casebook.model.Alert;
import dev.casebook.render.AlertAddresses;
import java.util.List;
import java.util.Map;

/** The list of all alerts, and the page of one that leads to no runbook or to several. */
final class AlertPages {

  private final PageContext context;
  private final AlertRows rows;
  private final List<Alert> all;

  AlertPages(PageContext context) {
    this.context = context;
    this.rows = new AlertRows(context, context.siteWords());
    this.all = context.catalog().alerts().all();
  }

  /** How many pages the list has; none where nobody speaks of alerts. */
  int pages() {
    return all.isEmpty() ? 0 : ListPages.pages(all.size());
  }

  Map<String, Object> list(int page) {
    List<Map<String, Object>> items = ListPages.part(all, page).stream().map(rows::alert).toList();
    return new ListPages(context)
        .list(AlertAddresses.LIST, page, all.size())
        .put("items", items)
        .put("without", all.stream().filter(alert -> !alert.hasRunbook()).count())
        .map();
  }

  /** The alerts of one address: their names differ in case alone. */
  Map<String, Object> page(List<Alert> alerts) {
    return Map.of("alerts", alerts.stream().map(rows::alert).toList());
  }
}

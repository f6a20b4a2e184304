package dev.casebook.render.page;

import dev.casebook.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The incidents behind a number as links. */
final class IncidentLinks {

  /** So many are named; the data files have all. */
  private static final int MOST = 60;

  private final PageContext context;

  IncidentLinks(PageContext context) {
    this.context = context;
  }

  /** {@code id}, {@code title}, {@code href}; the newest of many, in the given order. */
  List<Map<String, Object>> of(List<String> ids) {
    List<Map<String, Object>> links = new ArrayList<>();
    for (String id : ids.subList(Math.max(0, ids.size() - MOST), ids.size())) {
      links.add(one(id).map());
    }
    return links;
  }

  /** An incident, or another document by its id; without {@code href} where nobody knows it. */
  Fields one(String id) {
    String href = context.incidentHref(id);
    Fields fields = Fields.of("id", id);
    if (!href.isEmpty()) {
      return fields.put("title", context.incidentTitle(id)).put("href", href);
    }
    Document document = context.catalog().document(id).orElse(null);
    return document == null
        ? fields.put("title", id)
        : fields.put("title", document.title()).put("href", context.address(document).value());
  }
}

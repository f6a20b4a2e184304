package dev.casebook.render.page;

import dev.casebook.model.Directory.Service;
import dev.casebook.model.Document;
import dev.casebook.trends.Filter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that concerns a service. */
final class ServicePage {

  private final PageContext context;
  private final Words words;
  private final Rows rows;
  private final Duties duties;

  ServicePage(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.rows = new Rows(context, words);
    this.duties = new Duties(context);
  }

  Map<String, Object> model(String id) {
    Optional<Service> service = context.catalog().directory().service(id);
    List<Document> documents = context.relations().byService().getOrDefault(id, List.of());
    return duties
        .of(documents)
        .put("kind", "service")
        .put("kindLabel", words.text("fact.service"))
        .put("id", id)
        .put("aliases", service.map(Service::aliases).orElse(List.of()))
        .put("severity", service.map(Service::severity).map(rows::severity))
        .put("owners", service.map(Service::owner).map(context::ownerNamed).map(rows::ownerLinks))
        .put("actions", duties.actions(item -> context.isOfService(item.source(), id)))
        .put("incidents", duties.incidents(record -> record.services().contains(id)))
        .put("trends", duties.trends(Filter.service(id)))
        .map();
  }
}

package dev.casebook.render.page;

import dev.casebook.model.Directory.Team;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.Owner;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Teams, people and services, with what each answers for. */
final class DirectoryPage {

  private final PageContext context;
  private final Words words;
  private final Rows rows;
  private final Map<String, List<Document>> owned = new HashMap<>();

  DirectoryPage(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.rows = new Rows(context, words);
    for (Document document : context.catalog().documents()) {
      if (!document.kind().isIncidentRecord()) {
        document
            .header()
            .owners()
            .forEach(
                owner -> owned.computeIfAbsent(owner.id(), id -> new ArrayList<>()).add(document));
      }
    }
  }

  Map<String, Object> model() {
    return Fields.of("teams", owners(Owner.Kind.TEAM))
        .put("people", owners(Owner.Kind.PERSON))
        .put("others", owners(Owner.Kind.UNKNOWN))
        .put("services", services())
        .map();
  }

  private List<Map<String, Object>> owners(Owner.Kind kind) {
    List<Map<String, Object>> owners = new ArrayList<>();
    for (Owner owner : context.responsibles().owners().values()) {
      if (owner.kind() == kind) {
        Team team =
            context
                .catalog()
                .directory()
                .team(owner.id().substring(owner.id().indexOf(':') + 1))
                .filter(each -> kind == Owner.Kind.TEAM)
                .orElse(null);
        Fields row =
            row(
                context.name(owner),
                context.responsibles().page(owner).orElseThrow(),
                owned.getOrDefault(owner.id(), List.of()));
        if (team != null) {
          row.put("contact", team.contact()).put("members", team.members().size());
        }
        owners.add(row.map());
      }
    }
    return owners;
  }

  private List<Map<String, Object>> services() {
    List<Map<String, Object>> services = new ArrayList<>();
    context
        .responsibles()
        .services()
        .forEach(
            (id, name) -> {
              List<Document> documents =
                  context.relations().byService().getOrDefault(id, List.of()).stream()
                      .filter(each -> !each.kind().isIncidentRecord())
                      .toList();
              Fields row =
                  row(name, context.responsibles().servicePage(id).orElseThrow(), documents);
              context
                  .catalog()
                  .directory()
                  .service(id)
                  .ifPresent(
                      service -> {
                        row.put("severity", rows.severity(service.severity()));
                        String owner = service.owner();
                        row.put(
                            "owners",
                            owner == null ? null : rows.ownerLinks(context.ownerNamed(owner)));
                      });
              services.add(row.map());
            });
    return services;
  }

  private Fields row(String name, OutputPath page, List<Document> documents) {
    Map<Freshness.State, Integer> counts = new StateBar(context, words).count(documents);
    int bad =
        counts.getOrDefault(Freshness.State.CONTRADICTED, 0)
            + counts.getOrDefault(Freshness.State.STALE, 0);
    return Fields.of("title", name)
        .put("href", page.value())
        .put("count", documents.size())
        .put("bar", new StateBar(context, words).of(documents))
        .put("bad", bad);
  }
}

package dev.casebook.render.page;

import dev.casebook.model.Directory;
import dev.casebook.model.Directory.Service;
import dev.casebook.model.Directory.Team;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.Owner;
import dev.casebook.trends.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All that a team or a person answers for. */
final class OwnerPage {

  private final PageContext context;
  private final Words words;
  private final Rows rows;
  private final Duties duties;

  OwnerPage(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.rows = new Rows(context, words);
    this.duties = new Duties(context);
  }

  String title(Owner owner) {
    return context.name(owner);
  }

  Map<String, Object> model(Owner owner) {
    Directory directory = context.catalog().directory();
    Optional<Team> team = team(owner);
    List<Service> services =
        directory.services().stream().filter(each -> isOwnerOf(owner, each)).toList();
    List<Document> documents =
        context.catalog().documents().stream()
            .filter(document -> document.header().owners().contains(owner))
            .toList();
    return duties
        .of(documents)
        .put("kind", Words.key(owner.kind()))
        .put("kindLabel", words.label("owner.kind", owner.kind()))
        .put("id", owner.id())
        .put("contact", team.map(Team::contact))
        .put("members", team.map(each -> members(each.members())).orElse(List.of()))
        .put("teams", teamsOf(owner))
        .put("services", rows.services(services.stream().map(Service::id).toList()))
        .put("backup", backup(owner))
        .put("actions", duties.actions(item -> Responsibles.isOf(item.action(), owner, directory)))
        .put("incidents", duties.incidents(record -> concerns(record, owner, services)))
        .put("trends", team.map(each -> duties.trends(Filter.team(each.id()))).orElse(""))
        .map();
  }

  private Optional<Team> team(Owner owner) {
    return owner.kind() == Owner.Kind.TEAM
        ? context.catalog().directory().team(owner.id().substring(owner.id().indexOf(':') + 1))
        : Optional.empty();
  }

  private static boolean isOwnerOf(Owner owner, Service service) {
    String named = service.owner();
    return named != null && (named.equals(owner.id()) || ("team:" + named).equals(owner.id()));
  }

  /** Its services were hit, or it wrote the record. */
  private static boolean concerns(IncidentRecord record, Owner owner, List<Service> services) {
    return services.stream().anyMatch(service -> record.services().contains(service.id()))
        || (!record.main().header().ownerIsWeak()
            && record.main().header().owners().contains(owner));
  }

  private List<Map<String, Object>> members(List<String> ids) {
    List<Owner> people = ids.stream().map(id -> new Owner(id, Owner.Kind.PERSON)).toList();
    return rows.ownerLinks(people);
  }

  private List<Map<String, Object>> teamsOf(Owner owner) {
    List<Owner> teams = new ArrayList<>();
    for (Team team : context.catalog().directory().teams()) {
      if (team.members().contains(owner.id())) {
        teams.add(new Owner("team:" + team.id(), Owner.Kind.TEAM));
      }
    }
    return rows.ownerLinks(teams);
  }

  /** What somebody takes over when its owner is away. */
  private List<Map<String, Object>> backup(Owner owner) {
    return context.catalog().documents().stream()
        .filter(document -> document.kind() != Kind.DRILL)
        .filter(document -> Objects.equals(document.header().backupOwner(), owner))
        .map(document -> rows.link(document).map())
        .toList();
  }
}

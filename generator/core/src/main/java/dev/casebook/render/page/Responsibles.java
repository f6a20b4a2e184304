package dev.casebook.render.page;

import dev.casebook.model.ActionItem;
import dev.casebook.model.Catalog;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Owner;
import dev.casebook.render.SiteAddresses;
import dev.casebook.write.OutputPath;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who and what has a page of its own: teams, people, other owners and services. Immutable. */
final class Responsibles {

  private static final String TEAM = "team:";

  private final Map<String, Owner> owners = new TreeMap<>();
  private final TreeMap<String, String> services = new TreeMap<>();
  private final Map<String, OutputPath> ownerPages = new TreeMap<>();
  private final Map<String, OutputPath> servicePages = new TreeMap<>();

  Responsibles(Catalog catalog) {
    Directory directory = catalog.directory();
    directory.teams().forEach(team -> add(new Owner(TEAM + team.id(), Owner.Kind.TEAM)));
    directory.people().forEach(person -> add(new Owner(person.id(), Owner.Kind.PERSON)));
    for (Document document : catalog.documents()) {
      document.header().owners().forEach(this::add);
      Optional.ofNullable(document.header().backupOwner()).ifPresent(this::add);
      document.header().services().forEach(id -> services.putIfAbsent(id, id));
    }
    directory.services().forEach(service -> services.put(service.id(), service.name()));
    catalog.incidents().stream()
        .map(IncidentRecord::services)
        .forEach(ids -> ids.forEach(id -> services.putIfAbsent(id, id)));
    assign();
  }

  private void add(Owner owner) {
    owners.putIfAbsent(owner.id(), owner);
  }

  /** In the order of the ids, so that the same two names never swap their addresses. */
  private void assign() {
    Set<String> taken = new HashSet<>();
    owners.forEach((id, owner) -> ownerPages.put(id, free(taken, folder(owner), plain(id), id)));
    services.keySet().forEach(id -> servicePages.put(id, free(taken, "service", id, id)));
  }

  private static OutputPath free(Set<String> taken, String folder, String name, String id) {
    String address = folder + "/" + SiteAddresses.segment(name);
    if (!taken.add(address)) {
      address = address + "-" + SiteAddresses.hash(id);
      taken.add(address);
    }
    return OutputPath.page(address);
  }

  private static String folder(Owner owner) {
    return switch (owner.kind()) {
      case TEAM -> "team";
      case PERSON -> "person";
      case UNKNOWN -> "owner";
    };
  }

  private static String plain(String id) {
    return id.startsWith(TEAM) ? id.substring(TEAM.length()) : id;
  }

  /** All owners, by their ids. */
  Map<String, Owner> owners() {
    return owners;
  }

  /** All services: names by ids. */
  Map<String, String> services() {
    return services;
  }

  /** The page of an owner; empty for somebody who only has action items. */
  Optional<OutputPath> page(Owner owner) {
    return Optional.ofNullable(ownerPages.get(owner.id()));
  }

  Optional<OutputPath> servicePage(String id) {
    return Optional.ofNullable(servicePages.get(id));
  }

  /** Whether an action item is the owner's own, or that of somebody in the team. */
  static boolean isOf(ActionItem action, Owner owner, Directory directory) {
    Owner doer = action.owner();
    if (doer == null) {
      return false;
    }
    boolean member =
        owner.kind() == Owner.Kind.TEAM
            && directory
                .team(plain(owner.id()))
                .filter(team -> team.members().contains(doer.id()))
                .isPresent();
    return member || doer.id().equals(owner.id());
  }
}

package dev.casebook.trends;

import dev.casebook.model.Directory;
import dev.casebook.model.Directory.Service;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Owner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which teams an incident concerns: those that own one of its services, or, where no owner of a
 * service is known, those that own its record.
 */
final class Teams {

  private static final String PREFIX = "team:";

  private final Directory directory;

  Teams(Directory directory) {
    this.directory = directory;
  }

  /** Their ids without {@code team:}, without repetition. */
  List<String> of(IncidentRecord record) {
    Set<String> teams = new LinkedHashSet<>();
    for (String id : record.services()) {
      String owner = directory.service(id).map(Service::owner).orElse(null);
      if (isTeam(owner)) {
        teams.add(plain(owner));
      }
    }
    boolean weak = record.main().header().ownerIsWeak();
    if (teams.isEmpty() && !weak) {
      record.main().header().owners().stream()
          .filter(owner -> owner.kind() == Owner.Kind.TEAM)
          .forEach(owner -> teams.add(plain(owner.id())));
    }
    return List.copyOf(teams);
  }

  private boolean isTeam(@Nullable String owner) {
    return owner != null && (owner.startsWith(PREFIX) || directory.team(owner).isPresent());
  }

  private static String plain(@Nullable String owner) {
    String id = owner == null ? "" : owner;
    return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
  }
}

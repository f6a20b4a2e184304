package dev.casebook.draft;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Directory;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Owner;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a document is written.
 *
 * @param path of the new document
 * @param schema how an editor reaches the schema of front matter from there
 * @param owners who answers for it
 * @param incident that a postmortem is about, when it has a record; null for none
 */
record DraftContext(
    DraftWish wish,
    Catalog catalog,
    RepoPath path,
    String id,
    String schema,
    List<Owner> owners,
    PolicyDates dates,
    @Nullable IncidentRecord incident,
    DraftWords words) {

  DraftContext {
    owners = List.copyOf(owners);
  }

  Thoroughness thoroughness() {
    return Thoroughness.of(wish.severity(), catalog.severities());
  }

  /** The channel of the team that answers for the document. */
  Optional<String> contact() {
    return owners.stream()
        .filter(owner -> owner.kind() == Owner.Kind.TEAM)
        .flatMap(
            owner ->
                catalog
                    .directory()
                    .team(owner.id().substring(owner.id().indexOf(':') + 1))
                    .stream())
        .map(Directory.Team::contact)
        .filter(contact -> contact != null && !contact.isBlank())
        .findFirst();
  }
}

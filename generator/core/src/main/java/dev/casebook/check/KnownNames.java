package dev.casebook.check;

import dev.casebook.diagnostic.NearestName;
import dev.casebook.model.Catalog;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.Owner;
import dev.casebook.model.Provenance;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The teams and people that the configuration or an owner file names. */
final class KnownNames {

  private final Set<String> names;
  private final boolean decidable;

  private KnownNames(Set<String> names, boolean decidable) {
    this.names = names;
    this.decidable = decidable;
  }

  /** Teams and people; without a configured one, no name can be called unknown. */
  static KnownNames owners(Catalog catalog) {
    Directory directory = catalog.directory();
    Set<String> names = new TreeSet<>();
    directory.teams().forEach(team -> names.add("team:" + team.id()));
    directory.people().forEach(person -> names.add(person.id()));
    boolean decidable = directory.whole().owners();
    for (Document document : catalog.documents()) {
      Provenance from = document.header().provenance().get("owner");
      if (from != null && from.origin().isOwnerFile()) {
        document.header().owners().forEach(owner -> names.add(owner.id()));
      }
    }
    return new KnownNames(names, decidable);
  }

  /** People only. */
  static KnownNames people(Catalog catalog) {
    Set<String> names = new TreeSet<>();
    catalog.directory().people().forEach(person -> names.add(person.id()));
    return new KnownNames(names, catalog.directory().whole().people());
  }

  boolean isUnknown(Owner owner) {
    return decidable && !names.contains(owner.id());
  }

  /** The way out: the nearest name, else what to do. */
  String help(String name, String otherwise) {
    Optional<String> nearest = NearestName.of(name, names);
    return nearest.map(known -> "did you mean '" + known + "'?").orElse(otherwise);
  }
}

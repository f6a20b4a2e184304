package dev.casebook.parse;

import dev.casebook.model.Owner;
import dev.casebook.model.Provenance;
import java.util.List;

/** CODEOWNERS and OWNERS name who answers for a path. */
final class OwnersFromOwnerFiles implements Convention {

  @Override
  public String name() {
    return "owner files";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    page.context()
        .owners()
        .ownersOf(page.path())
        .filter(named -> !named.names().isEmpty())
        .ifPresent(
            named ->
                evidence.claim(
                    Field.OWNER,
                    owners(named, page.settings()),
                    Provenance.at(origin(named), named.rule(), named.location())));
  }

  private static Provenance.Origin origin(OwnerLookup.Named named) {
    return named.weak() ? Provenance.Origin.OWNER_OF_EVERYTHING : Provenance.Origin.OWNER_FILE;
  }

  private static List<Owner> owners(OwnerLookup.Named named, ParseSettings settings) {
    return named.names().stream()
        .map(name -> OwnerText.of(name, settings.directory()))
        .distinct()
        .toList();
  }
}
